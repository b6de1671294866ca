import { answerScopeFor } from '@/lib/access/scope'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { instrumentVersion } from '@/lib/instrument/statements'
import type { ConditionPhase } from '@/lib/instrument/types'
import { queue } from '@/lib/messages/queue'
import type { NewMessage } from '@/lib/messages/types'
import { addressOf, partsOfAddress } from '@/lib/people/rules'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { derive, newId, newSecret, shuffled } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { tidyAfterAnswer, tidyDisk } from './answers-touched'
import { fewestInvited, fitsRound, openForKey, type RoundRefusal, refuseOpening, refuseRenewal, takesAnswers } from './rules'
import type { AnswerInput, Asks, NewLink } from './types'

export type { NewLink }
export type OpenAnswer = { outcome: 'opened'; roundId: string; links: NewLink[]; mailed: number } | { outcome: 'refused'; reason: RoundRefusal }

type Opening = {
  closesOn: string
  minimumAnswers: number
  facilitator: { personId: string; name: string } | null
  invited: string[]
  orderSeed: number
  on: string
  /** A self-assessment without a module unless said otherwise. */
  asks?: Asks
  /** Those who have an address get their link by e-mail, made while it is sent; the others' are given back. */
  byMail?: boolean
}

/** A fresh link for one invitation. Its secret is returned and kept nowhere; the row keeps one hash of it. */
export async function mintLink(tx: Transaction, invitation: { id: string; name: string; agency: string }): Promise<NewLink> {
  const token = newSecret()
  await tx.invitationLink.create({
    data: {
      id: newId(),
      invitationId: invitation.id,
      tokenHash: derive('invitation', token),
    },
  })
  return {
    invitationId: invitation.id,
    name: invitation.name,
    agency: invitation.agency,
    token,
  }
}

const withNames = {
  membership: {
    include: {
      person: { select: { name: true, ...partsOfAddress } },
      partnershipAgency: { select: { name: true } },
    },
  },
} as const

const invitationKey = (invitationId: string) => `invitation ${invitationId}`

function invitationMessage(invitation: { id: string; roundId: string; membershipId: string; partnershipId: string }, to: NewMessage['to']): NewMessage {
  const { id, roundId, membershipId, partnershipId } = invitation
  return { key: invitationKey(id), kind: 'invitation', partnershipId, roundId, membershipId, to, about: { invitationId: id } }
}

/** Opens a round inside a transaction and makes one link per person invited. Refused by the rules of a round. */
export async function insertRound(tx: Transaction, partnershipId: string, personId: string | null, opening: Opening): Promise<OpenAnswer> {
  const memberships = await tx.membership.findMany({
    where: {
      partnershipId,
      id: { in: opening.invited },
      AND: [{ OR: [{ to: null }, { to: { gte: opening.on } }] }, { OR: [{ from: null }, { from: { lte: opening.on } }] }],
    },
    include: withNames.membership.include,
    orderBy: { id: 'asc' },
  })
  // Somebody who is there for two agencies is asked once: each person counts once in a reading.
  const members = memberships.filter((one, at) => memberships.findIndex((other) => other.personId === one.personId) === at)
  const asks: Asks = opening.asks ?? { kind: 'self-assessment', module: null }
  const openFor = openForKey(partnershipId, asks.kind)
  const reason = refuseOpening({
    woundUp: (await refuseIfWoundUp(tx, partnershipId)) !== null,
    openAlready: (await tx.round.findUnique({ where: { openFor } })) !== null,
    togetherOpen: asks.kind === 'self-assessment' && (await tx.consensusSession.findUnique({ where: { openFor: partnershipId } })) !== null,
    invited: members.length,
    closesOn: opening.closesOn,
    today: opening.on,
    minimumAnswers: opening.minimumAnswers,
  })
  if (reason) return { outcome: 'refused', reason }
  const roundId = newId()
  await tx.round.create({
    data: {
      id: roundId,
      partnershipId,
      kind: asks.kind,
      module: asks.kind === 'self-assessment' ? asks.module : null,
      subject: asks.kind === 'sense-making' ? asks.subject : '',
      openFor,
      number: (await tx.round.count({ where: { partnershipId } })) + 1,
      openedOn: opening.on,
      closesOn: opening.closesOn,
      instrumentVersion,
      orderSeed: opening.orderSeed,
      minimumAnswers: opening.minimumAnswers,
      facilitatorPersonId: opening.facilitator?.personId ?? null,
      facilitatorName: opening.facilitator?.name ?? '',
      openedById: personId,
    },
  })
  const links: NewLink[] = []
  const messages: NewMessage[] = []
  for (const member of members) {
    const address = opening.byMail ? addressOf(member.person) : null
    const invitation = await tx.invitation.create({
      data: {
        id: newId(),
        roundId,
        membershipId: member.id,
        answered: false,
        excused: false,
        byMail: address !== null,
      },
    })
    if (address !== null) messages.push(invitationMessage({ ...invitation, partnershipId }, { name: member.person.name, address }))
    else
      links.push(
        await mintLink(tx, {
          id: invitation.id,
          name: member.person.name,
          agency: member.partnershipAgency.name,
        }),
      )
  }
  const mailed = await queue(tx, messages)
  // Nobody may be left without a link: where no mail server is set, all of them are given back.
  if (mailed < messages.length) throw new Error('Messages were asked for where none can be sent.')
  await recordEvent(tx, {
    kind: 'round.opened',
    subject: roundId,
    partnershipId,
    personId,
  })
  return {
    outcome: 'opened',
    roundId,
    links: links.sort((a, b) => a.name.localeCompare(b.name, 'en-NZ')),
    mailed,
  }
}

/** Opens a round once per form. Sent a second time, the same form gives new links to everybody who has not answered. */
export function openRound(scope: PartnershipScope, key: string, opening: Opening): Promise<OpenAnswer> {
  return inTransaction(async (tx) => {
    let first: OpenAnswer | null = null
    const { orderSeed: _, ...content } = opening
    const result = await once(tx, `round ${scope.partnershipId} ${key}`, content, async () => {
      first = await insertRound(tx, scope.partnershipId, scope.personId, opening)
      return first.outcome === 'opened' ? first.roundId : null
    })
    if (first) return first
    if (result === null) return { outcome: 'refused', reason: 'not-found' }
    const mailed = await tx.message.findMany({ where: { roundId: result, kind: 'invitation' }, select: { key: true } })
    const renewed = await renewInside(tx, scope, result, null, opening.on, new Set(mailed.map((one) => one.key)))
    return renewed.outcome === 'renewed' ? { outcome: 'opened', roundId: result, links: renewed.links, mailed: mailed.length } : renewed
  })
}

export type RenewAnswer = { outcome: 'renewed'; links: NewLink[] } | { outcome: 'refused'; reason: RoundRefusal }

async function renewInside(
  tx: Transaction,
  scope: PartnershipScope,
  roundId: string,
  invitationId: string | null,
  today: string,
  /** Keys of messages by which some get their link. */
  mailed: ReadonlySet<string> = new Set(),
): Promise<RenewAnswer> {
  const round = await tx.round.findFirst({
    where: { id: roundId, partnershipId: scope.partnershipId },
    include: { closure: true },
  })
  if (!round) return { outcome: 'refused', reason: 'not-found' }
  const invitations = await tx.invitation.findMany({
    where: {
      roundId,
      excused: false,
      ...(invitationId ? { id: invitationId } : { answered: false }),
    },
    include: withNames,
  })
  if (invitationId && invitations.length === 0) return { outcome: 'refused', reason: 'not-found' }
  const facts = {
    closesOn: round.closesOn,
    closedOn: round.closure?.closedOn ?? null,
  }
  const reason = refuseRenewal({
    round: facts,
    answered: invitations.some((one) => one.answered),
    today,
  })
  if (reason) return { outcome: 'refused', reason }
  const links: NewLink[] = []
  for (const invitation of invitations) {
    if (mailed.has(invitationKey(invitation.id))) continue
    await tx.invitationLink.deleteMany({
      where: { invitationId: invitation.id },
    })
    links.push(
      await mintLink(tx, {
        id: invitation.id,
        name: invitation.membership.person.name,
        agency: invitation.membership.partnershipAgency.name,
      }),
    )
  }
  await recordEvent(tx, {
    kind: 'round.links-renewed',
    subject: roundId,
    partnershipId: scope.partnershipId,
    personId: scope.personId,
  })
  return {
    outcome: 'renewed',
    links: links.sort((a, b) => a.name.localeCompare(b.name, 'en-NZ')),
  }
}

/** A new link for one person, or (null) for everybody who has not answered; the old ones end. Refused once they have answered. */
export function renewLinks(scope: PartnershipScope, roundId: string, invitationId: string | null, today: string): Promise<RenewAnswer> {
  return inTransaction((tx) => renewInside(tx, scope, roundId, invitationId, today))
}

/** Takes a person who has not answered (away, or an observer) out of the count; their link ends. */
export function excuse(scope: PartnershipScope, roundId: string, invitationId: string, today: string): Promise<RoundRefusal | null> {
  return inTransaction(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: {
        id: invitationId,
        roundId,
        excused: false,
        round: { partnershipId: scope.partnershipId },
      },
      include: { round: { include: { closure: true } } },
    })
    if (!invitation) return 'not-found'
    const round = {
      closesOn: invitation.round.closesOn,
      closedOn: invitation.round.closure?.closedOn ?? null,
    }
    const reason = refuseRenewal({
      round,
      answered: invitation.answered,
      today,
    })
    if (reason) return reason
    const least = Math.max(fewestInvited, invitation.round.minimumAnswers)
    if ((await tx.invitation.count({ where: { roundId, excused: false } })) <= least) return 'too-few-left'
    await tx.invitationLink.deleteMany({ where: { invitationId } })
    await tx.invitation.update({
      where: { id: invitationId },
      data: { excused: true },
    })
    await recordEvent(tx, {
      kind: 'round.person-excused',
      subject: invitationId,
      partnershipId: scope.partnershipId,
      personId: scope.personId,
    })
    return null
  })
}

type LiveLink = { scope: AnswerScope; linkId: string; round: { kind: string; module: ConditionPhase | null } }

/** The live invitation behind a token, or null for every link that is unknown, ended, excused or past its round. */
async function liveLink(tx: Transaction, token: string, today: string): Promise<LiveLink | null> {
  const link = await tx.invitationLink.findUnique({
    where: { tokenHash: derive('invitation', token) },
    include: {
      invitation: { include: { round: { include: { closure: true } } } },
    },
  })
  if (!link || link.invitation.excused) return null
  const { invitation } = link
  if (
    !takesAnswers(
      {
        closesOn: invitation.round.closesOn,
        closedOn: invitation.round.closure?.closedOn ?? null,
      },
      today,
    )
  )
    return null
  const scope = answerScopeFor({
    roundId: invitation.roundId,
    partnershipId: invitation.round.partnershipId,
    invitationId: invitation.id,
    membershipId: invitation.membershipId,
  })
  const { kind, module } = invitation.round
  return { scope, linkId: link.id, round: { kind, module: module as ConditionPhase | null } }
}

type Row = {
  responseKey: string | null
  browserKey: string | null
  answers: object
  felt: string | null
  comments: object
}

/**
 * Writes every invitation of the round and its links anew in an order that chance decides. A mark set in place would
 * move the row on PostgreSQL, and the rows would lie in the order of answering; links renewed for those who had not
 * answered would stay the last of their table. At closing (`closing`) each invitation gets as many hashes as the one that
 * has most, those that lead nowhere among them: an answer ended the other links of whoever gave it, and their number would
 * tell for 90 days who had answered.
 */
export async function rewriteInvitations(tx: Transaction, roundId: string, answeredIds: readonly string[], { closing = false } = {}): Promise<void> {
  const links = await tx.invitationLink.findMany({ where: { invitation: { roundId } } })
  const invitations = await tx.invitation.findMany({ where: { roundId } })
  await tx.invitationLink.deleteMany({ where: { invitation: { roundId } } })
  await tx.invitation.deleteMany({ where: { roundId } })
  await tx.invitation.createMany({
    data: shuffled(invitations).map((one) => ({ ...one, answered: answeredIds.includes(one.id), ...(closing ? { reminders: 0 } : {}) })),
  })
  const hashes = links.map(({ invitationId, tokenHash }) => ({ invitationId, tokenHash }))
  if (closing) hashes.push(...hashesThatLeadNowhere(invitations, links))
  await tx.invitationLink.createMany({ data: shuffled(hashes).map((link) => ({ ...link, id: newId() })) })
}

/** So many made-up hashes for each invitation that all have as many as the one with most. */
function hashesThatLeadNowhere(invitations: readonly { id: string }[], links: readonly { invitationId: string }[]) {
  const held = new Map<string, number>()
  for (const { invitationId } of links) held.set(invitationId, (held.get(invitationId) ?? 0) + 1)
  const most = Math.max(1, ...held.values())
  return invitations.flatMap(({ id }) =>
    Array.from({ length: most - (held.get(id) ?? 0) }, () => ({ invitationId: id, tokenHash: derive('invitation', newSecret()) })),
  )
}

/**
 * Writes every response of the round anew, under new ids and in an order that chance decides, and every invitation
 * too, so that nothing in the tables lines up in time: no row order, row id or transaction id.
 */
async function rewriteRound(tx: Transaction, roundId: string, rows: Row[], answeredIds: string[]): Promise<void> {
  await tx.response.deleteMany({ where: { roundId } })
  await tx.response.createMany({ data: shuffled(rows).map((row) => ({ id: newId(), roundId, ...row })) })
  await rewriteInvitations(tx, roundId, answeredIds)
}

async function roundAsItIs(tx: Transaction, roundId: string): Promise<{ rows: Row[]; answeredIds: string[] }> {
  const responses = await tx.response.findMany({ where: { roundId } })
  const answered = await tx.invitation.findMany({
    where: { roundId, answered: true },
    select: { id: true },
  })
  return {
    rows: responses.map(({ responseKey, browserKey, answers, felt, comments }) => ({
      responseKey,
      browserKey,
      answers: answers as object,
      felt,
      comments: comments as object,
    })),
    answeredIds: answered.map(({ id }) => id),
  }
}

/**
 * Keeps one person's whole answer, in place of any earlier one given by the same link. `browserKeySecret` lets the
 * browser that typed it see it again. Answers false where the link takes no answers (any more), or none like these.
 */
export async function submitAnswers(token: string, input: AnswerInput, browserKeySecret: string, today: string): Promise<boolean> {
  const kept = await inTransaction((tx) => keepAnswers(tx, token, input, browserKeySecret, today))
  if (kept) await tidyAfterAnswer()
  return kept
}

/** The same inside a transaction. */
export async function keepAnswers(tx: Transaction, token: string, input: AnswerInput, browserKeySecret: string, today: string): Promise<boolean> {
  const link = await liveLink(tx, token, today)
  if (!link || !fitsRound(link.round, input.answers)) return false
  const { roundId, invitationId } = link.scope
  // The first answer ends the other links of the invitation, so that one invitation is one response.
  await tx.invitationLink.deleteMany({ where: { invitationId, id: { not: link.linkId } } })
  const responseKey = derive('response', token)
  const { rows, answeredIds } = await roundAsItIs(tx, roundId)
  const own = {
    responseKey,
    browserKey: derive('browser', browserKeySecret),
    answers: input.answers,
    felt: input.felt,
    comments: input.comments,
  }
  await rewriteRound(tx, roundId, [...rows.filter((row) => row.responseKey !== responseKey), own], [...new Set([...answeredIds, invitationId])])
  return true
}

/** Takes the answer behind a link out of the store. Answers false where there is none or the round is over. */
export async function withdrawAnswers(token: string, today: string): Promise<boolean> {
  const gone = await inTransaction(async (tx) => {
    const link = await liveLink(tx, token, today)
    if (!link) return false
    const { roundId, invitationId } = link.scope
    const responseKey = derive('response', token)
    const { rows, answeredIds } = await roundAsItIs(tx, roundId)
    const kept = rows.filter((row) => row.responseKey !== responseKey)
    if (kept.length === rows.length) return false
    await rewriteRound(
      tx,
      roundId,
      kept,
      answeredIds.filter((id) => id !== invitationId),
    )
    return true
  })
  if (gone) await tidyDisk()
  return gone
}
