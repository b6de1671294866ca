import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { instrumentVersion } from '@/lib/instrument/statements'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { answeredOf, readTogether, refuseOpeningTogether, togetherVersion } from './rules'
import type { CommonAnswers, Present, TogetherAnswer, TogetherRefusal } from './types'

const refused = (reason: TogetherRefusal) => ({ outcome: 'refused', reason }) as const
export type Said = { answers: CommonAnswers; felt: string | null; note: string }

/** Opens a session with these people, once per form. It makes no round, no invitation and no response. */
export function openTogether(
  scope: PartnershipScope,
  opening: { present: readonly string[]; orderSeed: number; on: string },
  key: string,
): Promise<TogetherAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    let reason: TogetherRefusal | null = null
    const asked = [...new Set(opening.present)]
    const sessionId = await once(tx, `together ${partnershipId} ${key}`, { asked, on: opening.on }, async () => {
      const members = await tx.membership.findMany({
        where: {
          id: { in: asked },
          partnershipId,
          AND: [{ OR: [{ to: null }, { to: { gte: opening.on } }] }, { OR: [{ from: null }, { from: { lte: opening.on } }] }],
        },
        select: { id: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
        orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
      })
      reason = refuseOpeningTogether({
        woundUp: (await refuseIfWoundUp(tx, partnershipId)) !== null,
        openAlready: (await tx.consensusSession.findUnique({ where: { openFor: partnershipId } })) !== null,
        roundOpen: (await tx.round.findFirst({ where: { partnershipId, kind: 'self-assessment', openFor: { not: null } } })) !== null,
        asked: asked.length,
        present: members.length,
      })
      if (reason) return null
      const present = members.map((one) => ({ membershipId: one.id, name: one.person.name, agency: one.partnershipAgency.name }))
      return insertTogether(tx, partnershipId, { present, orderSeed: opening.orderSeed, on: opening.on }, scope.personId)
    })
    return sessionId === null ? refused(reason ?? 'not-found') : { outcome: 'done', sessionId }
  })
}

/** Makes an empty session inside a transaction. */
export async function insertTogether(
  tx: Transaction,
  partnershipId: string,
  opening: { present: readonly Present[]; orderSeed: number; on: string },
  personId: string | null,
): Promise<string> {
  const id = newId()
  const latest = await tx.consensusSession.findFirst({ where: { partnershipId }, orderBy: { number: 'desc' }, select: { number: true } })
  await tx.consensusSession.create({
    data: {
      id,
      version: 1,
      partnershipId,
      openFor: partnershipId,
      number: (latest?.number ?? 0) + 1,
      openedOn: opening.on,
      openedById: personId,
      instrumentVersion,
      orderSeed: opening.orderSeed,
      present: opening.present.map((one) => ({ ...one })),
      answers: {},
      felt: null,
      note: '',
    },
  })
  await recordEvent(tx, { kind: 'together.opened', subject: id, partnershipId, personId })
  return id
}

const sorted = (answers: object) => JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)))

type Row = { version: number; answers: unknown; felt: string | null; note: string }
const asTyped = (row: Row): Record<string, string> => ({
  version: String(row.version),
  felt: row.felt ?? '',
  note: row.note,
  ...Object.fromEntries(Object.entries(row.answers as object).map(([id, value]) => [id, String(value)])),
})

/** Keeps the common answer as far as it goes; with `finish` it makes the reading, and the session can no longer be changed. */
export function saveTogether(scope: PartnershipScope, sessionId: string, version: number, said: Said, finish: { on: string } | null): Promise<TogetherAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, partnershipId)) return refused('wound-up')
    const row = await tx.consensusSession.findFirst({ where: { id: sessionId, partnershipId }, include: { reading: true } })
    if (!row) return refused('not-found')
    const same = row.version === version + 1 && sorted(row.answers as object) === sorted(said.answers) && row.felt === said.felt && row.note === said.note
    if (same && (row.reading !== null) === (finish !== null)) return { outcome: 'done', sessionId }
    if (row.reading) return refused('closed-already')
    if (row.version !== version) return { outcome: 'stale', theirs: asTyped(row) }
    if (finish && row.instrumentVersion !== instrumentVersion) return refused('other-instrument')
    if (finish && answeredOf(said.answers) === 0) return refused('nothing-answered')
    await tx.consensusSession.update({ where: { id: sessionId }, data: { ...said, answers: said.answers as object, version: version + 1 } })
    if (finish) await insertReading(tx, { sessionId, partnershipId, answers: said.answers }, finish.on, scope.personId)
    return { outcome: 'done', sessionId }
  })
}

/** Finishes a session inside a transaction: the one common answer is read. */
export async function insertReading(
  tx: Transaction,
  of: { sessionId: string; partnershipId: string; answers: CommonAnswers },
  on: string,
  personId: string | null,
): Promise<void> {
  const { sessionId, partnershipId, answers } = of
  await tx.consensusReading.create({
    data: { sessionId, closedOn: on, closedById: personId, engineVersion: togetherVersion, result: readTogether(answers) as object },
  })
  await tx.consensusSession.update({ where: { id: sessionId }, data: { openFor: null } })
  await recordEvent(tx, { kind: 'together.closed', subject: sessionId, partnershipId, personId })
}

/** Throws an open session away, with all that was typed into it. A finished one stays. */
export function discardTogether(scope: PartnershipScope, sessionId: string): Promise<TogetherAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    const row = await tx.consensusSession.findFirst({ where: { id: sessionId, partnershipId }, include: { reading: true } })
    if (!row) return refused('not-found')
    if (row.reading) return refused('closed-already')
    await tx.consensusSession.delete({ where: { id: sessionId } })
    await recordEvent(tx, { kind: 'together.discarded', subject: sessionId, partnershipId, personId: scope.personId })
    return { outcome: 'done', sessionId }
  })
}
