import type { PageDoor } from '@/lib/access/doors'
import type { PartnershipIds } from './world'

export const randomId = 'zz00zz00zz00zz00zz00zz00z'
export const randomToken = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

type Ids = Pick<
  PartnershipIds,
  | 'id'
  | 'learningId'
  | 'togetherId'
  | 'roundId'
  | 'openRoundId'
  | 'sessionId'
  | 'membershipId'
  | 'participationId'
  | 'commitmentId'
  | 'checkInId'
  | 'agreementId'
  | 'partyId'
  | 'signatureId'
  | 'grantId'
  | 'retrospectiveId'
  | 'openRetrospectiveId'
>

/** Ids that lead nowhere, for a partnership of this id. */
export const idsOfNothing = (id: string = randomId): Ids => ({
  id,
  learningId: randomId,
  togetherId: randomId,
  roundId: randomId,
  openRoundId: randomId,
  sessionId: randomId,
  membershipId: randomId,
  participationId: randomId,
  commitmentId: randomId,
  checkInId: randomId,
  agreementId: randomId,
  partyId: randomId,
  signatureId: randomId,
  grantId: randomId,
  retrospectiveId: randomId,
  openRetrospectiveId: randomId,
})

/** The address of a page, with these ids in it. A round's page is the open round's. */
export function addressOf(door: PageDoor, ids: Ids, token = randomToken): string {
  return (
    door
      .replace('[partnershipId]', ids.id)
      .replace('retrospective/[retrospectiveId]', `retrospective/${ids.openRetrospectiveId}`)
      // Of the one that is closed, so that the stream of events comes to an end.
      .replace('[retrospectiveId]', ids.retrospectiveId)
      .replace('rounds/[roundId]', `rounds/${ids.openRoundId}`)
      .replace('readings/[roundId]', `readings/${ids.roundId}`)
      .replace('sense-making/[roundId]', `sense-making/${ids.sessionId}`)
      .replace('[learningId]', ids.learningId)
      .replace('[sessionId]', ids.togetherId)
      .replace('[step]', 'thanks')
      .replace('[membershipId]', ids.membershipId)
      .replace('[participationId]', ids.participationId)
      .replace('[commitmentId]', ids.commitmentId)
      .replace('[checkInId]', ids.checkInId)
      .replace('[file]', 'partnership.json')
      .replace('[jobId]', randomId)
      .replace('[recordId]', 'mayors-taskforce-for-jobs')
      .replace('[agreementId]', ids.agreementId)
      .replace('[partyId]', ids.partyId)
      .replace('[signatureId]', ids.signatureId)
      .replace('[grantId]', ids.grantId)
      .replace('documents/[number]', 'documents/1')
      .replace('[token]', token)
  )
}
