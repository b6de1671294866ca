import type { PageDoor } from '@/lib/access/doors'
import type { Standing } from '@/lib/access/types'

/** Each kind of page that is noted when it is opened, in words. */
export const viewedWords: Partial<Record<PageDoor, string>> = {
  '/partnerships': 'Its line in their list of partnerships',
  '/partnerships/[partnershipId]': 'Where we are',
  '/partnerships/[partnershipId]/record': 'The record',
  '/partnerships/[partnershipId]/history': 'The record as it was',
  '/partnerships/[partnershipId]/people': 'Members and agencies',
  '/partnerships/[partnershipId]/people/[membershipId]/departure': 'What a departure leaves open',
  '/partnerships/[partnershipId]/rounds': 'The list of rounds',
  '/partnerships/[partnershipId]/rounds/[roundId]': 'A round: how many have answered',
  '/partnerships/[partnershipId]/readings/[roundId]': 'A reading',
  '/partnerships/[partnershipId]/commitments': 'Commitments',
  '/partnerships/[partnershipId]/access': 'Who may look',
  '/partnerships/[partnershipId]/access/viewings': 'Who has looked',
  '/partnerships/[partnershipId]/model': 'The operating model',
  '/partnerships/[partnershipId]/participation': 'Iwi and Māori participation',
  '/partnerships/[partnershipId]/signals': 'Signals',
  '/partnerships/[partnershipId]/help': 'What they were asked for help with',
  '/partnerships/[partnershipId]/agreements': 'The list of agreements',
  '/partnerships/[partnershipId]/agreements/[agreementId]': 'An agreement',
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents/[number]': 'The document of an agreement',
  '/partnerships/[partnershipId]/bracing': 'The cross-brace picture',
  '/partnerships/[partnershipId]/leading': 'Roles, leading and power',
  '/partnerships/[partnershipId]/check-ins': 'The list of check-ins',
  '/partnerships/[partnershipId]/check-ins/[checkInId]': 'A check-in',
  '/partnerships/[partnershipId]/timeline': 'The timeline',
  '/partnerships/[partnershipId]/sense-making': 'The list of sense-making sessions',
  '/partnerships/[partnershipId]/sense-making/[roundId]': 'A sense-making session',
  '/partnerships/[partnershipId]/together': 'The list of readings made together',
  '/partnerships/[partnershipId]/together/[sessionId]': 'A reading made together',
  '/partnerships/[partnershipId]/learnings': 'Learnings',
  '/partnerships/[partnershipId]/learnings/[learningId]': 'A learning',
  '/partnerships/[partnershipId]/messages': 'Messages',
  '/partnerships/[partnershipId]/brief': 'The brief on one page',
  '/retrospective/[retrospectiveId]': 'The room of a retrospective',
  '/portfolio': 'Its row in their portfolio',
  '/portfolio/brief': 'The brief of their portfolio',
  '/portfolio/across': 'The page across their partnerships',
  '/calendar/[token]': 'What their calendar shows of it (asked for by a calendar program)',
}

/** As whom somebody looked. */
export const viewerWords: Partial<Record<Standing, string>> = {
  'guardian-angel': 'Guardian angel',
  colleague: 'Manager of one of its agencies',
  'administrator-entered': 'Administrator who entered',
}
