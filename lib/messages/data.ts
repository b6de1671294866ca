import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { hourOf, now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { isDaytime, tooLongMs } from './rules'
import { kindsShown } from './tells'
import { type About, type MessageKind, type MessageState, messageKinds, type OptionalKind, promptKinds } from './types'

export const messagesOnAPage = 50
type Mark = { createdAt: Date; id: string } | null

const shown = {
  id: true,
  kind: true,
  toName: true,
  toAddress: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sendAfter: true,
  sentAt: true,
  about: true,
} as const

type Row = { kind: string; state: string; about: unknown }
const read = <R extends Row>({ about, ...row }: R) => ({
  ...row,
  kind: row.kind as MessageKind,
  state: row.state as MessageState,
  mayBeDouble: (about as About).mayBeDouble === true,
})

const before = (mark: Mark) => (mark === null ? {} : { OR: [{ createdAt: { lt: mark.createdAt } }, { createdAt: mark.createdAt, id: { lt: mark.id } }] })

/** Each kind of message only where what it tells of may be seen; those about a round tell by their receivers who has not answered. */
const ofWhatIsSeen = (scope: PartnershipScope) => ({
  partnershipId: scope.partnershipId,
  kind: { in: kindsShown(scope) },
  ...(maySee(scope, 'who-has-not-answered') ? {} : { roundId: null }),
})

/** One page of the partnership's messages, newest first, and one more where there are more. */
export async function listMessages(scope: PartnershipScope, mark: Mark) {
  demand(scope, 'messages')
  const rows = await reading((from) =>
    from.message.findMany({
      where: { ...ofWhatIsSeen(scope), ...before(mark) },
      select: shown,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: messagesOnAPage + 1,
    }),
  )
  return rows.map(read)
}

/** How many of the partnership's messages are in which state. */
export async function countMessages(scope: PartnershipScope): Promise<Partial<Record<MessageState, number>>> {
  demand(scope, 'messages')
  const groups = await reading((from) => from.message.groupBy({ by: ['state'], where: ofWhatIsSeen(scope), _count: { _all: true } }))
  return Object.fromEntries(groups.map((one) => [one.state, one._count._all]))
}

/** One message of this partnership, or null. */
export async function getMessage(scope: PartnershipScope, messageId: string) {
  demand(scope, 'messages')
  const row = await reading((from) => from.message.findFirst({ where: { id: messageId, ...ofWhatIsSeen(scope) } }))
  return row && { ...read(row), about: row.about as About }
}

/** Kinds that this person switched off for themselves. */
export async function listSwitchedOff(personId: string): Promise<OptionalKind[]> {
  return (await reading((from) => from.messagePreference.findMany({ where: { personId } }))).map((row) => row.kind as OptionalKind)
}

/**
 * For the administrator: how many messages are in which state, and the latest faults by kind and in the server's words.
 * Never to whom, nor of which partnership: nobody else learns that one exists.
 */
export async function getOutbox() {
  const late = new Date(now().getTime() - tooLongMs)
  // What may wait for the morning is not late at night, nor straight after it.
  const wholeDay = isDaytime(hourOf(late)) && isDaytime(hourOf(now()))
  const [groups, faults, oldest, overdue] = await Promise.all([
    reading((from) => from.message.groupBy({ by: ['state'], _count: { _all: true } })),
    reading((from) =>
      from.message.findMany({
        where: { lastError: { not: '' }, state: { in: ['waiting', 'failed'] } },
        select: { id: true, kind: true, state: true, attempts: true, lastError: true, createdAt: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 20,
      }),
    ),
    reading((from) => from.message.findFirst({ where: { state: 'waiting' }, select: { createdAt: true }, orderBy: { createdAt: 'asc' } })),
    reading((from) =>
      from.message.findFirst({
        where: { state: 'waiting', sendAfter: { lt: late }, kind: { in: wholeDay ? [...messageKinds] : [...promptKinds] } },
        select: { sendAfter: true },
        orderBy: { sendAfter: 'asc' },
      }),
    ),
  ])
  return {
    counts: Object.fromEntries(groups.map((one) => [one.state, one._count._all])) as Partial<Record<MessageState, number>>,
    // Servers quote the address that they refuse.
    faults: faults.map((one) => ({
      ...one,
      kind: one.kind as MessageKind,
      state: one.state as MessageState,
      lastError: one.lastError.replace(/[^\s<>:;,"']+@[^\s<>:;,"']+/g, '(address)'),
    })),
    waitingSince: oldest?.createdAt ?? null,
    overdueSince: overdue?.sendAfter ?? null,
  }
}

/** The latest test messages to this person. */
export async function listTests(personId: string) {
  const rows = await reading((from) =>
    from.message.findMany({ where: { kind: 'test', personId }, select: shown, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 3 }),
  )
  return rows.map(read)
}
