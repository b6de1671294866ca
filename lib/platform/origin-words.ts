import type { OriginRefusal } from './origin'

export const originRefusalWords: Record<OriginRefusal, string> = {
  'not-an-address': 'Enter an address like https://crossbrace.example.org',
  'has-a-path': 'Enter the address only up to the name, without a path: https://crossbrace.example.org',
  'plain-http':
    'Plain http is only safe on this machine (http://localhost:3000). For others, put a web server with a certificate in front and enter its https address. docs/running.md shows how.',
}
