import type { Placement } from '@/lib/instrument/types'
import { placementComment } from '@/lib/instrument/words'
import { addDays } from '@/lib/platform/days'
import type { Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { closeInside } from '@/lib/rounds/close-round'
import { insertRound, keepAnswers } from '@/lib/rounds/mutations'
import { sessionsOfExamples } from './sessions-of-examples'
import type { RelativeDay } from './types'

type Around = { dayOf: (day: RelativeDay) => string; presentOn: (day: string) => string[] }

/** Loads the sense-making sessions of one invented partnership, through the same code as real ones. */
export async function loadSessionsOf(tx: Transaction, slug: string, partnershipId: string, around: Around): Promise<void> {
  for (const session of sessionsOfExamples[slug] ?? []) {
    const on = around.dayOf(session.opened)
    const opened = await insertRound(tx, partnershipId, null, {
      asks: { kind: 'sense-making', subject: session.subject },
      closesOn: addDays(on, 28),
      minimumAnswers: 5,
      facilitator: null,
      invited: around.presentOn(on),
      orderSeed: 7919,
      on,
    })
    if (opened.outcome === 'refused') throw new Error(`The example ${slug} could not open its session: ${opened.reason}.`)
    const placed = Object.entries(session.placed).flatMap(([placement, people]) => Array.from({ length: people }, () => placement as Placement))
    for (const [at, placement] of placed.entries()) {
      const link = opened.links[at]
      if (!link) throw new Error(`The example ${slug} has more placements than people.`)
      const text = session.comments[at]
      const comments = text ? [{ question: placementComment.id, audience: 'group' as const, text }] : []
      await keepAnswers(tx, link.token, { answers: { placement }, felt: null, comments }, newId(), on)
    }
    await closeInside(tx, opened.roundId, null, addDays(on, session.closedAfterDays))
  }
}
