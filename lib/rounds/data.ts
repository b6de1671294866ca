import { answerScopeFor, demand } from '@/lib/access/scope'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { maySee } from '@/lib/access/rules'
import type { ConditionPhase } from '@/lib/instrument/types'
import { reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { linkShowsReading, openForKey, takesAnswers } from './rules'
import type { RoundKind, StoredComment } from './types'

const named = { membership: { include: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } } } } as const

/** Self-assessments of the partnership, newest first, with how many were asked and have answered. */
export async function listRounds(scope: PartnershipScope) {
  demand(scope, 'response-count')
  const rounds = await reading((from) =>
    from.round.findMany({
      where: { partnershipId: scope.partnershipId, kind: 'self-assessment' },
      include: { closure: true, reading: { select: { id: true } }, _count: { select: { responses: true, invitations: { where: { excused: false } } } } },
      orderBy: { number: 'desc' },
    }),
  )
  return rounds.map((round) => ({
    id: round.id,
    module: round.module as ConditionPhase | null,
    openedOn: round.openedOn,
    closesOn: round.closesOn,
    closedOn: round.closure?.closedOn ?? null,
    fromFileOn: round.fromFileOn,
    invited: round.closure?.invited ?? round._count.invitations,
    answered: round.closure?.answered ?? round._count.responses,
    hasReading: round.reading !== null,
  }))
}

/** The round of this kind that is open, with how many were asked and have answered, or null. */
export async function getOpenRound(scope: PartnershipScope, kind: RoundKind = 'self-assessment') {
  demand(scope, 'response-count')
  const round = await reading((from) =>
    from.round.findUnique({
      where: { openFor: openForKey(scope.partnershipId, kind) },
      select: { id: true, closesOn: true, _count: { select: { responses: true, invitations: { where: { excused: false } } } } },
    }),
  )
  return round && { id: round.id, closesOn: round.closesOn, invited: round._count.invitations, answered: round._count.responses }
}

/** One round of this kind while it runs: counts for all who may see them; who has not answered only for the lead. Null where it is not theirs. */
export async function getRound(scope: PartnershipScope, roundId: string, kind: RoundKind = 'self-assessment') {
  demand(scope, 'response-count')
  const round = await reading((from) =>
    from.round.findFirst({
      where: { id: roundId, partnershipId: scope.partnershipId, kind },
      include: { closure: true, reading: { select: { id: true } }, invitations: { include: named }, _count: { select: { responses: true } } },
    }),
  )
  if (!round) return null
  const asked = round.invitations.filter((one) => !one.excused)
  const people = asked
    .map((one) => ({ invitationId: one.id, name: one.membership.person.name, agency: one.membership.partnershipAgency.name, answered: one.answered }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-NZ'))
  return {
    id: round.id,
    module: round.module as ConditionPhase | null,
    openedOn: round.openedOn,
    closesOn: round.closesOn,
    closedOn: round.closure?.closedOn ?? null,
    fromFileOn: round.fromFileOn,
    minimumAnswers: round.minimumAnswers,
    facilitatorName: maySee(scope, 'invited-names') ? round.facilitatorName : '',
    invited: round.closure?.invited ?? asked.length,
    answered: round.closure?.answered ?? round._count.responses,
    hasReading: round.reading !== null,
    invitedNames: maySee(scope, 'invited-names') ? people.map(({ name, agency }) => ({ name, agency })) : [],
    notAnswered:
      maySee(scope, 'who-has-not-answered') && !round.closure
        ? people.filter((one) => !one.answered).map(({ invitationId, name, agency }) => ({ invitationId, name, agency }))
        : null,
  }
}

/** What a round of this partnership asks, or null where it is not theirs. */
export async function getRoundKind(scope: PartnershipScope, roundId: string): Promise<RoundKind | null> {
  demand(scope, 'existence')
  const round = await reading((from) => from.round.findFirst({ where: { id: roundId, partnershipId: scope.partnershipId }, select: { kind: true } }))
  return round && (round.kind as RoundKind)
}

/** People with an account in this partnership, one of whom the form may name as facilitator. */
export async function listPossibleFacilitators(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const grants = await reading((from) =>
    from.grant.findMany({
      where: { partnershipId: scope.partnershipId, endedAt: null, standing: { in: ['lead', 'member', 'critical-friend'] } },
      include: { person: { select: { id: true, name: true } } },
    }),
  )
  return grants.map((grant) => grant.person).sort((a, b) => a.name.localeCompare(b.name, 'en-NZ'))
}

export type AnswerPage =
  | { state: 'open'; scope: AnswerScope; round: OpenRound }
  | { state: 'closing' }
  | { state: 'closed'; scope: AnswerScope; kind: RoundKind; partnershipName: string; invented: boolean }

/** An open round as the holder of a link sees it. */
export type OpenRound = {
  kind: RoundKind
  module: ConditionPhase | null
  subject: string
  partnershipName: string
  invented: boolean
  closesOn: string
  orderSeed: number
  minimumAnswers: number
  facilitatorName: string
  invitee: string
  invited: { name: string; agency: string }[]
  answered: number
  hasAnswered: boolean
  /** What this very browser sent before; for every other browser null. */
  own: { answers: Record<string, number | string>; felt: string | null; comments: StoredComment[] } | null
}

/** What a personal link leads to, or null for every link that leads nowhere. Reads only: opening a link changes nothing. */
export async function getAnswerPage(token: string, browserSecret: string | null, today: string): Promise<AnswerPage | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const link = await reading((from) =>
    from.invitationLink.findUnique({
      where: { tokenHash: derive('invitation', token) },
      include: {
        invitation: {
          include: {
            round: {
              include: {
                closure: true,
                partnership: { select: { id: true, name: true, invented: true } },
                invitations: { where: { excused: false }, include: named },
                _count: { select: { responses: true } },
              },
            },
          },
        },
      },
    }),
  )
  if (!link || link.invitation.excused) return null
  const { invitation } = link
  const { round } = invitation
  const scope = answerScopeFor({ roundId: round.id, partnershipId: round.partnership.id, invitationId: invitation.id, membershipId: invitation.membershipId })
  if (round.closure) {
    if (!linkShowsReading(round.closure.closedOn, today)) return null
    return { state: 'closed', scope, kind: round.kind as RoundKind, partnershipName: round.partnership.name, invented: round.partnership.invented }
  }
  if (!takesAnswers({ closesOn: round.closesOn, closedOn: null }, today)) return { state: 'closing' }
  const invited = round.invitations
    .map((one) => ({ id: one.id, name: one.membership.person.name, agency: one.membership.partnershipAgency.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-NZ'))
  return {
    state: 'open',
    scope,
    round: {
      kind: round.kind as RoundKind,
      module: round.module as ConditionPhase | null,
      subject: round.subject,
      partnershipName: round.partnership.name,
      invented: round.partnership.invented,
      closesOn: round.closesOn,
      orderSeed: round.orderSeed,
      minimumAnswers: round.minimumAnswers,
      facilitatorName: round.facilitatorName,
      invitee: invited.find((one) => one.id === invitation.id)?.name ?? '',
      invited: invited.map(({ name, agency }) => ({ name, agency })),
      answered: round._count.responses,
      hasAnswered: invitation.answered,
      own: browserSecret === null ? null : await ownAnswers(token, browserSecret),
    },
  }
}

async function ownAnswers(token: string, browserSecret: string): Promise<OpenRound['own']> {
  const response = await reading((from) => from.response.findUnique({ where: { responseKey: derive('response', token) } }))
  if (!response || response.browserKey !== derive('browser', browserSecret)) return null
  return { answers: response.answers as Record<string, number | string>, felt: response.felt, comments: response.comments as unknown as StoredComment[] }
}
