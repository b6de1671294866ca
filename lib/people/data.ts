import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { findsAll } from '@/lib/platform/search-words'

/** Roles that have not ended. The others stay, for the record as it was. */
const heldNow = () => ({ OR: [{ until: null }, { until: { gt: today() } }] })

/** Agencies of the partnership with when they came and went, by name. */
export function listAgencies(scope: PartnershipScope) {
  demand(scope, 'people')
  return reading((from) => from.partnershipAgency.findMany({ where: { partnershipId: scope.partnershipId }, orderBy: { agency: { nameFolded: 'asc' } } }))
}

/** Members with person, agency and roles, by name. */
export function listMembers(scope: PartnershipScope) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId },
      include: { person: { select: { name: true, email: true } }, partnershipAgency: true, roles: { where: heldNow() } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
}

export const membersOnAPage = 100
export type MembersAsked = { words: readonly string[]; after: { nameFolded: string; id: string } | null; left: boolean }

/**
 * One page of members by name, those who are there or those who have left: at most a hundred, and one more where there are
 * more. Each word is found in the name or the agency, and stands for itself: to the store % and _ mean anything, so where
 * they are asked for it only narrows by the plain parts, and what it found is looked through again.
 */
export async function listMembersPage(scope: PartnershipScope, asked: MembersAsked) {
  demand(scope, 'people')
  const { words } = asked
  const isPlain = words.every((word) => !/[%_\\]/.test(word))
  if (isPlain) return readMembers(scope, asked, membersOnAPage + 1)
  const found: Awaited<ReturnType<typeof readMembers>> = []
  const atOnce = 1000
  let { after } = asked
  for (;;) {
    const rows = await readMembers(scope, { ...asked, after }, atOnce)
    found.push(...rows.filter((one) => findsAll(words, [one.person.nameFolded, one.partnershipAgency.agency.nameFolded])))
    const last = rows.at(-1)
    if (found.length > membersOnAPage || rows.length < atOnce || !last) return found.slice(0, membersOnAPage + 1)
    after = { nameFolded: last.person.nameFolded, id: last.id }
  }
}

function readMembers(scope: PartnershipScope, { words, after, left }: MembersAsked, most: number) {
  const day = today()
  const parts = words.flatMap((word) => word.split(/[%_\\]/)).filter(Boolean)
  return reading((from) =>
    from.membership.findMany({
      where: {
        partnershipId: scope.partnershipId,
        AND: [
          left ? { to: { lt: day } } : { OR: [{ to: null }, { to: { gte: day } }] },
          ...parts.map((part) => ({
            OR: [{ person: { nameFolded: { contains: part } } }, { partnershipAgency: { agency: { nameFolded: { contains: part } } } }],
          })),
          after === null
            ? {}
            : {
                OR: [{ person: { nameFolded: { gt: after.nameFolded } } }, { person: { nameFolded: after.nameFolded }, id: { gt: after.id } }],
              },
        ],
      },
      include: {
        person: { select: { name: true, nameFolded: true } },
        partnershipAgency: { select: { name: true, agency: { select: { nameFolded: true } } } },
        roles: { where: heldNow() },
      },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
      take: most,
    }),
  )
}

/** How many members there are now and how many have left, and how many each agency has now. */
export async function countMembers(scope: PartnershipScope) {
  demand(scope, 'people')
  const day = today()
  const present = { partnershipId: scope.partnershipId, OR: [{ to: null }, { to: { gte: day } }] }
  const [left, byAgency] = await Promise.all([
    reading((from) => from.membership.count({ where: { partnershipId: scope.partnershipId, to: { lt: day } } })),
    reading((from) => from.membership.groupBy({ by: ['partnershipAgencyId'], where: present, _count: { _all: true } })),
  ])
  const ofAgency = new Map(byAgency.map((one) => [one.partnershipAgencyId, one._count._all]))
  return { present: [...ofAgency.values()].reduce((sum, one) => sum + one, 0), left, ofAgency }
}

/** One agency's part in this partnership, or null. */
export async function getParticipation(scope: PartnershipScope, participationId: string) {
  demand(scope, 'people')
  return reading((from) => from.partnershipAgency.findFirst({ where: { id: participationId, partnershipId: scope.partnershipId } }))
}

/** One member of this partnership, or null. */
export async function getMember(scope: PartnershipScope, membershipId: string) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findFirst({
      where: { id: membershipId, partnershipId: scope.partnershipId },
      include: { person: { select: { name: true, email: true } }, partnershipAgency: true, roles: { where: heldNow() } },
    }),
  )
}
