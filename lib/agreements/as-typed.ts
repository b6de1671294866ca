import { issueIds, questionIds } from './types'
import type { Issues, Terms } from './types'

type Row = {
  version: number
  kind: string
  title: string
  startsOn: string | null
  reviewOn: string | null
  endsOn: string | null
  link: string | null
  groundRules: string
  developedBy: string | null
  developedNote: string
  money: unknown
  moneyNote: string
  issues: unknown
  terms: unknown
}

/** A stored agreement as its form's fields would say it; several of a list are joined by a comma. */
export function asTyped(row: Row): Record<string, string> {
  const terms = row.terms as Terms
  const issues = row.issues as Issues
  return {
    version: String(row.version),
    kind: row.kind,
    title: row.title,
    startsOn: row.startsOn ?? '',
    reviewOn: row.reviewOn ?? '',
    endsOn: row.endsOn ?? '',
    link: row.link ?? '',
    groundRules: row.groundRules,
    ball: terms.ball,
    developedBy: row.developedBy ?? '',
    developedNote: row.developedNote,
    money: (row.money as string[]).join(','),
    moneyNote: row.moneyNote,
    ...Object.fromEntries(issueIds.map((id) => [`issue-${id}`, issues[id] ?? ''])),
    ...Object.fromEntries(
      questionIds.flatMap((id) => [
        [`answer-${id}`, terms.answers[id]?.answer ?? ''],
        [`words-${id}`, terms.answers[id]?.words ?? ''],
      ]),
    ),
  }
}
