import { type DueEntry, listDueEntries } from '@/lib/access/due-entries'
import { maySee } from '@/lib/access/rules'
import { listOpenHelp } from '@/lib/help/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { addDays } from '@/lib/platform/days'
import { getStoredThresholds, listAcknowledgements, listFactsSeen } from '@/lib/signals/data'
import { type Thresholds, thresholdsFrom } from '@/lib/signals/thresholds'
import { entryOf } from './rules'
import type { Entry, EntryOrder } from './types'

/**
 * Makes entries anew that are due on this day, `most` at once, of one person where given, those of `first` before others. What is recorded while one is
 * being made leaves it due. Returns how many were due, at most `most`.
 */
export async function refreshEntries(day: string, most: number, personId: string | null = null, first: readonly string[] = []): Promise<number> {
  const due = await listDueEntries(day, most, personId, first)
  if (due.length === 0) return 0
  const thresholds = thresholdsFrom(await getStoredThresholds())
  const byPerson = new Map<string, DueEntry[]>()
  for (const one of due) byPerson.set(one.viewer.personId, [...(byPerson.get(one.viewer.personId) ?? []), one])
  const parts = [...byPerson.values()].flatMap((entries) =>
    Array.from({ length: Math.ceil(entries.length / atOnce) }, (_, at) => entries.slice(at * atOnce, (at + 1) * atOnce)),
  )
  const faults: unknown[] = []
  for (const part of parts) {
    try {
      await makeEntries(part, thresholds, day)
    } catch {
      // One that cannot be made must not keep the others from being made.
      for (const one of part) await makeEntries([one], thresholds, day).catch((fault: unknown) => faults.push(fault))
    }
  }
  if (faults.length > 0) throw faults[0]
  return due.length
}

/** As many as one statement may name with ease. */
const atOnce = 100

async function makeEntries(due: readonly DueEntry[], thresholds: Thresholds, day: string): Promise<void> {
  const [first] = due
  if (!first) return
  const scopes = due.map((one) => one.scope)
  const [facts, acknowledgements, asked, partnerships] = await Promise.all([
    listFactsSeen(scopes, first.viewer, day),
    listAcknowledgements(scopes.filter((scope) => maySee(scope, 'signals'))),
    listOpenHelp(scopes),
    listShortly(scopes.map((scope) => scope.partnershipId)),
  ])
  const factsOf = new Map(facts.map((one) => [one.partnershipId, one]))
  const made = due.flatMap(({ grantId, changes, scope }) => {
    const { partnershipId } = scope
    const [partnership, seen] = [partnerships.get(partnershipId), factsOf.get(partnershipId)]
    if (!partnership || !seen) return []
    const given = {
      partnership,
      facts: seen,
      acknowledgements: acknowledgements.get(partnershipId) ?? [],
      asked: asked.flatMap((one) => (one.grantId === grantId ? [{ id: one.id, text: one.text, on: one.askedOn }] : [])),
      thresholds,
    }
    return [{ grantId, changes, ...entryOf(scope, given, day) }]
  })
  await keepEntries(made, day)
}

type Made = { grantId: string; changes: number; entry: Entry; order: EntryOrder }

/** Keeps entries until the next day. One whose partnership has changed since the facts were read stays due. */
export async function keepEntries(made: readonly Made[], day: string): Promise<void> {
  await inTransaction(async (tx) => {
    for (const { grantId, changes, entry, order } of made)
      await tx.grant.updateMany({ where: { id: grantId, changes, endedAt: null }, data: { entry, ...order, dueOn: addDays(day, 1) } })
  })
}

async function listShortly(ids: readonly string[]): Promise<Map<string, { name: string; woundUpOn: string | null }>> {
  const rows = await reading((from) =>
    from.partnership.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, windUp: { select: { on: true } } } }),
  )
  return new Map(rows.map(({ id, name, windUp }) => [id, { name, woundUpOn: windUp?.on ?? null }]))
}
