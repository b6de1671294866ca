import { now, today } from '@/lib/platform/clock'
import { addDays, thereOn } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { absent, openAnyway } from './rules'
import { participantScopeFor } from './scope'
import { roomShownDays, sessionIsAlive } from './session-rules'
import type { Actor, GrantableStanding, ParticipantScope, PartnershipForGate, Releasable, SignedInActor } from './types'

const touchAfterMinutes = 5

/** The person behind a session secret, or anonymous. One read; notes "last seen" every five minutes. */
export async function getActor(sessionSecret: string): Promise<Actor> {
  const tokenHash = derive('session', sessionSecret)
  const session = await reading((from) => from.session.findUnique({ where: { tokenHash }, include: { account: { include: { person: true } } } }))
  const at = now()
  if (!session || !sessionIsAlive(session, session.account, at)) return { kind: 'anonymous' }
  if (at.getTime() - session.lastSeenAt.getTime() > touchAfterMinutes * 60_000) {
    // A page must not fail because "last seen" could not be written.
    await inTransaction((tx) => tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: at } })).catch(() => {})
  }
  return actorOf(session.account, session.id)
}

type StoredAccount = { id: string; isAdministrator: boolean; person: { id: string; name: string } }

function actorOf({ id, isAdministrator, person }: StoredAccount, sessionId: string): SignedInActor {
  return { kind: 'person', personId: person.id, accountId: id, sessionId, name: person.name, administrator: isAdministrator }
}

/**
 * Whose calendar an address leads to, as the gate sees them at this moment; null for an address that is unknown or ended,
 * and for an account that is switched off. There is no session behind it, so it must never be handed to a form.
 */
export async function getFeedActor(token: string): Promise<SignedInActor | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const feed = await reading((from) =>
    from.calendarFeed.findUnique({ where: { tokenHash: derive('calendar', token) }, include: { person: { include: { account: true } } } }),
  )
  const account = feed?.person.account
  if (!feed || feed.endedOn !== null || !account || account.disabledAt !== null) return null
  return actorOf({ ...account, person: feed.person }, '')
}

/**
 * Who somebody is in a retrospective: by the secret in their browser, else by their session where they joined signed in.
 * Null for whoever never joined, was taken out, or comes when it is long over. They are a lead only by a live grant.
 */
export async function getParticipant(retrospectiveId: string, secret: string | null, actor: Actor): Promise<ParticipantScope | null> {
  if (!/^[a-z0-9]{1,40}$/.test(retrospectiveId)) return null
  const where = [
    ...(secret === null ? [] : [{ secretHash: derive('participant', secret) }]),
    ...(actor.kind === 'person' ? [{ personId: actor.personId }] : []),
  ]
  if (where.length === 0) return null
  const found = await reading((from) =>
    from.retrospectiveParticipant.findMany({
      where: { retrospectiveId, removedAt: null, OR: where },
      include: { retrospective: { select: { partnershipId: true, closedOn: true } } },
      orderBy: { number: 'asc' },
    }),
  )
  const hash = secret === null ? null : derive('participant', secret)
  const one = found.find((row) => row.secretHash === hash) ?? found[0]
  if (!one) return null
  const { partnershipId, closedOn } = one.retrospective
  if (closedOn !== null && addDays(closedOn, roomShownDays) < today()) return null
  const { personId, membershipId } = one
  const grant =
    personId === null
      ? null
      : await reading((from) =>
          from.grant.findFirst({
            where: { partnershipId, personId, ...liveGrant(), person: { account: { is: { disabledAt: null } } } },
            select: { standing: true },
            orderBy: { createdAt: 'desc' },
          }),
        )
  const [isLead, watches] = [grant?.standing === 'lead', grant?.standing === 'guardian-angel']
  return participantScopeFor({ partnershipId, retrospectiveId, participantId: one.id, personId, membershipId, isLead, watches })
}

/** True while nobody can administer this installation. */
export async function hasNoAdministrator(): Promise<boolean> {
  return (await reading((from) => from.account.count({ where: { isAdministrator: true, disabledAt: null } }))) === 0
}

/** A grant that counts today: it was not ended, and where it came with an agency, that agency takes part. Whoever builds a scope asks this. */
export const liveGrant = () => ({
  endedAt: null,
  OR: [{ throughAgencyId: null }, { throughAgency: { is: { participation: { is: thereOn(today()) } } } }],
})

/** What the gate needs of a partnership to say how one person stands in it; for any list of partnerships that is read for somebody. */
export function forGate(personId: string) {
  const [yes, oldest, newest] = [true as const, { createdAt: 'asc' as const }, { createdAt: 'desc' as const }]
  return {
    id: yes,
    visibility: yes,
    grants: { where: { personId, ...liveGrant() }, select: { standing: yes, released: yes }, orderBy: newest, take: 1 },
    memberships: { where: { personId, OR: [{ to: null }, { to: { gte: today() } }] }, select: { id: yes }, orderBy: oldest, take: 1 },
  }
}

/** An agency that takes part today and that this person manages. */
function managedBy(personId: string) {
  return { ...thereOn(today()), agency: { managers: { some: { personId, endedAt: null } } } }
}

/**
 * The partnerships that this person may know of, as a condition for any list: those that named them, those opened to the
 * managers of their agencies where they are one (and no administrator), and those opened to everybody here. An administrator
 * who entered finds theirs by its address alone.
 */
export const visibleTo = ({ personId, administrator }: SignedInActor) => ({
  OR: [
    { grants: { some: { personId, ...liveGrant() } } },
    { visibility: 'installation' },
    ...(administrator ? [] : [{ visibility: 'agencies', agencies: { some: managedBy(personId) } }]),
  ],
})

type StoredForGate = { id: string; visibility: string; grants: { standing: string; released: unknown }[]; memberships: { id: string }[] }

/** What was read with `forGate`, as the gate's rules take it. */
function asForGate({ id, visibility, grants: [grant], memberships: [membership] }: StoredForGate, managesAgency = false): PartnershipForGate {
  return {
    id,
    visibility,
    grant: grant ? { standing: grant.standing as GrantableStanding, released: grant.released as Releasable[] } : null,
    membershipId: membership?.id ?? null,
    managesAgency,
  }
}

type Asked = { personId: string; id: string; visibility: string }
const keyOf = ({ personId, id }: Pick<Asked, 'personId' | 'id'>) => `${personId} ${id}`

/**
 * Of these people and partnerships: who manages an agency that takes part there today, and is no administrator. Asked only of
 * partnerships that are open to such managers.
 */
async function managing(asked: readonly Asked[]): Promise<(one: Pick<Asked, 'personId' | 'id'>) => boolean> {
  const open = asked.filter((one) => one.visibility === 'agencies')
  if (open.length === 0) return () => false
  const people = { in: [...new Set(open.map((one) => one.personId))] }
  const theirs = { personId: people, endedAt: null, NOT: { person: { account: { is: { isAdministrator: true } } } } }
  const rows = await reading((from) =>
    from.partnershipAgency.findMany({
      where: { partnershipId: { in: [...new Set(open.map((one) => one.id))] }, ...thereOn(today()), agency: { managers: { some: theirs } } },
      select: { partnershipId: true, agency: { select: { managers: { where: theirs, select: { personId: true } } } } },
    }),
  )
  const found = new Set(rows.flatMap(({ partnershipId, agency }) => agency.managers.map(({ personId }) => keyOf({ personId, id: partnershipId }))))
  return (one) => found.has(keyOf(one))
}

/** What was read with `forGate` for a list, as the gate's rules take it, by the id of the partnership. */
export async function listAsForGate(personId: string, rows: readonly StoredForGate[]): Promise<Map<string, PartnershipForGate>> {
  const manages = await managing(rows.map((row) => ({ personId, ...row })))
  return new Map(rows.map((row) => [row.id, asForGate(row, manages({ personId, id: row.id }))]))
}

type GrantOfAngel = { personId: string; partnershipId: string; released: unknown }

/** Live grants of guardian angels, of one person or of several, as the gate's rules take them, in their order. It says nothing of memberships. */
export async function angelsForGate(grants: readonly GrantOfAngel[]): Promise<PartnershipForGate[]> {
  if (grants.length === 0) return []
  const rows = await reading((from) =>
    from.partnership.findMany({ where: { id: { in: [...new Set(grants.map((one) => one.partnershipId))] } }, select: { id: true, visibility: true } }),
  )
  const visibility = new Map(rows.map((row) => [row.id, row.visibility]))
  const known = grants.map((one) => ({ ...one, id: one.partnershipId, visibility: visibility.get(one.partnershipId) ?? '' }))
  const manages = await managing(known)
  return known.map((one) => ({
    id: one.id,
    visibility: one.visibility,
    grant: { standing: 'guardian-angel', released: one.released as Releasable[] },
    membershipId: null,
    managesAgency: manages(one),
  }))
}

/** What is open to each of these angels without any release, in the order of their grants. */
export async function listOpenAnyway(grants: readonly GrantOfAngel[]): Promise<Releasable[][]> {
  return (await angelsForGate(grants)).map((partnership, at) => openAnyway(absent(grants[at]?.personId ?? ''), partnership))
}

/** What is open without any release to the live angel of this grant; null where there is none. */
export async function getOpenAnyway(partnershipId: string, grantId: string): Promise<Releasable[] | null> {
  const grant = await reading((from) =>
    from.grant.findFirst({
      where: { id: grantId, partnershipId, standing: 'guardian-angel', ...liveGrant() },
      select: { personId: true, partnershipId: true, released: true },
    }),
  )
  return grant && ((await listOpenAnyway([grant]))[0] ?? [])
}

/**
 * One partnership for the gate. Not for pages: it decides nothing by itself. Whether the person manages one of its agencies is
 * asked of every partnership that did not name them, or the time of an answer would tell which are open to managers.
 */
export async function getForGate(partnershipId: string, personId: string, isAdministrator = false): Promise<PartnershipForGate | null> {
  const row = await reading((from) => from.partnership.findUnique({ where: { id: partnershipId }, select: forGate(personId) }))
  if (!row) return null
  const known = asForGate(row)
  // Of the standings that can be given, only an angel's may show less than it would without being named.
  if (known.grant && known.grant.standing !== 'guardian-angel') return known
  const entered =
    isAdministrator &&
    known.grant === null &&
    (await reading((from) =>
      from.administratorEntry.findFirst({ where: { partnershipId, personId, endedAt: null, until: { gt: now() } }, select: { id: true } }),
    )) !== null
  const managed = await reading((from) => from.partnershipAgency.findFirst({ where: { partnershipId, ...managedBy(personId) }, select: { id: true } }))
  return { ...known, entered, managesAgency: row.visibility === 'agencies' && managed !== null }
}

/**
 * The partnerships of which this person may know what they said: named by it, or a member of it, now or at any time, or registered
 * it. Somebody who left still remembers, so that an end takes nothing out of it.
 */
export async function listOwnIds({ personId }: SignedInActor): Promise<string[]> {
  const rows = await reading((from) =>
    from.partnership.findMany({
      where: {
        OR: [{ grants: { some: { personId } } }, { memberships: { some: { personId } } }, { createdById: personId }],
      },
      select: { id: true },
    }),
  )
  return rows.map((row) => row.id)
}

/**
 * The partnerships that named this person, for the gate, at most so many: those in which they take part before those that
 * they only watch over. It says nothing of memberships, on which only what a member enters of themselves rests.
 */
export async function listNamedForGate(personId: string, most: number): Promise<PartnershipForGate[]> {
  const grants = await reading((from) =>
    from.grant.findMany({
      where: { personId, ...liveGrant() },
      select: { partnershipId: true, standing: true, released: true },
      orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    }),
  )
  const watching = (one: { standing: string }) => (one.standing === 'guardian-angel' ? 1 : 0)
  const chosen = grants.toSorted((a, b) => watching(a) - watching(b)).slice(0, most)
  const rows = await reading((from) =>
    from.partnership.findMany({ where: { id: { in: chosen.map((one) => one.partnershipId) } }, select: { id: true, visibility: true } }),
  )
  const visibility = new Map(rows.map((row) => [row.id, row.visibility]))
  const manages = await managing(rows.map((row) => ({ personId, ...row })))
  return chosen.map(({ partnershipId, standing, released }) => ({
    id: partnershipId,
    visibility: visibility.get(partnershipId) ?? '',
    grant: { standing: standing as GrantableStanding, released: released as Releasable[] },
    membershipId: null,
    managesAgency: manages({ personId, id: partnershipId }),
  }))
}

/**
 * The partnerships that named this person as their guardian angel, for the gate: those that call for them first, at most so
 * many, and whether there are more. Four statements, and three more where one is open to the managers of its agencies.
 */
export async function listGuardedForGate(personId: string, most: number): Promise<{ partnerships: PartnershipForGate[]; more: boolean }> {
  const rows = await reading((from) =>
    from.grant.findMany({
      where: { personId, standing: 'guardian-angel', ...liveGrant() },
      select: { partnership: { select: forGate(personId) } },
      orderBy: [{ need: 'asc' }, { nameFolded: 'asc' }, { id: 'asc' }],
      take: most + 1,
    }),
  )
  const found = await listAsForGate(
    personId,
    rows.slice(0, most).map(({ partnership }) => partnership),
  )
  // How somebody stands is said by their newest grant, whatever older ones say.
  return { partnerships: [...found.values()].filter((one) => one.grant?.standing === 'guardian-angel'), more: rows.length > most }
}
