import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { FactKind, PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import type { KeptVersion } from './rules'
import { soundContent } from './schema'
import type { VersionKind } from './types'

/** Which kind of fact each part of the history belongs to: what may not be seen today may not be seen as it was. */
const factOf: Record<VersionKind, FactKind> = {
  partnership: 'record',
  agency: 'people',
  member: 'people',
  agreement: 'agreements',
  resource: 'resources',
  'iwi-participation': 'record',
}

/** The kept versions of every part that the scope may see, up to `most` (newest first where there are more). */
export async function listVersions(scope: PartnershipScope, most = 50_000): Promise<KeptVersion[]> {
  demand(scope, 'record')
  const kinds = (Object.keys(factOf) as VersionKind[]).filter((kind) => maySee(scope, factOf[kind]))
  const versions = await reading((from) =>
    from.version.findMany({
      where: { partnershipId: scope.partnershipId, kind: { in: kinds } },
      select: { kind: true, subjectId: true, number: true, content: true, on: true, byPersonId: true },
      orderBy: [{ on: 'desc' }, { number: 'desc' }, { id: 'asc' }],
      take: most,
    }),
  )
  const kept = versions.map((one): KeptVersion => {
    const kind = one.kind as VersionKind
    return { ...one, kind, content: soundContent(kind, one.content) }
  })
  if (maySee(scope, 'people')) return kept
  // Who answers to two sides is a fact about people (lib/participation/data.ts says the same of today).
  return kept.map((version) => {
    if (version.kind === 'agreement') return withoutSignatories(version)
    if (version.kind !== 'iwi-participation') return version
    const { bothAnswerTo: _unseen, ...content } = version.content
    return { ...version, content }
  })
}

/** Who signs is a fact about people; which organisations are parties is not. */
function withoutSignatories(version: KeptVersion): KeptVersion {
  const { parties } = version.content
  if (!Array.isArray(parties)) return version
  const shown = parties.map((party) => (typeof party === 'object' ? { ...party, signatories: [] } : party))
  return { ...version, content: { ...version.content, parties: shown as { [key: string]: unknown }[] } }
}

/** The names of those who made these changes, by their id; none where people may not be seen. */
export async function listNamesOfAuthors(scope: PartnershipScope, versions: readonly KeptVersion[]): Promise<Map<string, string>> {
  demand(scope, 'record')
  if (!maySee(scope, 'people')) return new Map()
  const ids = [...new Set(versions.flatMap((one) => one.byPersonId ?? []))]
  const people = await reading((from) => from.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }))
  return new Map(people.map((one) => [one.id, one.name]))
}
