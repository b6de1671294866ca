// `npm run document-access`: writes the gate's tables into docs/security/who-sees-what.md.
import { writeFileSync } from 'node:fs'
import { accessDocument } from '../lib/access/document'

const file = 'docs/security/who-sees-what.md'
writeFileSync(file, accessDocument())
process.stdout.write(`Written: ${file}\n`)
