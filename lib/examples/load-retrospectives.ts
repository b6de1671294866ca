import type { Transaction } from '@/lib/platform/db'
import { insertHeld, insertOutcomes } from '@/lib/retrospectives/insert-held'
import { promptsFor } from '@/lib/retrospectives/prompts'
import { howColumn } from '@/lib/retrospectives/types'
import { worthTold } from '@/lib/retrospectives/worth'
import { retrospectivesOfExamples } from './retrospectives-of-examples'
import type { ExamplePartnership, IntendedReading, RelativeDay } from './types'

type Around = {
  memberIds: (id: string) => string | null
  nameOf: (memberId: string) => string
  agencyOf: (memberId: string) => string
  dayOf: (day: RelativeDay) => string
  roundIds: readonly string[]
}

export const dotsEach = 3
const sameDay = (a: RelativeDay, b: RelativeDay) => a.monthsAgo === b.monthsAgo && a.day === b.day

/** What a confidential round reads as, in the words of a room that opens on it. */
export function readAs(intended: IntendedReading) {
  if (intended === 'contested') return { kind: 'confidential' as const, outcome: intended, stages: [] }
  if (intended === 'crossover') return { kind: 'confidential' as const, outcome: intended, stages: ['frustration', 'functioning'] as const }
  return { kind: 'confidential' as const, outcome: 'clear' as const, stages: [intended] }
}

/** Loads the retrospectives that one invented partnership held, all over. Gives of each the day it was held on and its id. */
export async function loadRetrospectivesOf(tx: Transaction, example: ExamplePartnership, partnershipId: string, around: Around) {
  const held: { on: RelativeDay; id: string }[] = []
  for (const [at, one] of (retrospectivesOfExamples[example.slug] ?? []).entries()) {
    const day = around.dayOf(one.on)
    const read = readAs(example.rounds[one.round]?.intended ?? 'contested')
    const prompts = promptsFor(read)
    const id = await insertHeld(tx, partnershipId, at + 1, {
      on: day,
      closedOn: day,
      roundId: around.roundIds[one.round] ?? null,
      read,
      said: one.said,
      dotsEach,
      prompts,
      people: one.present.map((member) => ({ name: around.nameOf(member), organisation: around.agencyOf(member) })),
      topics: one.topics.map(({ cards, ...topic }) => ({
        ...topic,
        cards: cards.map(({ question, text }) => ({ column: prompts[question]?.id ?? '', text })),
      })),
      cards: one.how.cards.map((text) => ({ column: howColumn, text })),
      howAnswer: one.how.answer,
      worth: worthTold(one.worth),
      worthAnswered: one.worth.reduce((sum, count) => sum + count, 0),
    })
    held.push({ on: one.on, id })
  }
  return { ofDay: (day: RelativeDay) => held.find(({ on }) => sameDay(on, day))?.id ?? null, ids: held.map(({ id }) => id) }
}

/** Lists in each of them what became of earlier commitments, and what was agreed and learned, once all of that is in the record. */
export async function loadOutcomesOf(
  tx: Transaction,
  example: ExamplePartnership,
  retrospectiveIds: readonly string[],
  commitmentIds: readonly string[],
): Promise<void> {
  for (const [at, one] of (retrospectivesOfExamples[example.slug] ?? []).entries()) {
    const retrospectiveId = retrospectiveIds[at] ?? ''
    const decided = await tx.commitment.findMany({ where: { retrospectiveId }, orderBy: [{ dueOn: 'asc' }, { what: 'asc' }] })
    const learned = await tx.learning.findMany({ where: { retrospectiveId }, orderBy: { text: 'asc' } })
    await insertOutcomes(tx, retrospectiveId, {
      reviews: one.reviews.map(({ commitment, outcome }) => {
        const told = example.commitments[commitment]?.outcome
        return { commitmentId: commitmentIds[commitment] ?? '', outcome, helped: outcome === 'helped' && told?.kind === 'done' ? told.helped : null }
      }),
      decisions: decided.map(({ id: commitmentId, what, ownerMembershipId, dueOn, actionId }) => ({ what, ownerMembershipId, dueOn, actionId, commitmentId })),
      learnings: learned.map(({ id: learningId, text, takerName, takerMembershipId, organisation }) => ({
        text,
        takerName,
        takerMembershipId,
        organisation,
        learningId,
      })),
    })
  }
}
