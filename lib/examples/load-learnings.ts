import { insertReading, insertTogether } from '@/lib/consensus/mutations'
import { addLearnings } from '@/lib/learning/add-learnings'
import { findSharingFacts } from '@/lib/learning/data'
import { sharedOf } from '@/lib/learning/learnings'
import { insertHelpSharing, insertShared } from '@/lib/learning/mutations'
import type { Transaction } from '@/lib/platform/db'
import { insertPassages } from '@/lib/wind-up/mutations'
import { type ExampleSharing, learningsOfExamples } from './learnings-of-examples'
import type { RelativeDay } from './types'

type Around = {
  agencyOf: (memberId: string) => string
  nameOf: (memberId: string) => string
  memberIds: (id: string) => string | null
  dayOf: (day: RelativeDay) => string
  /** In which retrospective it was learned: the one of that day. */
  retrospectiveOf: (day: RelativeDay) => string | null
}

/** Loads what one invented partnership learned, shared and answered together, through the same code as for real ones. */
export async function loadLearningsOf(tx: Transaction, slug: string, partnershipId: string, around: Around): Promise<void> {
  const example = learningsOfExamples[slug]
  if (!example) return
  const { agencyOf, nameOf, memberIds, dayOf, retrospectiveOf } = around
  const facts = await findSharingFacts(tx, partnershipId)
  const share = ({ on, text, withName, with: along, conditions }: ExampleSharing, learningId: string | null) =>
    insertShared(tx, { partnershipId, learningId }, sharedOf(learningId ? 'learning' : 'story', { text, withName, with: along, conditions }, facts), {
      personId: null,
      on: dayOf(on),
    })
  for (const { text, taker, organisation, made, carried, shared } of example.learnings) {
    const taken = {
      text,
      takerMembershipId: taker && memberIds(taker),
      takerName: taker ? nameOf(taker) : '',
      organisation: organisation ?? (taker ? agencyOf(taker) : ''),
    }
    const [id = ''] = await addLearnings(tx, { partnershipId, retrospectiveId: retrospectiveOf(made), madeOn: dayOf(made) }, [taken], null)
    if (carried) {
      await tx.learning.update({ where: { id }, data: { version: 2, carriedOn: dayOf(carried.on), carriedTo: carried.to, carriedNote: carried.note } })
    }
    if (shared) await share(shared, id)
  }
  if (example.helpSince) await insertHelpSharing(tx, partnershipId, null, dayOf(example.helpSince))
  if (example.together) {
    const { opened, present, answers, note } = example.together
    const on = dayOf(opened)
    const named = present.map((id) => ({ membershipId: memberIds(id) ?? '', name: nameOf(id), agency: agencyOf(id) }))
    const sessionId = await insertTogether(tx, partnershipId, { present: named, orderSeed: 7919, on }, null)
    await tx.consensusSession.update({ where: { id: sessionId }, data: { answers, note, version: 2 } })
    await insertReading(tx, { sessionId, partnershipId, answers }, on, null)
  }
  if (example.end) {
    await insertPassages(tx, partnershipId, example.end.passages)
    await share(example.end.story, null)
  }
}
