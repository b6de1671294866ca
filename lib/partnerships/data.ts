import { forGate, listAsForGate, visibleTo } from '@/lib/access/data'
import { maySee, viewOf } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { findsAll } from '@/lib/platform/search-words'

/** The record with its winding up; the operating model only where it may be seen. */
export async function getRecord(scope: PartnershipScope) {
  demand(scope, 'existence')
  const row = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: scope.partnershipId }, include: { windUp: true } }))
  return { ...row, operatingModel: maySee(scope, 'model') ? row.operatingModel : null }
}

/** Earlier wordings of the shared outcome, oldest first. */
export function listOutcomeWordings(scope: PartnershipScope) {
  demand(scope, 'record')
  return reading((from) => from.outcomeWording.findMany({ where: { partnershipId: scope.partnershipId }, orderBy: { until: 'asc' } }))
}

/** The most that a list of partnerships shows. */
export const longestList = 500
/** How many pages of what the store finds a search looks through at most. */
const mostPages = 20

/** For a list with whole rows: how this person stands in each. */
function standingIn(actor: SignedInActor) {
  const { grants, memberships } = forGate(actor.personId)
  return { grants, memberships }
}

const byName = [{ nameFolded: 'asc' }, { id: 'asc' }] as const

/** The partnerships that this person may see, by name, each with what a short line needs; of these ids only, where given. */
export async function listPartnerships(actor: SignedInActor, only: readonly string[] | null = null) {
  const rows = await reading((from) =>
    from.partnership.findMany({
      where: only === null ? visibleTo(actor) : { AND: [{ id: { in: [...only] } }, visibleTo(actor)] },
      include: {
        ...standingIn(actor),
        windUp: true,
        rounds: { where: { kind: 'self-assessment' }, include: { reading: true, closure: true }, orderBy: { openedOn: 'asc' } },
        consensusSessions: {
          where: { reading: { isNot: null } },
          select: { id: true, number: true, openedOn: true, present: true, reading: true },
          orderBy: { number: 'desc' },
          take: 1,
        },
      },
      orderBy: [...byName],
      take: longestList + 1,
    }),
  )
  return { partnerships: rows.slice(0, longestList), more: rows.length > longestList }
}

/**
 * The partnerships, among those that this person may see, in which each word is found: in name, purpose, outcome or for
 * whom, or in the name of an agency where they may see the people. The words are folded and stand for themselves:
 * the store narrows by their plain parts, since to it % and _ mean anything, and what it found is looked through again.
 */
export async function findPartnerships(actor: SignedInActor, words: readonly string[]): Promise<{ found: Map<string, string[]>; more: boolean }> {
  const parts = words.flatMap((word) => word.split(/[%_\\]/)).filter(Boolean)
  const where = {
    AND: [
      visibleTo(actor),
      ...parts.map((part) => ({
        OR: [{ wordsFolded: { contains: part } }, { agencies: { some: { agency: { nameFolded: { contains: part } } } } }],
      })),
    ],
  }
  const found = new Map<string, string[]>()
  // What the store found by agencies that this person may not see counts for nothing: neither as found nor as “more”.
  for (let page = 0; page < mostPages && found.size <= longestList; page += 1) {
    const rows = await reading((from) =>
      from.partnership.findMany({
        where,
        select: {
          ...forGate(actor.personId),
          wordsFolded: true,
          agencies: { select: { name: true, agency: { select: { nameFolded: true } } }, orderBy: { agency: { nameFolded: 'asc' } } },
        },
        orderBy: [...byName],
        skip: page * longestList,
        take: longestList,
      }),
    )
    const known = await listAsForGate(actor.personId, rows)
    for (const row of rows) {
      const forRules = known.get(row.id)
      const agencies = forRules && maySee(viewOf(actor, forRules), 'people') ? row.agencies : []
      if (!findsAll(words, [row.wordsFolded, ...agencies.map((one) => one.agency.nameFolded)])) continue
      found.set(
        row.id,
        agencies.filter((one) => words.some((word) => one.agency.nameFolded.includes(word))).map((one) => one.name),
      )
    }
    if (rows.length < longestList) break
  }
  return { found: new Map([...found].slice(0, longestList)), more: found.size > longestList }
}
