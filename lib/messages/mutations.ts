import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { now } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'
import { mailIsSet } from '@/lib/platform/mail'
import { queue } from './queue'
import { droppedAs } from './rules'
import { type OptionalKind, optionalKinds } from './types'

/** Tries a message that was given up once more, from now on with all its tries. */
export function resend(scope: PartnershipScope, messageId: string): Promise<'done' | 'not-found' | 'not-failed'> {
  return inTransaction(async (tx) => {
    const message = await tx.message.findFirst({ where: { id: messageId, partnershipId: scope.partnershipId } })
    if (!message) return 'not-found'
    if (message.state !== 'failed' && message.state !== 'stopped') return 'not-failed'
    await tx.message.update({
      where: { id: messageId },
      data: { state: 'waiting', attempts: 0, lastError: '', sendAfter: now(), claimedBy: null, claimedUntil: null },
    })
    await recordEvent(tx, { kind: 'message.resent', subject: messageId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}

/** Keeps a message that waits from being sent. One that is being handed over just now cannot be stopped any more. */
export function stop(scope: PartnershipScope, messageId: string): Promise<'done' | 'not-found' | 'not-waiting'> {
  return inTransaction(async (tx) => {
    const message = await tx.message.findFirst({ where: { id: messageId, partnershipId: scope.partnershipId } })
    if (!message) return 'not-found'
    if (message.state === 'stopped') return 'done'
    if (message.state !== 'waiting') return 'not-waiting'
    await tx.message.update({ where: { id: messageId }, data: { state: 'stopped', claimedBy: null, claimedUntil: null } })
    await recordEvent(tx, { kind: 'message.stopped', subject: messageId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}

/** A test message to an administrator's own address, once per form. */
export function queueTest(accountId: string, key: string): Promise<'done' | 'no-mail'> {
  return inTransaction(async (tx) => {
    if (!mailIsSet()) return 'no-mail'
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, include: { person: true } })
    await queue(tx, [
      {
        key: `test ${account.personId} ${key}`,
        kind: 'test',
        partnershipId: null,
        personId: account.personId,
        to: { name: account.person.name, address: account.email },
        about: {},
      },
    ])
    return 'done'
  })
}

/** Which kinds of message this person wants; the others are not sent to them. Those that wait already are stopped. */
export function choose(personId: string, wanted: readonly OptionalKind[]): Promise<void> {
  return inTransaction(async (tx) => {
    const off = optionalKinds.filter((kind) => !wanted.includes(kind))
    await tx.messagePreference.deleteMany({ where: { personId } })
    if (off.length === 0) return
    await tx.messagePreference.createMany({ data: off.map((kind) => ({ personId, kind })) })
    for (const { id } of await tx.message.findMany({ where: { personId, kind: { in: off }, state: 'waiting' }, select: { id: true } }))
      await tx.message.update({ where: { id }, data: droppedAs(id) })
  })
}
