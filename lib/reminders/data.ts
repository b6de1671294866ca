import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { addressOf, partsOfAddress } from '@/lib/people/rules'
import { dayOf, today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { isReminded } from './rules'

/** For the form that reminds: how many have not answered, how many of them have an address, how many reminders went out, and whether one did today. */
export async function getReminderFacts(scope: PartnershipScope, roundId: string) {
  demand(scope, 'who-has-not-answered')
  const invitations = await reading((from) =>
    from.invitation.findMany({
      where: { roundId, excused: false, round: { partnershipId: scope.partnershipId } },
      select: {
        answered: true,
        reminders: true,
        membership: { select: { person: { select: partsOfAddress } } },
      },
    }),
  )
  const latest = await reading((from) =>
    from.message.findFirst({ where: { roundId, kind: 'reminder' }, orderBy: { createdAt: 'desc' }, select: { createdAt: true } }),
  )
  const waiting = invitations.filter((one) => !one.answered)
  return {
    notAnswered: waiting.length,
    withAddress: waiting.filter((one) => addressOf(one.membership.person) !== null).length,
    reminders: Math.max(0, ...invitations.map((one) => one.reminders)),
    remindedToday: isReminded(latest && dayOf(latest.createdAt), today()),
  }
}
