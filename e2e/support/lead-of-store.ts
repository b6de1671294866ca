import { scopeFor } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

/** Somebody with an account in the open store, as lead of everything that was granted to them; for the benchmark, which has no request. */
export async function leadOfStore(email: string): Promise<{ actor: SignedInActor; scopes: PartnershipScope[] }> {
  const account = await reading((from) => from.account.findUniqueOrThrow({ where: { email }, include: { person: { include: { grants: true } } } }))
  const { id: accountId, personId } = account
  const actor: SignedInActor = { kind: 'person', personId, accountId, sessionId: 'bench', name: '', administrator: false }
  const grant = { standing: 'lead' as const, released: [] }
  const scopes = account.person.grants.flatMap(
    ({ partnershipId }) => scopeFor(actor, { id: partnershipId, visibility: 'below-the-radar', grant, membershipId: null }) ?? [],
  )
  return { actor, scopes }
}
