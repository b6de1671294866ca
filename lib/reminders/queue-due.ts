import { statusOf } from '@/lib/agreements/as-typed'
import { isLive } from '@/lib/agreements/rules'
import { queue, switchedOff } from '@/lib/messages/queue'
import { type NewMessage, optionalKinds } from '@/lib/messages/types'
import { addressOf, isThere, partsOfAddress } from '@/lib/people/rules'
import { dayOf } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading, type Transaction } from '@/lib/platform/db'
import { checkInDue, commitmentDue, dueDays, isReminded, lateDays, mostReminders, noticeDue, reminderDue } from './rules'

/** Partnerships that are told of anything: not the invented ones, nor those that were wound up. */
const told = { invented: false, windUp: { is: null } } as const
const leadsOf = {
  where: { standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } },
  select: { personId: true, person: { select: { name: true, account: { select: { email: true } } } } },
} as const
type Lead = { personId: string; person: { name: string; account: { email: string } | null } }
const toLead = ({ personId, person }: Lead) => ({ personId, to: { name: person.name, address: person.account?.email ?? '' } })

/** Everything that the calendar calls for today, put into the outbox once. Returns how many messages are new. */
export async function queueDue(day: string): Promise<number> {
  const found = [...(await closingSoon(day)), ...(await ofAgreements(day)), ...(await ofCommitments(day)), ...(await ofCheckIns(day))]
  const keys = found.map((one) => one.key)
  const known = new Set<string>()
  for (let at = 0; at < keys.length; at += 200) {
    const part = keys.slice(at, at + 200)
    for (const { key } of await reading((from) => from.message.findMany({ where: { key: { in: part } }, select: { key: true } }))) known.add(key)
  }
  const fresh = found.filter((one) => !known.has(one.key))
  const made = fresh.length === 0 ? 0 : await inTransaction(async (tx) => queue(tx, await withoutSwitchedOff(tx, fresh)))
  return made + (await remindDue(day))
}

async function withoutSwitchedOff(tx: Transaction, messages: NewMessage[]): Promise<NewMessage[]> {
  const off = new Set<string>()
  for (const kind of optionalKinds) {
    const people = messages.filter((one) => one.kind === kind).flatMap((one) => one.personId ?? [])
    for (const personId of await switchedOff(tx, kind, people)) off.add(`${kind} ${personId}`)
  }
  return messages.filter((one) => !off.has(`${one.kind} ${one.personId}`))
}

async function closingSoon(day: string): Promise<NewMessage[]> {
  const rounds = await reading((from) =>
    from.round.findMany({
      where: { openFor: { not: null }, closesOn: addDays(day, 1), openedOn: { lt: day }, partnership: told },
      select: { id: true, partnershipId: true, partnership: { select: { grants: leadsOf } } },
    }),
  )
  return rounds.flatMap((round) =>
    round.partnership.grants.map((lead) => ({
      key: `round-closes ${round.id} ${lead.personId}`,
      kind: 'round-closes' as const,
      partnershipId: round.partnershipId,
      roundId: round.id,
      ...toLead(lead),
      about: { roundId: round.id },
    })),
  )
}

async function ofAgreements(day: string): Promise<NewMessage[]> {
  const soon = { gte: day, lte: addDays(day, 90) }
  const agreements = await reading((from) =>
    from.agreement.findMany({
      where: { partnership: told, OR: [{ endsOn: soon }, { reviewOn: soon }] },
      select: {
        id: true,
        partnershipId: true,
        endsOn: true,
        reviewOn: true,
        createdOn: true,
        steps: { select: { status: true }, orderBy: { number: 'asc' } },
        partnership: { select: { grants: leadsOf } },
      },
    }),
  )
  return agreements.flatMap((agreement) => {
    const status = statusOf(agreement.steps)
    if (!isLive(status)) return []
    const dates = [
      { what: 'end' as const, on: agreement.endsOn },
      { what: 'review' as const, on: status === 'under-review' ? null : agreement.reviewOn },
    ]
    return dates.flatMap(({ what, on }) => {
      const notice = noticeDue(on, agreement.createdOn, day)
      if (notice === null || on === null) return []
      return agreement.partnership.grants.map((lead) => ({
        key: `agreement-notice ${agreement.id} ${what} ${on} ${notice} ${lead.personId}`,
        kind: 'agreement-notice' as const,
        partnershipId: agreement.partnershipId,
        ...toLead(lead),
        about: { agreementId: agreement.id, what, day: on },
      }))
    })
  })
}

async function ofCommitments(day: string): Promise<NewMessage[]> {
  const commitments = await reading((from) =>
    from.commitment.findMany({
      where: { closure: { is: null }, dueOn: { gte: addDays(day, -lateDays), lte: addDays(day, dueDays) }, partnership: told },
      select: {
        id: true,
        partnershipId: true,
        dueOn: true,
        madeOn: true,
        moves: { select: { on: true }, orderBy: { number: 'desc' }, take: 1 },
        owner: {
          select: { id: true, to: true, person: { select: { id: true, name: true, ...partsOfAddress } } },
        },
      },
    }),
  )
  return commitments.flatMap(({ owner, ...one }) => {
    const kind = commitmentDue({ dueOn: one.dueOn, setOn: one.moves[0]?.on ?? one.madeOn }, day)
    const address = addressOf(owner.person)
    if (kind === null || address === null || !isThere({ from: null, to: owner.to }, day)) return []
    return [
      {
        key: `${kind} ${one.id} ${one.dueOn} ${owner.id}`,
        kind,
        partnershipId: one.partnershipId,
        membershipId: owner.id,
        personId: owner.person.id,
        to: { name: owner.person.name, address },
        about: { commitmentId: one.id, day: one.dueOn },
      },
    ]
  })
}

async function ofCheckIns(day: string): Promise<NewMessage[]> {
  const partnerships = await reading((from) =>
    from.partnership.findMany({
      where: { ...told, checkInDays: { gt: 0 } },
      select: { id: true, checkInDays: true, createdAt: true, grants: leadsOf, checkIns: { select: { on: true }, orderBy: { on: 'desc' }, take: 1 } },
    }),
  )
  return partnerships.flatMap((one) => {
    const last = one.checkIns[0]?.on ?? null
    const nth = checkInDue({ checkInDays: one.checkInDays, lastOn: last ?? dayOf(one.createdAt) }, day)
    if (nth === 0) return []
    return one.grants.map((lead) => ({
      key: `check-in-rhythm ${one.id} ${last ?? 'none'} ${lead.personId}${nth === 2 ? ' again' : ''}`,
      kind: 'check-in-rhythm' as const,
      partnershipId: one.id,
      ...toLead(lead),
      about: last === null ? {} : { day: last },
    }))
  })
}

/** Reminders that the calendar calls for. */
async function remindDue(day: string): Promise<number> {
  const rounds = await reading((from) =>
    from.round.findMany({
      where: {
        openFor: { not: null },
        closesOn: { gte: day, lte: addDays(day, 4) },
        invitations: { some: { reminders: { lt: mostReminders } } },
        partnership: told,
      },
      select: { id: true },
    }),
  )
  let made = 0
  for (const { id } of rounds) made += await inTransaction((tx) => remindByCalendar(tx, id, day))
  return made
}

async function remindByCalendar(tx: Transaction, roundId: string, day: string): Promise<number> {
  const round = await tx.round.findUniqueOrThrow({ where: { id: roundId }, include: { invitations: { select: { reminders: true } }, closure: true } })
  // Where links were handed out by hand, the lead reminds by hand, or presses the button.
  const byMail = await tx.message.findFirst({ where: { roundId, kind: { in: ['invitation', 'reminder'] } }, select: { id: true } })
  if (round.closure || !byMail) return 0
  const reminders = Math.max(0, ...round.invitations.map((one) => one.reminders))
  const remindedToday = await wasReminded(tx, roundId, day)
  return reminderDue({ openedOn: round.openedOn, closesOn: round.closesOn, reminders, remindedToday }, day) === null
    ? 0
    : remindInside(tx, roundId, reminders, day)
}

/** Was a reminder of this round put into the outbox today? By button or by calendar, one a day at most. */
export async function wasReminded(tx: Transaction, roundId: string, day: string): Promise<boolean> {
  const latest = await tx.message.findFirst({ where: { roundId, kind: 'reminder' }, orderBy: { createdAt: 'desc' }, select: { createdAt: true } })
  return isReminded(latest && dayOf(latest.createdAt), day)
}

/**
 * Puts a reminder for everybody who has not answered into the outbox. The count goes up for all who were asked, answered or
 * not: else it would tell later who had answered by which reminder.
 */
export async function remindInside(tx: Transaction, roundId: string, before: number, day: string): Promise<number> {
  const nth = before + 1
  if (nth > mostReminders) return 0
  const asked = await tx.invitation.findMany({
    where: { roundId, excused: false, answered: false },
    include: {
      round: { select: { partnershipId: true } },
      membership: { include: { person: { select: { name: true, ...partsOfAddress } } } },
    },
    orderBy: { id: 'asc' },
  })
  const messages = asked.flatMap((one): NewMessage[] => {
    const address = addressOf(one.membership.person)
    if (address === null || !isThere({ from: null, to: one.membership.to }, day)) return []
    return [
      {
        key: `reminder ${one.id} ${nth}`,
        kind: 'reminder',
        partnershipId: one.round.partnershipId,
        roundId,
        membershipId: one.membershipId,
        to: { name: one.membership.person.name, address },
        about: { invitationId: one.id, nth },
      },
    ]
  })
  const made = await queue(tx, messages)
  if (made > 0) await tx.invitation.updateMany({ where: { roundId }, data: { reminders: nth } })
  return made
}
