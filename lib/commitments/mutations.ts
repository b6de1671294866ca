import type { PartnershipScope } from '@/lib/access/types'
import { findOwnPage } from '@/lib/accountabilities/data'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { isThere } from '@/lib/people/rules'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { commitmentsOf, lastDueDay, mayTakeBack, refuseMove } from './rules'
import type { ChangeAnswer, CommitmentRefusal, Help } from './types'

export type Adoption = {
  what: string
  ownerMembershipId: string
  dueOn: string
  actionId: string | null
  roundId: string | null
  madeOn: string
  /** The check-in that it was made in. */
  checkInId?: string | null
  /** The retrospective that it was agreed in. */
  retrospectiveId?: string | null
}
export type AdoptAnswer = 'done' | 'wound-up' | 'no-such-owner' | 'no-such-round' | 'too-far'

/** Makes one commitment inside a transaction. */
export async function insertCommitment(tx: Transaction, partnershipId: string, adoption: Adoption, byPersonId: string | null): Promise<string> {
  const id = newId()
  await tx.commitment.create({ data: { id, version: 1, partnershipId, ...adoption, madeById: byPersonId } })
  await recordEvent(tx, { kind: 'commitment.made', subject: id, partnershipId, personId: byPersonId })
  return id
}

/** Is this a member of the partnership who is there on this day? */
async function isOwner(tx: Transaction, partnershipId: string, membershipId: string, day: string): Promise<boolean> {
  const member = await tx.membership.findFirst({ where: { id: membershipId, partnershipId }, select: { to: true } })
  return member !== null && isThere({ from: null, to: member.to }, day)
}

/** Adopts an action (or an own wording) as a commitment of one member who is there, once per form. */
export function adopt(scope: PartnershipScope, adoption: Adoption, key: string): Promise<AdoptAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    if (!(await isOwner(tx, scope.partnershipId, adoption.ownerMembershipId, adoption.madeOn))) return 'no-such-owner'
    if (adoption.dueOn > lastDueDay(adoption.madeOn)) return 'too-far'
    if (adoption.roundId && !(await tx.round.findFirst({ where: { id: adoption.roundId, partnershipId: scope.partnershipId, kind: 'self-assessment' } })))
      return 'no-such-round'
    await once(tx, `adopt ${scope.partnershipId} ${key}`, adoption, () => insertCommitment(tx, scope.partnershipId, adoption, scope.personId))
    return 'done'
  })
}

type Current = NonNullable<Awaited<ReturnType<typeof findCommitment>>>
type Change = {
  /** Was this very form saved already? Then sending it twice saves it once. */
  saved: (current: Current) => boolean
  refuse: (current: Current) => CommitmentRefusal | null | Promise<CommitmentRefusal | null>
  write: (current: Current) => Promise<void>
}

function findCommitment(tx: Transaction, scope: PartnershipScope, commitmentId: string) {
  return tx.commitment.findFirst({
    where: { AND: [{ id: commitmentId }, commitmentsOf(scope)] },
    include: {
      closure: true,
      moves: { orderBy: { number: 'asc' } },
      handOvers: { orderBy: { number: 'asc' } },
      owner: { select: { person: { select: { name: true } } } },
    },
  })
}

/**
 * What every change to a commitment does: a wound-up partnership and an id of another one (or, by a link, of another member)
 * refuse; the same form sent twice is saved once; a form made of another version is told what was made of it meanwhile.
 */
async function change(tx: Transaction, scope: PartnershipScope, commitmentId: string, version: number, kind: string, work: Change): Promise<ChangeAnswer> {
  const refused = (reason: CommitmentRefusal): ChangeAnswer => ({ outcome: 'refused', reason })
  if (await refuseIfWoundUp(tx, scope.partnershipId)) return refused('wound-up')
  const current = await findCommitment(tx, scope, commitmentId)
  if (!current) return refused('not-found')
  if (current.version === version + 1 && work.saved(current)) return { outcome: 'done' }
  const reason = await work.refuse(current)
  if (reason === 'settled-already') return refused(reason)
  if (current.version !== version) return { outcome: 'stale', meanwhile: { version: current.version, dueOn: current.dueOn, owner: current.owner.person.name } }
  if (reason) return refused(reason)
  await work.write(current)
  await tx.commitment.update({ where: { id: commitmentId }, data: { version: { increment: 1 } } })
  await recordEvent(tx, { kind: `commitment.${kind}`, subject: commitmentId, partnershipId: scope.partnershipId, personId: scope.personId })
  return { outcome: 'done' }
}

/** `passed`: to an organisation, when the partnership was wound up; the reason names it. */
type Settlement = { kind: 'done' | 'dropped' | 'passed'; reason: string | null; helped?: Help | null; on: string }

function putSettlement(tx: Transaction, scope: PartnershipScope, commitmentId: string, version: number, settlement: Settlement): Promise<ChangeAnswer> {
  // What was dropped was not tried, so nobody can say whether it helped.
  const helped = settlement.kind === 'done' ? (settlement.helped ?? null) : null
  return change(tx, scope, commitmentId, version, settlement.kind, {
    saved: ({ closure }) =>
      closure !== null && closure.kind === settlement.kind && closure.reason === settlement.reason && closure.helped === helped && closure.on === settlement.on,
    refuse: ({ closure }) => (closure ? 'settled-already' : null),
    write: () => writeSettlement(tx, commitmentId, { ...settlement, helped }, scope.personId),
  })
}

/** Ends a commitment as done or dropped. Somebody who settled it first is not overwritten. */
export function settle(scope: PartnershipScope, commitmentId: string, version: number, settlement: Settlement): Promise<ChangeAnswer> {
  return inTransaction((tx) => putSettlement(tx, scope, commitmentId, version, settlement))
}

type NewDay = { to: string; reason: string; on: string }

function putMove(tx: Transaction, scope: PartnershipScope, commitmentId: string, version: number, move: NewDay): Promise<ChangeAnswer> {
  return change(tx, scope, commitmentId, version, 'moved', {
    saved: ({ moves }) => {
      const last = moves.at(-1)
      return last !== undefined && last.toDay === move.to && last.reason === move.reason && last.on === move.on
    },
    refuse: ({ closure, dueOn }) => (closure ? 'settled-already' : refuseMove(dueOn, move.to, move.on)),
    write: async ({ dueOn, moves }) => {
      const number = (moves.at(-1)?.number ?? 0) + 1
      const { to: toDay, reason, on } = move
      await tx.commitmentMove.create({ data: { id: newId(), commitmentId, number, fromDay: dueOn, toDay, reason, on, byPersonId: scope.personId } })
      await tx.commitment.update({ where: { id: commitmentId }, data: { dueOn: toDay } })
    },
  })
}

/** Moves the due date forward, with a reason. The old date is kept. */
export function moveDueDate(scope: PartnershipScope, commitmentId: string, version: number, move: NewDay): Promise<ChangeAnswer> {
  return inTransaction((tx) => putMove(tx, scope, commitmentId, version, move))
}

type SaidOfHelp = { helped: Help; helpNote: string }

function putHelp(tx: Transaction, scope: PartnershipScope, commitmentId: string, version: number, said: SaidOfHelp): Promise<ChangeAnswer> {
  const same = (closure: { helped: string | null; helpNote: string } | null) => closure?.helped === said.helped && closure.helpNote === said.helpNote
  return change(tx, scope, commitmentId, version, 'help-said', {
    saved: ({ closure }) => same(closure),
    refuse: ({ closure }) => (closure?.kind === 'done' ? null : 'not-done'),
    write: async () => void (await tx.commitmentClosure.update({ where: { commitmentId }, data: said })),
  })
}

/** Says whether what is done helped, or says it anew. */
export function sayWhetherItHelped(scope: PartnershipScope, commitmentId: string, version: number, said: SaidOfHelp): Promise<ChangeAnswer> {
  return inTransaction((tx) => putHelp(tx, scope, commitmentId, version, said))
}

/** What a group says of one of its commitments together. `dueOn` is the date that it had before its eyes. */
export type Review = { dueOn: string; on: string } & (
  | { outcome: 'done'; helped: Help | null; reason: string | null }
  | { outcome: 'dropped'; reason: string }
  | { outcome: 'moved'; to: string; reason: string }
  | { outcome: 'helped'; helped: Help; reason: string }
)

/** Notes what a group says of a commitment, inside another area's transaction, by the same rules as the forms. */
export async function putReview(tx: Transaction, scope: PartnershipScope, commitmentId: string, said: Review): Promise<ChangeAnswer> {
  const current = await findCommitment(tx, scope, commitmentId)
  if (!current) return { outcome: 'refused', reason: 'not-found' }
  const { version, dueOn } = current
  if (dueOn !== said.dueOn) return { outcome: 'stale', meanwhile: { version, dueOn, owner: current.owner.person.name } }
  switch (said.outcome) {
    case 'done':
      return putSettlement(tx, scope, commitmentId, version, { kind: 'done', reason: said.reason, helped: said.helped, on: said.on })
    case 'dropped':
      return putSettlement(tx, scope, commitmentId, version, { kind: 'dropped', reason: said.reason, on: said.on })
    case 'moved':
      return putMove(tx, scope, commitmentId, version, { to: said.to, reason: said.reason, on: said.on })
    case 'helped':
      return putHelp(tx, scope, commitmentId, version, { helped: said.helped, helpNote: said.reason })
  }
}

/** Passes an open commitment on to another member who is there. Whose it was stays in its history. */
export function passOn(scope: PartnershipScope, commitmentId: string, version: number, toMembershipId: string, on: string): Promise<ChangeAnswer> {
  return inTransaction((tx) =>
    change(tx, scope, commitmentId, version, 'passed-on', {
      saved: ({ ownerMembershipId, handOvers }) => ownerMembershipId === toMembershipId && handOvers.at(-1)?.on === on,
      refuse: async ({ closure, ownerMembershipId }) => {
        if (closure) return 'settled-already'
        if (ownerMembershipId === toMembershipId) return 'has-it-already'
        return (await isOwner(tx, scope.partnershipId, toMembershipId, on)) ? null : 'no-such-owner'
      },
      write: async ({ ownerMembershipId: fromMembershipId, handOvers }) => {
        const number = (handOvers.at(-1)?.number ?? 0) + 1
        await tx.commitmentHandOver.create({ data: { id: newId(), commitmentId, number, fromMembershipId, on, byPersonId: scope.personId } })
        await tx.commitment.update({ where: { id: commitmentId }, data: { ownerMembershipId: toMembershipId } })
      },
    }),
  )
}

/** Takes back, on the same day, that a commitment was done or dropped: it is open again. */
export function reopen(scope: PartnershipScope, commitmentId: string, version: number, today: string): Promise<ChangeAnswer> {
  return inTransaction((tx) =>
    change(tx, scope, commitmentId, version, 'reopened', {
      saved: ({ closure }) => closure === null,
      refuse: ({ closure }) => (mayTakeBack(closure, today) ? null : 'too-late-to-take-back'),
      write: async () => void (await tx.commitmentClosure.delete({ where: { commitmentId } })),
    }),
  )
}

/** Marks one of their own commitments as done, for the member whose link this is. Null for a link that leads nowhere. */
export function finishByLink(
  token: string,
  commitmentId: string,
  version: number,
  said: { reason: string | null; helped: Help | null },
  on: string,
): Promise<ChangeAnswer | null> {
  return inTransaction(async (tx) => {
    const page = await findOwnPage(tx, token, on)
    return page && putSettlement(tx, page.scope, commitmentId, version, { kind: 'done', ...said, on })
  })
}

/** Moves one of their own commitments, for the member whose link this is. Null for a link that leads nowhere. */
export function moveByLink(token: string, commitmentId: string, version: number, move: NewDay): Promise<ChangeAnswer | null> {
  return inTransaction(async (tx) => {
    const page = await findOwnPage(tx, token, move.on)
    return page && putMove(tx, page.scope, commitmentId, version, move)
  })
}

async function writeSettlement(tx: Transaction, commitmentId: string, settlement: Settlement, byPersonId: string | null): Promise<void> {
  const { kind, on, reason, helped = null } = settlement
  await tx.commitmentClosure.create({ data: { commitmentId, kind, on, reason, helped, helpNote: '', byPersonId } })
}

/** Writes how a commitment ended, inside a transaction. Asks nothing: for what was ended elsewhere. */
export async function insertSettlement(
  tx: Transaction,
  partnershipId: string,
  commitmentId: string,
  settlement: Settlement,
  byPersonId: string | null,
): Promise<void> {
  await writeSettlement(tx, commitmentId, settlement, byPersonId)
  await tx.commitment.update({ where: { id: commitmentId }, data: { version: { increment: 1 } } })
  await recordEvent(tx, { kind: `commitment.${settlement.kind}`, subject: commitmentId, partnershipId, personId: byPersonId })
}
