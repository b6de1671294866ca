import { readOf } from '@/lib/retrospectives/rules'
import { readWorth } from '@/lib/retrospectives/worth'
import { keysInOrder } from './refs'
import type { PartnershipFile } from './schema'

type InFile = PartnershipFile['retrospectives'][number]
type Numbered = { number: number }
type Stored = {
  on: string
  closedOn: string | null
  readKind: string | null
  readOutcome: string | null
  readStages: unknown
  saidStage: string | null
  saidReason: string
  dotsEach: number
  prompts: unknown
  howAnswer: string
  worthCounts: unknown
  worthAnswered: number
  participants: (Numbered & { name: string; organisation: string; removedAt: Date | null })[]
  cards: (Numbered & { column: string; text: string; groupId: string | null })[]
  groups: (Numbered & { id: string; title: string; note: string; dots: number | null })[]
  reviews: { commitmentId: string; outcome: string; helped: string | null }[]
}

const inNumber = <Row extends Numbered>(rows: readonly Row[]) => rows.toSorted((a, b) => a.number - b.number)
const cardsOf = (one: Stored, groupId: string | null) =>
  inNumber(one.cards)
    .filter((card) => card.groupId === groupId)
    .map(({ column, text }) => ({ column, text }))

/** A retrospective that is over, as the file carries it. `placeOf`: of a commitment in the file's list, from 1. */
export function retrospectiveInFile(one: Stored, at: { ref: string; round: string | null; placeOf: ReadonlyMap<string, number> }): InFile {
  return {
    ref: at.ref,
    on: one.on,
    closedOn: one.closedOn ?? one.on,
    round: at.round,
    read: readOf(one) as InFile['read'],
    said: one.saidStage === null ? null : ({ stage: one.saidStage, reason: one.saidReason } as InFile['said']),
    dotsEach: one.dotsEach,
    prompts: keysInOrder(one.prompts) as InFile['prompts'],
    people: inNumber(one.participants.filter((person) => person.removedAt === null)).map(({ name, organisation }) => ({ name, organisation })),
    topics: inNumber(one.groups).map(({ id, title, note, dots }) => ({ title, note, dots, cards: cardsOf(one, id) })),
    cards: cardsOf(one, null),
    howAnswer: one.howAnswer,
    reviews: one.reviews
      .flatMap(({ commitmentId, outcome, helped }) => {
        const commitment = at.placeOf.get(commitmentId)
        return commitment === undefined ? [] : [{ commitment, outcome, helped } as InFile['reviews'][number]]
      })
      .toSorted((a, b) => a.commitment - b.commitment),
    worth: readWorth(one.worthCounts) as InFile['worth'],
    worthAnswered: one.worthAnswered,
  }
}
