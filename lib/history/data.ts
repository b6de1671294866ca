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
  'iwi-participation': 'participation',
}

const kindsSeen = (scope: PartnershipScope) => (Object.keys(factOf) as VersionKind[]).filter((kind) => maySee(scope, factOf[kind]))

/** The kept versions of every part that the scope may see, up to `most` (newest first where there are more). */
export async function listVersions(scope: PartnershipScope, most = 50_000): Promise<KeptVersion[]> {
  demand(scope, 'record')
  const versions = await reading((from) =>
    from.version.findMany({
      where: { partnershipId: scope.partnershipId, kind: { in: kindsSeen(scope) } },
      select: { kind: true, subjectId: true, number: true, content: true, on: true, byPersonId: true },
      orderBy: [{ on: 'desc' }, { number: 'desc' }, { id: 'asc' }],
      take: most,
    }),
  )
  const kept = versions.map((one): KeptVersion => {
    const kind = one.kind as VersionKind
    return { ...one, kind, content: soundContent(kind, one.content) }
  })
  const shown = maySee(scope, 'model') ? kept : kept.map(withoutModel)
  if (maySee(scope, 'people')) return shown
  const agencyNumbers = shown.some((version) => version.kind === 'resource') ? await numbersOfAgencies(scope) : new Map<string, number>()
  return shown.map((version) => ({ ...version, content: contentWithoutPeople(version, agencyNumbers), byPersonId: null }))
}

/** The record's own versions name the operating model, which is another kind of fact. */
function withoutModel(version: KeptVersion): KeptVersion {
  if (version.kind !== 'partnership') return version
  const { operatingModel: _unseen, ...content } = version.content
  return { ...version, content }
}

/** Which number the agency of each thing brought has where agencies are not named: the same as in lib/leading/data.ts. */
async function numbersOfAgencies(scope: PartnershipScope): Promise<Map<string, number>> {
  const rows = await reading((from) => from.resource.findMany({ where: { partnershipId: scope.partnershipId }, select: { id: true, participationId: true } }))
  const agencies = [...new Set(rows.map((row) => row.participationId))].sort()
  return new Map(rows.map((row) => [row.id, agencies.indexOf(row.participationId) + 1]))
}

/** What a version says, without what is a fact about people: each area's own reads say the same of today. */
function contentWithoutPeople({ kind, subjectId, content }: KeptVersion, agencyNumbers: Map<string, number>): KeptVersion['content'] {
  if (kind === 'agreement') return withoutSignatories(content)
  if (kind === 'resource') return withoutAgency(content, agencyNumbers.get(subjectId))
  if (kind !== 'iwi-participation') return content
  const { bothAnswerTo: _unseen, ...rest } = content
  return rest
}

/** Who signs is a fact about people; which organisations are parties is not. */
function withoutSignatories(content: KeptVersion['content']): KeptVersion['content'] {
  const { parties } = content
  if (!Array.isArray(parties)) return content
  const shown = parties.map((party) => (typeof party === 'object' ? { ...party, signatories: [] } : party))
  return { ...content, parties: shown as { [key: string]: unknown }[] }
}

/** Whoever was given the resources was not thereby given the names of the agencies. What was taken out has no number. */
function withoutAgency(content: KeptVersion['content'], number: number | undefined): KeptVersion['content'] {
  const agency = number === undefined ? 'An agency' : `Agency ${number}`
  // A title is "Money: the agency's name"; what was taken out has a title and no more.
  const [what = ''] = String(content.title ?? '').split(': ')
  return { ...content, title: `${what}: ${agency}`, ...('agency' in content ? { agency } : {}) }
}

/** The names of those who made the changes that the scope may see, by their id; none where people may not be seen. */
export async function listNamesOfAuthors(scope: PartnershipScope): Promise<Map<string, string>> {
  demand(scope, 'record')
  if (!maySee(scope, 'people')) return new Map()
  const where = { partnershipId: scope.partnershipId, kind: { in: kindsSeen(scope) }, byPersonId: { not: null } }
  const people = await reading(async (from) => {
    const authors = await from.version.groupBy({ by: ['byPersonId'], where })
    return from.person.findMany({ where: { id: { in: authors.flatMap((one) => one.byPersonId ?? []) } }, select: { id: true, name: true } })
  })
  return new Map(people.map((one) => [one.id, one.name]))
}
