import { Visitor } from '../e2e/support/visitor'
const v = new Visitor('http://localhost:3100')
await v.send('/sign-in', 'Sign in', { email: 'lead@demo.example', password: 'only for the demonstration' })
const list = await v.get('/partnerships')
console.log([...list.body.matchAll(/href="\/partnerships\/([a-z0-9]{20,})"/g)].map((m) => m[1]).join(' '))
process.exit(0)
