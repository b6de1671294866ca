import { maySee, standingOf } from './rules'
import type { Actor, AnswerScope, FactKind, ParticipantScope, PartnershipScope } from './types'

/** Thrown when code asks for a kind of fact that the scope may not see. A mistake of ours: pages ask first. */
export class NotVisible extends Error {
  override readonly name = 'NotVisible'
}

/** Mints the proof that the gate has decided. Only the gate (lib/access) may call it; a test holds the rest of the code to that. */
export function scopeFor(actor: Actor, partnership: { id: string; visibility: string }): PartnershipScope | null {
  const { standing, grant } = standingOf(actor, partnership)
  const scope = {
    partnershipId: partnership.id,
    standing,
    released: grant?.released ?? [],
    personId: actor.kind === 'person' ? actor.personId : null,
    ownMembershipId: actor.kind === 'person' ? (actor.memberships.find((one) => one.partnershipId === partnership.id)?.id ?? null) : null,
  } as unknown as PartnershipScope
  return maySee(scope, 'existence') ? scope : null
}

/** Mints the proof that somebody holds a live link. Only the two places of lib/rounds that find a link by its secret may call it; a test holds the rest of the code to that. */
export function answerScopeFor(found: { roundId: string; partnershipId: string; invitationId: string; membershipId: string }): AnswerScope {
  return found as unknown as AnswerScope
}

/**
 * Mints the proof that somebody holds a live link to one member's own page. It stands as that member and sees what the
 * table gives to link holders. Only the place of lib/accountabilities that finds a link by its secret may call it; a test
 * holds the rest of the code to that.
 */
export function memberScopeFor(found: { partnershipId: string; membershipId: string }): PartnershipScope {
  return {
    partnershipId: found.partnershipId,
    standing: 'member-with-own-page',
    released: [],
    personId: null,
    ownMembershipId: found.membershipId,
  } as unknown as PartnershipScope
}

/**
 * Mints the proof that somebody is in a retrospective. Only the place of lib/access that finds a participant by their
 * browser's secret or their session may call it; a test holds the rest of the code to that.
 */
export function participantScopeFor(found: {
  partnershipId: string
  retrospectiveId: string
  participantId: string
  personId: string | null
  membershipId: string | null
  isLead: boolean
}): ParticipantScope {
  return {
    partnershipId: found.partnershipId,
    standing: 'participant',
    released: [],
    personId: found.personId,
    ownMembershipId: found.membershipId,
    retrospectiveId: found.retrospectiveId,
    participantId: found.participantId,
    isLead: found.isLead,
  } as unknown as ParticipantScope
}

/** Every read of a partnership's facts begins with this. */
export function demand(scope: PartnershipScope, fact: FactKind, facilitatorPersonId: string | null = null): void {
  if (!maySee(scope, fact, facilitatorPersonId)) throw new NotVisible(`${scope.standing} may not see ${fact}`)
}
