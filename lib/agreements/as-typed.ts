import {
  agreementKinds,
  type AgreementKind,
  agreementStatuses,
  type AgreementStatus,
  type Development,
  developments,
  type Issues,
  issueIds,
  type MoneyWay,
  moneyWays,
  questionIds,
  type Terms,
} from './types'

// What a file brought in from another installation may hold anything: what is not known here is left out.
const known = <T extends string>(list: readonly T[], value: unknown): T | null => list.find((one) => one === value) ?? null
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const fieldsOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>

/** Where an agreement stands, by its latest step. */
export function statusOf(steps: readonly { status: string }[]): AgreementStatus {
  return known(agreementStatuses, steps.at(-1)?.status) ?? 'exploring'
}

/** The kind of a stored agreement; one that is not known here counts as a memorandum. */
export function kindOf(value: string): AgreementKind {
  return known(agreementKinds, value) ?? 'memorandum'
}

/** How a stored agreement was developed, or null. */
export function developmentOf(value: string | null): Development | null {
  return known(developments, value)
}

/** The stored answers of the quality check, and who holds the ball. */
export function termsOf(value: unknown): Terms {
  const given = fieldsOf(fieldsOf(value).answers)
  const answers: Terms['answers'] = {}
  for (const id of questionIds) {
    const one = fieldsOf(given[id])
    const answer = known(['yes', 'no'], one.answer)
    const words = textOf(one.words)
    if (answer !== null || words !== '') answers[id] = { answer, words }
  }
  return { answers, ball: textOf(fieldsOf(value).ball) }
}

/** The stored words on the four issues. */
export function issuesOf(value: unknown): Issues {
  const given = fieldsOf(value)
  return Object.fromEntries(issueIds.map((id) => [id, textOf(given[id])]).filter(([, words]) => words !== ''))
}

/** The stored ways in which the money runs. */
export function moneyOf(value: unknown): MoneyWay[] {
  return Array.isArray(value) ? moneyWays.filter((way) => value.includes(way)) : []
}

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
  const terms = termsOf(row.terms)
  const issues = issuesOf(row.issues)
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
    money: moneyOf(row.money).join(','),
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
