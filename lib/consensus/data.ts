import { mayDo, maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import type { Stage } from '@/lib/instrument/types'
import { reading } from '@/lib/platform/db'
import { inShort } from './rules'
import type { CommonAnswers, CommonResult, Present, SessionInShort, SessionShown } from './types'

/** Sessions of the partnership, oldest first; those that are closed with what they show. */
export async function listTogether(scope: PartnershipScope): Promise<SessionInShort[]> {
  demand(scope, 'together')
  const rows = await reading((from) =>
    from.consensusSession.findMany({ where: { partnershipId: scope.partnershipId }, include: { reading: true }, orderBy: { number: 'asc' } }),
  )
  return rows.map(inShort)
}

/** One session, or null. What stands in an open one is seen on the screen of whoever fills it in, and by nobody before it is finished. */
export async function getTogether(scope: PartnershipScope, sessionId: string): Promise<SessionShown | null> {
  demand(scope, 'together')
  const row = await reading((from) =>
    from.consensusSession.findFirst({ where: { id: sessionId, partnershipId: scope.partnershipId }, include: { reading: true } }),
  )
  if (!row) return null
  const told = row.reading !== null || mayDo(scope, 'open-round')
  const present = row.present as Present[]
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    openedOn: row.openedOn,
    orderSeed: row.orderSeed,
    instrumentVersion: row.instrumentVersion,
    present: maySee(scope, 'people') ? present : [],
    presentCount: present.length,
    answers: told ? (row.answers as CommonAnswers) : {},
    felt: told ? (row.felt as Stage | null) : null,
    note: told ? row.note : '',
    closedOn: row.reading?.closedOn ?? null,
    result: (row.reading?.result as CommonResult | undefined) ?? null,
  }
}

/** Who could take part today, by name. */
export function listWhoCouldBePresent(scope: PartnershipScope, today: string) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findMany({
      where: {
        partnershipId: scope.partnershipId,
        AND: [{ OR: [{ to: null }, { to: { gte: today } }] }, { OR: [{ from: null }, { from: { lte: today } }] }],
      },
      select: { id: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
}
