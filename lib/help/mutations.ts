import { liveGrant } from '@/lib/access/data'
import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { queue } from '@/lib/messages/queue'
import { tellLeads } from '@/lib/messages/tell-leads'
import { now, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { answerRefusal, whomToAsk } from './rules'
import type { AnswerKind, HelpRefusal } from './types'

type Done = { outcome: 'done' }
type Refused = { outcome: 'refused'; reason: HelpRefusal }
const refused = (reason: HelpRefusal): Refused => ({ outcome: 'refused', reason })

const isWoundUp = async (tx: Transaction, partnershipId: string) => (await tx.windUp.count({ where: { partnershipId } })) > 0

/** The live angels who can sign in, and whether each still owes an answer. */
async function angelsOf(tx: Transaction, partnershipId: string) {
  const rows = await tx.grant.findMany({
    where: { partnershipId, standing: 'guardian-angel', ...liveGrant(), person: { account: { is: { disabledAt: null } } } },
    select: {
      id: true,
      personId: true,
      person: { select: { name: true, account: { select: { email: true } } } },
      helpRequests: { where: { answerKind: null, closedOn: null }, select: { id: true }, take: 1 },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, grantId: row.id, waits: row.helpRequests.length > 0 }))
}

type Angel = Awaited<ReturnType<typeof angelsOf>>[number]

/** One row for one angel, and word of it to them. */
async function insertRequest(
  tx: Transaction,
  partnershipId: string,
  angel: Angel,
  text: string,
  by: { askedById: string | null; passedFromId: string | null },
): Promise<string> {
  const id = newId()
  await tx.helpRequest.create({
    data: { id, partnershipId, grantId: angel.id, text, askedOn: today(), createdAt: now(), answerKind: null, answeredOn: null, closedOn: null, ...by },
  })
  const { name, account } = angel.person
  await queue(tx, [
    {
      key: `help-asked ${id}`,
      kind: 'help-asked',
      partnershipId,
      personId: angel.personId,
      to: { name, address: account?.email ?? '' },
      about: { helpId: id },
    },
  ])
  return id
}

/** Asks inside another area's transaction. Gives why nobody was asked, or null. */
export async function askInside(
  tx: Transaction,
  { partnershipId, personId }: Pick<PartnershipScope, 'partnershipId' | 'personId'>,
  input: { to: string | null; text: string },
): Promise<HelpRefusal | null> {
  if (await isWoundUp(tx, partnershipId)) return 'wound-up'
  const angels = await angelsOf(tx, partnershipId)
  const whom = whomToAsk(angels, input.to)
  if ('refused' in whom) return whom.refused
  for (const angel of angels.filter((one) => whom.ask.includes(one.id))) {
    const id = await insertRequest(tx, partnershipId, angel, input.text, { askedById: personId, passedFromId: null })
    await recordEvent(tx, { kind: 'help.asked', subject: id, partnershipId, personId })
  }
  return null
}

/** Asks one angel (by their grant) or all (null) for help. The same form sent twice asks once. */
export function askForHelp(scope: PartnershipScope, key: string, input: { to: string | null; text: string }): Promise<Done | Refused> {
  return inTransaction(async (tx) => {
    let why: HelpRefusal | null = null
    await once(tx, `help ${scope.partnershipId} ${key}`, input, async () => {
      why = await askInside(tx, scope, input)
      return why === null ? 'asked' : null
    })
    return why === null ? { outcome: 'done' } : refused(why)
  })
}

type InChain = { id: string; partnershipId: string; passedFromId: string | null }

/** Who was asked, by whichever grant, since the lead asked: what goes from one angel to the next must not come back. */
async function askedInChain(tx: Transaction, request: InChain): Promise<Set<string>> {
  const rows = await tx.helpRequest.findMany({
    where: { partnershipId: request.partnershipId },
    select: { id: true, passedFromId: true, grant: { select: { personId: true } } },
  })
  const parents = new Map(rows.map((one) => [one.id, one.passedFromId]))
  const rootOf = (id: string): string => {
    const parent = parents.get(id) ?? null
    return parent === null ? id : rootOf(parent)
  }
  const root = rootOf(request.id)
  return new Set(rows.filter((one) => rootOf(one.id) === root).map((one) => one.grant.personId))
}

type Answer = { kind: AnswerKind; answer: string; toOthers: boolean }

/**
 * The angel's answer to what they were asked themselves. Passed to the others, each of the other angels is asked in the
 * lead's words; whether there are any, and who, the angel is not told.
 */
export function answerHelp(scope: PartnershipScope, requestId: string, input: Answer): Promise<Done | Refused> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    const request = await tx.helpRequest.findFirst({
      where: { id: requestId, partnershipId, grant: { personId: personId ?? '', standing: 'guardian-angel', endedAt: null } },
    })
    if (!request) return refused('not-found')
    const why = answerRefusal({ ...request, woundUp: await isWoundUp(tx, partnershipId) })
    if (why) return refused(why)
    await tx.helpRequest.update({ where: { id: requestId }, data: { answerKind: input.kind, answer: input.answer, answeredOn: today() } })
    if (input.kind === 'passed-on' && input.toOthers) {
      const asked = await askedInChain(tx, request)
      const others = (await angelsOf(tx, partnershipId)).filter((one) => !asked.has(one.personId) && !one.waits)
      for (const angel of others) await insertRequest(tx, partnershipId, angel, request.text, { askedById: request.askedById, passedFromId: requestId })
    }
    await recordEvent(tx, { kind: 'help.answered', subject: requestId, partnershipId, personId })
    await tellLeads(tx, partnershipId, 'help-answered', requestId, { helpId: requestId })
    return { outcome: 'done' }
  })
}

/** The lead says that it is settled, or takes it back where nobody has answered. */
export function closeHelp(scope: PartnershipScope, requestId: string): Promise<Done | Refused> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    const request = await tx.helpRequest.findFirst({ where: { id: requestId, partnershipId } })
    if (!request) return refused('not-found')
    if (request.closedOn !== null) return refused('closed-already')
    await tx.helpRequest.update({ where: { id: requestId }, data: { closedOn: today() } })
    await recordEvent(tx, { kind: 'help.closed', subject: requestId, partnershipId, personId })
    return { outcome: 'done' }
  })
}
