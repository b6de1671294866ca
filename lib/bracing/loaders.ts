import 'server-only'
import type { PartnershipScope } from '@/lib/access/types'
import { getBracing } from './data'
import type { BracedPerson } from './types'

/** People and ties for the cross-brace picture; ties of people who have left are not among them. */
export async function loadBracing(scope: PartnershipScope) {
  const { members, ties } = await getBracing(scope)
  const people: (BracedPerson & { name: string })[] = members.map((one) => ({
    id: one.id,
    name: one.person.name,
    agencyId: one.partnershipAgencyId,
    agency: one.partnershipAgency.name,
    level: one.level,
  }))
  const there = new Map(people.map((one) => [one.id, one]))
  const live = ties.flatMap((tie) => {
    const [from, to] = [there.get(tie.fromId), there.get(tie.toId)]
    return from && to ? [{ ...tie, from, to }] : []
  })
  return { people, ties: live }
}
