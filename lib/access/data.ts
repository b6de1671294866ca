import { now, today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { sessionIsAlive } from './session-rules'
import type { Actor, GrantableStanding, Releasable } from './types'

const touchAfterMinutes = 5

/** The person behind a session secret, with all live grants, or anonymous. One read; notes "last seen" every five minutes. */
export async function getActor(sessionSecret: string): Promise<Actor> {
  const tokenHash = derive('session', sessionSecret)
  const session = await reading((from) =>
    from.session.findUnique({
      where: { tokenHash },
      include: {
        account: {
          include: {
            person: {
              include: {
                grants: { where: { endedAt: null } },
                memberships: { where: { OR: [{ to: null }, { to: { gte: today() } }] }, select: { id: true, partnershipId: true } },
              },
            },
          },
        },
      },
    }),
  )
  const at = now()
  if (!session || !sessionIsAlive(session, session.account, at)) return { kind: 'anonymous' }
  if (at.getTime() - session.lastSeenAt.getTime() > touchAfterMinutes * 60_000) {
    // A page must not fail because "last seen" could not be written.
    await inTransaction((tx) => tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: at } })).catch(() => {})
  }
  const { person } = session.account
  return {
    kind: 'person',
    personId: person.id,
    accountId: session.accountId,
    sessionId: session.id,
    name: person.name,
    administrator: session.account.isAdministrator,
    grants: person.grants.map((grant) => ({
      partnershipId: grant.partnershipId,
      standing: grant.standing as GrantableStanding,
      released: grant.released as Releasable[],
    })),
    memberships: person.memberships,
  }
}

/** True while nobody can administer this installation. */
export async function hasNoAdministrator(): Promise<boolean> {
  return (await reading((from) => from.account.count({ where: { isAdministrator: true, disabledAt: null } }))) === 0
}

/** The two fields that the gate needs. Not for pages: it decides nothing by itself. */
export function getPartnershipVisibility(partnershipId: string) {
  return reading((from) => from.partnership.findUnique({ where: { id: partnershipId }, select: { id: true, visibility: true } }))
}
