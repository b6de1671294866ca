import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { addressOf, partsOfAddress } from '@/lib/people/rules'
import { inTransaction } from '@/lib/platform/db'
import { mailIsSet } from '@/lib/platform/mail'
import { takesAnswers } from '@/lib/rounds/rules'
import { remindInside, wasReminded } from './queue-due'
import { type ReminderRefusal, refuseReminding } from './rules'

export type RemindAnswer = { outcome: 'queued'; messages: number } | { outcome: 'refused'; reason: ReminderRefusal | 'not-found' | 'wound-up' }

/** Reminds everybody who has not answered, by the lead's button. `seen` is how many reminders the form knew of: sent twice, it counts once. One a day at most, whatever the form says. */
export function remind(scope: PartnershipScope, roundId: string, seen: number, day: string): Promise<RemindAnswer> {
  return inTransaction(async (tx): Promise<RemindAnswer> => {
    const { partnershipId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const round = await tx.round.findFirst({
      where: { id: roundId, partnershipId },
      include: {
        closure: true,
        invitations: {
          where: { excused: false },
          include: { membership: { include: { person: { select: partsOfAddress } } } },
        },
      },
    })
    if (!round) return { outcome: 'refused', reason: 'not-found' }
    const reminders = Math.max(0, ...round.invitations.map((one) => one.reminders))
    if (seen < reminders) return { outcome: 'queued', messages: 0 }
    const waiting = round.invitations.filter((one) => !one.answered)
    const reason = refuseReminding({
      open: takesAnswers({ closesOn: round.closesOn, closedOn: round.closure?.closedOn ?? null }, day),
      reminders,
      remindedToday: await wasReminded(tx, roundId, day),
      notAnswered: waiting.length,
      withAddress: waiting.filter((one) => addressOf(one.membership.person) !== null).length,
      mail: mailIsSet(),
    })
    if (reason) return { outcome: 'refused', reason }
    const messages = await remindInside(tx, roundId, reminders, day)
    await recordEvent(tx, { kind: 'round.reminded', subject: roundId, partnershipId, personId: scope.personId })
    return { outcome: 'queued', messages }
  })
}
