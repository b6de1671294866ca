import type { Act, Actor, FactKind, GrantFacts, PartnershipScope, Standing } from './types'

/** yes; no; only where the lead released it to this angel; only the person that the form named as facilitator; only who is a member as well. */
export type Sight = 'yes' | 'no' | 'if-released' | 'named-facilitator' | 'if-member'

const nothing: Record<FactKind, Sight> = {
  existence: 'no',
  record: 'no',
  people: 'no',
  'response-count': 'no',
  'invited-names': 'no',
  'who-has-not-answered': 'no',
  reading: 'no',
  'statement-counts': 'no',
  'group-comments': 'no',
  'facilitator-comments': 'no',
  'one-persons-answers': 'no',
  limits: 'no',
  commitments: 'no',
  agreements: 'no',
  resources: 'no',
  together: 'no',
  'sense-making': 'no',
  'check-ins': 'no',
  signals: 'no',
  learnings: 'no',
  messages: 'no',
  retrospectives: 'no',
  'access-list': 'no',
}

/**
 * Who sees what (product rule §3 and §7 "below the radar"). This table is what the gate reads and what the
 * confidentiality page shows. `one-persons-answers` is "no" for everybody: answers open to counts, never to a row.
 */
export const sightTable: Record<Standing, Record<FactKind, Sight>> = {
  lead: {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    people: 'yes',
    'response-count': 'yes',
    'invited-names': 'yes',
    'who-has-not-answered': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    'group-comments': 'yes',
    'facilitator-comments': 'named-facilitator',
    limits: 'if-member',
    commitments: 'yes',
    agreements: 'yes',
    resources: 'yes',
    together: 'yes',
    'sense-making': 'yes',
    'check-ins': 'yes',
    signals: 'yes',
    learnings: 'yes',
    messages: 'yes',
    retrospectives: 'yes',
    'access-list': 'yes',
  },
  member: {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    people: 'yes',
    'response-count': 'yes',
    'invited-names': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    'group-comments': 'yes',
    'facilitator-comments': 'named-facilitator',
    limits: 'yes',
    commitments: 'yes',
    agreements: 'yes',
    resources: 'yes',
    together: 'yes',
    'sense-making': 'yes',
    'check-ins': 'yes',
    signals: 'yes',
    retrospectives: 'yes',
    learnings: 'yes',
    'access-list': 'yes',
  },
  'critical-friend': {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    people: 'yes',
    'response-count': 'yes',
    'invited-names': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    'group-comments': 'yes',
    'facilitator-comments': 'named-facilitator',
    commitments: 'yes',
    agreements: 'yes',
    resources: 'yes',
    together: 'yes',
    'sense-making': 'yes',
    'check-ins': 'yes',
    signals: 'yes',
    // What people wrote in the room is for those who were or could have been in it: never released upwards.
    retrospectives: 'yes',
    learnings: 'yes',
  },
  'guardian-angel': {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    people: 'if-released',
    'response-count': 'if-released',
    reading: 'if-released',
    'statement-counts': 'if-released',
    commitments: 'if-released',
    agreements: 'if-released',
    resources: 'if-released',
    together: 'if-released',
    'sense-making': 'if-released',
    'check-ins': 'if-released',
    signals: 'if-released',
    learnings: 'if-released',
  },
  colleague: {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    people: 'yes',
    'response-count': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    commitments: 'yes',
    together: 'yes',
    'sense-making': 'yes',
    'check-ins': 'yes',
    signals: 'yes',
    learnings: 'yes',
  },
  administrator: nothing,
  stranger: nothing,
  'member-with-link': { ...nothing, existence: 'yes', 'response-count': 'yes', 'invited-names': 'yes' },
  'member-with-link-after-closing': {
    ...nothing,
    existence: 'yes',
    'response-count': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    'group-comments': 'yes',
    'sense-making': 'yes',
  },
  // In the room of a retrospective by its code: what it opens on, and who could take something on.
  participant: {
    ...nothing,
    existence: 'yes',
    people: 'yes',
    'response-count': 'yes',
    reading: 'yes',
    'statement-counts': 'yes',
    together: 'yes',
    commitments: 'yes',
  },
  // The holder of a link to one member's own page: their own entry, those of the other members, and what they took on and take home.
  'member-with-own-page': { ...nothing, existence: 'yes', people: 'yes', limits: 'yes', commitments: 'yes', learnings: 'yes' },
}

/** What each standing may do. Whoever is not named may not. */
export const actTable: Record<Act, readonly Standing[]> = {
  'edit-record': ['lead'],
  'edit-people': ['lead'],
  'open-round': ['lead'],
  'run-round': ['lead'],
  answer: ['member-with-link'],
  'adopt-commitment': ['lead', 'member'],
  'settle-commitment': ['lead', 'member', 'member-with-own-page'],
  'give-access': ['lead'],
  'edit-agreements': ['lead'],
  'enter-own-limits': ['lead', 'member', 'member-with-own-page'],
  'exchange-data': ['lead'],
  'log-check-in': ['lead', 'member'],
  'acknowledge-signal': ['lead', 'member'],
  'send-messages': ['lead'],
  'run-retrospective': ['lead'],
  'note-learning': ['lead', 'member'],
  'carry-learning': ['lead', 'member', 'member-with-own-page'],
  'share-learnings': ['lead'],
  'wind-up': ['lead'],
}

/**
 * How an actor stands towards a partnership: a live grant first; else an opened partnership makes everybody signed in a
 * colleague; an administrator without a grant sees no more than a stranger does.
 */
export function standingOf(actor: Actor, partnership: { id: string; visibility: string }): { standing: Standing; grant: GrantFacts | null } {
  if (actor.kind === 'anonymous') return { standing: 'stranger', grant: null }
  const grant = actor.grants.find((one) => one.partnershipId === partnership.id) ?? null
  if (grant) return { standing: grant.standing, grant }
  if (partnership.visibility === 'installation') return { standing: 'colleague', grant: null }
  return { standing: actor.administrator ? 'administrator' : 'stranger', grant: null }
}

type Seen = Pick<PartnershipScope, 'standing' | 'released' | 'personId'> & { ownMembershipId?: string | null }

/** May this standing see this kind of fact? `facilitatorPersonId` matters for the comments meant for the facilitator only. */
export function maySee(scope: Seen, fact: FactKind, facilitatorPersonId: string | null = null): boolean {
  const sight = sightTable[scope.standing][fact]
  if (sight === 'if-released') return (scope.released as readonly FactKind[]).includes(fact)
  if (sight === 'named-facilitator') return scope.personId !== null && scope.personId === facilitatorPersonId
  if (sight === 'if-member') return typeof scope.ownMembershipId === 'string'
  return sight === 'yes'
}

/** May this standing do this? The partnership's own state (wound up, round open …) is asked by the area's rules. */
export function mayDo(scope: Pick<PartnershipScope, 'standing'>, act: Act): boolean {
  return actTable[act].includes(scope.standing)
}
