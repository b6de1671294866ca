import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { accessDocument } from './document'

it('the document says what the gate does; after a change of its tables run `npm run document-access`', () => {
  expect(readFileSync('docs/security/who-sees-what.md', 'utf8')).toBe(accessDocument())
})
