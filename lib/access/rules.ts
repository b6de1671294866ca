import {
  type Act,
  type Actor,
  type FactKind,
  type PartnershipForGate,
  type PartnershipScope,
  type Releasable,
  releasable,
  type SignedInActor,
  type Standing,
} from './types'

/** yes; no; only where the lead released it to this angel; only the person that the form named as facilitator; only who is a member as well. */
export type Sight = 'yes' | 'no' | 'if-released' | 'named-facilitator' | 'if-member'

const nothing: Record<FactKind, Sight> = {
  existence: 'no',
  record: 'no',
  model: 'no',
  participation: 'no',
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
  help: 'no',
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
    model: 'yes',
    participation: 'yes',
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
    help: 'yes',
    learnings: 'yes',
    messages: 'yes',
    retrospectives: 'yes',
    'access-list': 'yes',
  },
  member: {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    model: 'yes',
    participation: 'yes',
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
    help: 'yes',
    retrospectives: 'yes',
    learnings: 'yes',
    'access-list': 'yes',
  },
  'critical-friend': {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    model: 'yes',
    participation: 'yes',
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
    model: 'if-released',
    participation: 'if-released',
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
    // What they were asked themselves, and nothing of the others.
    help: 'yes',
    learnings: 'if-released',
  },
  colleague: {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    model: 'yes',
    participation: 'yes',
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
  // With a reason that the leads are told, for an hour: what is needed to help, and nothing that the group said.
  'administrator-entered': {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    model: 'yes',
    participation: 'yes',
    people: 'yes',
    'response-count': 'yes',
    messages: 'yes',
    'access-list': 'yes',
  },
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
  // The holder of a link to one member's own page: what the work is for, their own entry, those of the other members, and what they took on and take home.
  'member-with-own-page': {
    ...nothing,
    existence: 'yes',
    record: 'yes',
    model: 'yes',
    participation: 'yes',
    people: 'yes',
    limits: 'yes',
    commitments: 'yes',
    learnings: 'yes',
  },
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
  // An administrator who entered can give a partnership a lead again, and nothing else.
  'give-access': ['lead', 'administrator-entered'],
  'decide-access': ['lead'],
  'ask-for-help': ['lead'],
  'answer-help': ['guardian-angel'],
  'step-back': ['guardian-angel'],
  'edit-agreements': ['lead'],
  'enter-own-limits': ['lead', 'member', 'member-with-own-page'],
  'exchange-data': ['lead'],
  'log-check-in': ['lead', 'member'],
  'acknowledge-signal': ['lead', 'member'],
  'send-messages': ['lead'],
  watch: ['guardian-angel'],
  'run-retrospective': ['lead'],
  'note-learning': ['lead', 'member'],
  'carry-learning': ['lead', 'member', 'member-with-own-page'],
  'share-learnings': ['lead'],
  'wind-up': ['lead'],
}

/** Whose every page is noted for the lead: who looks from above (as an angel, or as a manager of an agency), and who runs the machine. */
export function isNoted({ standing, byAgency }: { standing: Standing; byAgency?: boolean }): boolean {
  return standing === 'guardian-angel' || standing === 'administrator-entered' || (standing === 'colleague' && byAgency === true)
}

/**
 * How an actor stands towards a partnership: a live grant first; then an administrator who entered; else an opened
 * partnership makes a colleague of everybody signed in, or of whoever manages one of its agencies; an administrator without
 * any of these sees no more than a stranger does. Who enters the managers gets nothing by being one: else they could enter themselves.
 */
export function standingOf(actor: Actor, partnership: Pick<PartnershipForGate, 'visibility' | 'grant' | 'managesAgency' | 'entered'>): Standing {
  if (actor.kind === 'anonymous') return 'stranger'
  if (partnership.grant) return partnership.grant.standing
  if (actor.administrator && partnership.entered === true) return 'administrator-entered'
  if (partnership.visibility === 'installation') return 'colleague'
  if (partnership.visibility === 'agencies' && partnership.managesAgency === true && !actor.administrator) return 'colleague'
  return actor.administrator ? 'administrator' : 'stranger'
}

/** Somebody who is not there, for what is worked out for them. There is no session behind it, so it must never be handed to a form. */
export function absent(personId: string): SignedInActor {
  return { kind: 'person', personId, accountId: '', sessionId: '', name: '', administrator: false }
}

/**
 * What this person would see here if nobody had named them, of the kinds that can be released: all that a colleague sees,
 * where the lead opened the partnership to them. To be named as an angel must not take it away (decision 0023).
 */
export function openAnyway(actor: Actor, partnership: Pick<PartnershipForGate, 'visibility' | 'managesAgency'>): Releasable[] {
  const unnamed = standingOf(actor, { ...partnership, grant: null, entered: false })
  return unnamed === 'colleague' ? releasable.filter((fact) => sightTable.colleague[fact] === 'yes') : []
}

const withGroup: readonly Standing[] = ['lead', 'member', 'critical-friend']

/** Who sits with the group is told what to do first, and can bring it up there. Whoever looks from outside is told what was seen, and no more. */
export function sitsWithGroup({ standing }: { standing: Standing }): boolean {
  return withGroup.includes(standing)
}

type Seen = Pick<PartnershipScope, 'standing' | 'released' | 'personId' | 'byAgency'> & { ownMembershipId?: string | null }

/** How a signed-in person looks at a partnership in a list: enough to ask what may be seen, and no scope. */
export function viewOf(actor: SignedInActor, partnership: PartnershipForGate): Seen & { ownMembershipId: string | null } {
  const standing = standingOf(actor, partnership)
  return {
    standing,
    byAgency: standing === 'colleague' && partnership.visibility === 'agencies',
    released:
      standing === 'guardian-angel'
        ? [...new Set([...(partnership.grant?.released ?? []), ...openAnyway(actor, partnership)])]
        : (partnership.grant?.released ?? []),
    personId: actor.personId,
    ownMembershipId: partnership.membershipId,
  }
}

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
