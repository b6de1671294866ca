import { now, today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { participantScopeFor } from './scope'
import { roomShownDays, sessionIsAlive } from './session-rules'
import type { Actor, GrantableStanding, ParticipantScope, Releasable, SignedInActor } from './types'

const touchAfterMinutes = 5

/** The person behind a session secret, with all live grants, or anonymous. One read; notes "last seen" every five minutes. */
export async function getActor(sessionSecret: string): Promise<Actor> {
  const tokenHash = derive('session', sessionSecret)
  const session = await reading((from) =>
    from.session.findUnique({
      where: { tokenHash },
      include: {
        account: { include: { person: { include: partsOfPerson() } } },
      },
    }),
  )
  const at = now()
  if (!session || !sessionIsAlive(session, session.account, at)) return { kind: 'anonymous' }
  if (at.getTime() - session.lastSeenAt.getTime() > touchAfterMinutes * 60_000) {
    // A page must not fail because "last seen" could not be written.
    await inTransaction((tx) => tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: at } })).catch(() => {})
  }
  return actorOf(session.account, session.id)
}

/** Live grants, and where the person is a member today. */
const partsOfPerson = () => ({
  grants: { where: { endedAt: null } },
  memberships: { where: { OR: [{ to: null }, { to: { gte: today() } }] }, select: { id: true, partnershipId: true } },
})

type StoredAccount = {
  id: string
  isAdministrator: boolean
  person: {
    id: string
    name: string
    grants: { partnershipId: string; standing: string; released: unknown }[]
    memberships: { id: string; partnershipId: string }[]
  }
}

function actorOf({ id, isAdministrator, person }: StoredAccount, sessionId: string): SignedInActor {
  return {
    kind: 'person',
    personId: person.id,
    accountId: id,
    sessionId,
    name: person.name,
    administrator: isAdministrator,
    grants: person.grants.map((grant) => ({
      partnershipId: grant.partnershipId,
      standing: grant.standing as GrantableStanding,
      released: grant.released as Releasable[],
    })),
    memberships: person.memberships,
  }
}

/**
 * Whose calendar an address leads to, as the gate sees them at this moment; null for an address that is unknown or ended,
 * and for an account that is switched off. There is no session behind it, so it must never be handed to a form.
 */
export async function getFeedActor(token: string): Promise<SignedInActor | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const feed = await reading((from) =>
    from.calendarFeed.findUnique({
      where: { tokenHash: derive('calendar', token) },
      include: { person: { include: { ...partsOfPerson(), account: true } } },
    }),
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
  const lead =
    personId !== null &&
    (await reading((from) =>
      from.grant.count({ where: { partnershipId, personId, standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } } }),
    )) > 0
  return participantScopeFor({ partnershipId, retrospectiveId, participantId: one.id, personId, membershipId, isLead: lead })
}

/** True while nobody can administer this installation. */
export async function hasNoAdministrator(): Promise<boolean> {
  return (await reading((from) => from.account.count({ where: { isAdministrator: true, disabledAt: null } }))) === 0
}

/** The two fields that the gate needs. Not for pages: it decides nothing by itself. */
export function getPartnershipVisibility(partnershipId: string) {
  return reading((from) => from.partnership.findUnique({ where: { id: partnershipId }, select: { id: true, visibility: true } }))
}
