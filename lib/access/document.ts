import { actTable, sightTable } from './rules'
import { acts, factKinds, standings } from './types'
import { actWords, factWords, openedSentence, sightWords, standingWords } from './words'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [row(head), row(head.map(() => '---')), ...rows.map(row)]

/** The tables of `rules.ts` as a document (docs/security/who-sees-what.md), in the words that the pages use. */
export function accessDocument(): string {
  return [
    '# Who sees what',
    '',
    'Made by `npm run document-access` from the tables that the gate reads (`lib/access/rules.ts`). Do not change it by hand: a test compares the two.',
    '',
    '## By kind of fact',
    '',
    ...table(
      ['Kind of fact', ...standings.map((standing) => standingWords[standing])],
      factKinds.map((fact) => [factWords[fact], ...standings.map((standing) => sightWords[sightTable[standing][fact]])]),
    ),
    '',
    openedSentence,
    '',
    '## Who may do what',
    '',
    ...table(
      ['Act', 'Done by'],
      acts.map((act) => [actWords[act], actTable[act].map((standing) => standingWords[standing]).join('; ')]),
    ),
    '',
  ].join('\n')
}
