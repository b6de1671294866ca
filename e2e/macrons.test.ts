import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Words of te reo Māori, and names, that are wrong without their macron. */
const bare = [
  ...['maori', 'pakeha', 'whanau', 'hapu', 'runanga', 'runaka', 'kaumatua', 'korero', 'wananga', 'ropu', 'ngati', 'ngai', 'nga'],
  ...['kokiri', 'kainga', 'mangere', 'otara', 'opotiki', 'whangarei', 'taupo', 'whakatane', 'kapiti', 'tauiwi ropu', 'whakapumau', 'matauranga'],
]
/** Not inside an identifier, an address or an id: those have no macrons. */
const wrong = new RegExp(`(?<![\\w\\-/[.])(?:${bare.join('|')})(?![\\w\\-/\\]:(])`, 'giu')

it('macrons are right in every text that people read: a word without its macron is another word', () => {
  const files = ['app', 'components', 'lib', 'docs', 'scripts']
    .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, String(file))))
    .concat('README.md')
    .filter((file) => /\.(tsx?|md|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(150)
  const found = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(wrong)].map(([word]) => `${file}: ${word}`))
  // Folding says what it folds to.
  expect(found.filter((one) => !one.startsWith('lib/platform/fold.ts'))).toEqual([])
  expect('For Maori, and their whanau'.match(wrong)).toEqual(['Maori', 'whanau'])
  expect("id: 'iwi-or-maori', href: '/learning/schooling-in-mangere-and-otara', whanau: 1".match(wrong)).toBeNull()
})
