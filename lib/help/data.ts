import { liveGrant } from '@/lib/access/data'
import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { stateOf } from './rules'
import type { AnswerKind, OpenHelp, ShownHelp } from './types'

const mostShown = 30

/** An angel's own live grant. Whoever is nobody (a preview) has none. */
const ownGrant = (personId: string | null) => ({ personId: personId ?? '', standing: 'guardian-angel', ...liveGrant() })

/**
 * What was asked, newest first. An angel sees what they were asked themselves; the lead everything; members that there was a
 * request, of whom and what became of it, without the words.
 */
export async function listHelp(scope: PartnershipScope): Promise<ShownHelp[]> {
  demand(scope, 'help')
  const isAngel = scope.standing === 'guardian-angel'
  const rows = await reading((from) =>
    from.helpRequest.findMany({
      where: { partnershipId: scope.partnershipId, ...(isAngel ? { grant: ownGrant(scope.personId) } : {}) },
      include: { grant: { select: { endedAt: true, person: { select: { name: true, account: { select: { disabledAt: true } } } } } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostShown,
    }),
  )
  const words = isAngel || scope.standing === 'lead'
  const names = maySee(scope, 'access-list')
  return rows.map((row) => ({
    id: row.id,
    state: stateOf({ ...row, gone: row.grant.endedAt !== null || row.grant.person.account?.disabledAt !== null }),
    askedOn: row.askedOn,
    answeredOn: row.answeredOn,
    closedOn: row.closedOn,
    angel: names ? row.grant.person.name : null,
    text: words ? row.text : null,
    answerKind: row.answerKind as AnswerKind | null,
    answer: words ? row.answer : null,
    // To anybody else it says that there are several angels, and who spoke of it.
    passedOn: scope.standing === 'lead' && row.passedFromId !== null,
  }))
}

/**
 * What waits for these angels' answers, oldest first: of each partnership only what its own scope's person was asked, while
 * their grant lives. One statement, however many partnerships.
 */
export async function listOpenHelp(scopes: readonly PartnershipScope[]): Promise<OpenHelp[]> {
  for (const scope of scopes) demand(scope, 'help')
  const asked = new Set(scopes.flatMap((one) => (one.standing === 'guardian-angel' && one.personId !== null ? [`${one.partnershipId} ${one.personId}`] : [])))
  const personIds = [...new Set(scopes.flatMap((one) => one.personId ?? []))]
  if (asked.size === 0) return []
  const rows = await reading((from) =>
    from.helpRequest.findMany({
      where: { answerKind: null, closedOn: null, grant: { personId: { in: personIds }, standing: 'guardian-angel', ...liveGrant() } },
      select: { id: true, partnershipId: true, grantId: true, text: true, askedOn: true, passedFromId: true, grant: { select: { personId: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows
    .filter((row) => asked.has(`${row.partnershipId} ${row.grant.personId}`))
    .map(({ passedFromId, grant: _, ...row }) => ({ ...row, passedOn: passedFromId !== null }))
}

/** The guardian angels who can be asked: those who can sign in. */
export async function listAngels(scope: PartnershipScope): Promise<{ grantId: string; name: string }[]> {
  demand(scope, 'access-list')
  const rows = await reading((from) =>
    from.grant.findMany({
      where: { partnershipId: scope.partnershipId, standing: 'guardian-angel', ...liveGrant(), person: { account: { is: { disabledAt: null } } } },
      select: { id: true, person: { select: { name: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map((row) => ({ grantId: row.id, name: row.person.name }))
}
