import { insertAccountability } from '@/lib/accountabilities/mutations'
import { accountabilityFields } from '@/lib/accountabilities/types'
import { insertTie } from '@/lib/bracing/mutations'
import { insertResource, insertTask } from '@/lib/leading/mutations'
import { participationOf } from '@/lib/people/mutations'
import type { Transaction } from '@/lib/platform/db'
import { bracingOfExamples } from './bracing-of-examples'
import type { RelativeDay } from './types'

type Around = { agencyNames: ReadonlyMap<string, string>; memberIds: (id: string) => string | null; dayOf: (day: RelativeDay) => string }

/** Loads ties, tasks of leading, resources and accountabilities of one invented partnership, through the same code as real ones. */
export async function loadBracingOf(tx: Transaction, slug: string, partnershipId: string, { agencyNames, memberIds, dayOf }: Around): Promise<void> {
  const example = bracingOfExamples[slug]
  if (!example) return
  const idOf = (member: string) => memberIds(member) ?? ''
  for (const { between, note, on } of example.ties) {
    const answer = await insertTie(tx, partnershipId, { first: idOf(between[0]), second: idOf(between[1]), note, since: dayOf(on) }, null)
    if (answer !== 'done') throw new Error(`The example ${slug} has a tie that is refused: ${between.join(', ')}: ${answer}.`)
  }
  for (const { task, by, since, until } of example.tasks) {
    await insertTask(tx, partnershipId, { task, membershipId: idOf(by), since: dayOf(since), until: until ? dayOf(until) : null })
  }
  for (const { agency, on, ...resource } of example.resources) {
    const name = agencyNames.get(agency) ?? agency
    const { id: participationId } = await participationOf(tx, partnershipId, name)
    await insertResource(tx, partnershipId, name, { participationId, ...resource }, dayOf(on), null)
  }
  for (const { of, on, ...said } of example.accountabilities) {
    const entry = Object.fromEntries(accountabilityFields.map((field) => [field, said[field] ?? ''])) as Record<(typeof accountabilityFields)[number], string>
    await insertAccountability(tx, partnershipId, idOf(of), entry, dayOf(on), null)
  }
}
