import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { inParts } from '@/lib/platform/in-parts'
import { newId } from '@/lib/platform/ids'
import type { Board, Card, Decision, Group, Person, Prompt, Review, Taken } from './types'
import { readWorth } from './worth'

type HeldCard = Pick<Card, 'column' | 'text'>

/** A retrospective that is over: what stood on its cards without who wrote it, topics with their dots, and the group's own words. */
export type Held = Pick<Board, 'on' | 'roundId' | 'read' | 'said' | 'dotsEach' | 'howAnswer' | 'worth' | 'worthAnswered'> & {
  closedOn: string
  prompts: readonly Prompt[]
  people: readonly Pick<Person, 'name' | 'organisation'>[]
  topics: readonly (Pick<Group, 'title' | 'note' | 'dots'> & { cards: readonly HeldCard[] })[]
  /** Cards of no topic: those of the double-loop question. */
  cards: readonly HeldCard[]
}

/**
 * Puts a retrospective that is over into the record as its `number`, inside another area's transaction (an import, the examples).
 * Nobody is in it any more, and no code leads there. Asks nothing: what it may hold is for whoever calls. Gives back its id.
 */
export async function insertHeld(tx: Transaction, partnershipId: string, number: number, held: Held): Promise<string> {
  const retrospectiveId = newId()
  const at = now()
  const { read, said, worth, people, topics, cards, prompts, ...facts } = held
  const told = readWorth(worth)
  await tx.retrospective.create({
    data: {
      id: retrospectiveId,
      partnershipId,
      number,
      ...facts,
      openFor: null,
      openedById: null,
      openedAt: at,
      phase: 'closed',
      steps: 0,
      lastNumber: 0,
      code: null,
      facilitatorId: null,
      candidateId: null,
      timerEndsAt: null,
      topicId: null,
      prompts: prompts as object,
      readKind: read?.kind ?? null,
      readOutcome: read?.outcome ?? null,
      readStages: [...(read?.stages ?? [])],
      saidStage: said?.stage ?? null,
      saidReason: said?.reason ?? '',
      ...(told ? { worthCounts: [...told] } : {}),
    },
  })
  await inParts(
    people.map((person, place) => ({ id: newId(), retrospectiveId, number: place + 1, ...person, joinedAt: at, seenAt: at, consents: false })),
    (part) => tx.retrospectiveParticipant.createMany({ data: part }),
  )
  const groupIds = topics.map(() => newId())
  await inParts(
    topics.map(({ cards: _, ...topic }, place) => ({ id: groupIds[place] ?? '', retrospectiveId, number: place + 1, noteVersion: 0, ...topic })),
    (part) => tx.retrospectiveGroup.createMany({ data: part }),
  )
  const all = [
    ...topics.flatMap((topic, place) => topic.cards.map((card) => ({ ...card, groupId: groupIds[place] ?? null }))),
    ...cards.map((card) => ({ ...card, groupId: null })),
  ]
  await inParts(
    all.map((card, place) => ({ id: newId(), retrospectiveId, number: place + 1, ...card, authorId: null, revealed: true })),
    (part) => tx.retrospectiveCard.createMany({ data: part }),
  )
  return retrospectiveId
}

/** What became of last time's commitments, and what was agreed and learned, as its summary lists them. */
export type Outcomes = {
  reviews: readonly Review[]
  decisions: readonly Omit<Decision, 'id' | 'number' | 'authorId'>[]
  learnings: readonly Omit<Taken, 'id' | 'number' | 'authorId'>[]
}

/** Writes the outcomes of one that `insertHeld` put there, once the commitments and learnings that they name are in the record. */
export async function insertOutcomes(tx: Transaction, retrospectiveId: string, { reviews, decisions, learnings }: Outcomes): Promise<void> {
  await inParts(
    reviews.map((review) => ({ retrospectiveId, ...review })),
    (part) => tx.retrospectiveReview.createMany({ data: part }),
  )
  await inParts(
    decisions.map((decision, at) => ({ id: newId(), retrospectiveId, number: at + 1, ...decision, authorId: null })),
    (part) => tx.retrospectiveDecision.createMany({ data: part }),
  )
  await inParts(
    learnings.map((learning, at) => ({ id: newId(), retrospectiveId, number: at + 1, ...learning, authorId: null })),
    (part) => tx.retrospectiveLearning.createMany({ data: part }),
  )
}
