import { absent, mayDo, maySee, viewOf } from './rules'
import {
  type Actor,
  type AnswerScope,
  type FactKind,
  type ParticipantScope,
  type PartnershipForGate,
  type PartnershipScope,
  type Releasable,
  releasable,
  type SignedInActor,
} from './types'

/** Thrown when code asks for a kind of fact that the scope may not see. A mistake of ours: pages ask first. */
export class NotVisible extends Error {
  override readonly name = 'NotVisible'
}

/** Mints the proof that the gate has decided. Only the gate (lib/access) may call it; a test holds the rest of the code to that. */
export function scopeFor(actor: Actor, partnership: PartnershipForGate): PartnershipScope | null {
  if (actor.kind === 'anonymous') return null
  const scope = { partnershipId: partnership.id, ...viewOf(actor, partnership) } as unknown as PartnershipScope
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

/** What a guardian angel would see, and as whom: nobody, so that nothing of a real person comes in. */
export type Preview = { scope: PartnershipScope; actor: SignedInActor }

/**
 * Mints what a guardian angel would see of this partnership once these kinds of fact were released. It only narrows: who
 * asks must be one who decides about access, and no kind is in it that they may not see themselves. Only lib/release and
 * the gate may call it; a test holds the rest of the code to that.
 */
export function previewScope(scope: PartnershipScope, released: readonly Releasable[], looksAs?: string): Preview {
  if (!mayDo(scope, 'decide-access')) throw new NotVisible(`${scope.standing} may not look through the eyes of an angel`)
  return {
    scope: {
      partnershipId: scope.partnershipId,
      standing: 'guardian-angel',
      released: releasable.filter((fact) => released.includes(fact) && maySee(scope, fact)),
      personId: null,
      ownMembershipId: null,
      ...(looksAs === undefined ? {} : { looksAs }),
    } as unknown as PartnershipScope,
    actor: absent(''),
  }
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
  watches: boolean
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
    watches: found.watches,
  } as unknown as ParticipantScope
}

/** Every read of a partnership's facts begins with this. */
export function demand(scope: PartnershipScope, fact: FactKind, facilitatorPersonId: string | null = null): void {
  if (!maySee(scope, fact, facilitatorPersonId)) throw new NotVisible(`${scope.standing} may not see ${fact}`)
}
