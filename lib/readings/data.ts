import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import type { ScoredReading } from './findings'
import { publishReading } from './publish'
import type { ClosedRound } from './types-published'

type StoredRound = {
  id: string
  openedOn: string
  instrumentVersion: string
  closure: { closedOn: string; invited: number; answered: number } | null
  reading: { result: unknown; engineVersion: string } | null
}

/** Turns stored rounds into what may be shown, oldest first. Exact results do not get past here. */
export function publishRounds(rounds: readonly StoredRound[]): ClosedRound[] {
  return rounds
    .flatMap((round) => (round.closure ? [{ round, closure: round.closure }] : []))
    .sort((a, b) => inOrder(a.closure.closedOn, b.closure.closedOn) || inOrder(a.round.openedOn, b.round.openedOn))
    .map(({ round, closure: { closedOn, invited, answered } }) => ({
      roundId: round.id,
      closedOn,
      invited,
      answered,
      instrumentVersion: round.instrumentVersion,
      engineVersion: round.reading?.engineVersion ?? null,
      reading: round.reading ? publishReading(round.reading.result as ScoredReading, { answered, invited }) : null,
    }))
}

const published = new Map<string, ClosedRound>()
const mostRemembered = 500

/**
 * Published rounds by id, in their order. A closed round never changes, so it is read and published once and then
 * remembered; whether this visitor may see it was decided before.
 */
async function publishedRounds(ids: readonly string[]): Promise<ClosedRound[]> {
  if (published.size > mostRemembered) published.clear()
  const unknown = ids.filter((id) => !published.has(id))
  if (unknown.length > 0) {
    const fresh = publishRounds(await reading((from) => from.round.findMany({ where: { id: { in: unknown } }, ...shown })))
    for (const round of fresh) published.set(round.roundId, round)
  }
  return ids.flatMap((id) => published.get(id) ?? [])
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const shown = {
  select: {
    id: true,
    openedOn: true,
    instrumentVersion: true,
    closure: { select: { closedOn: true, invited: true, answered: true } },
    reading: { select: { result: true, engineVersion: true } },
  },
} as const

/** All closed rounds of the partnership, oldest first; the statements only where their counts may be seen. */
export async function listClosedRounds(scope: PartnershipScope): Promise<ClosedRound[]> {
  demand(scope, 'reading')
  const closures = await reading((from) =>
    from.roundClosure.findMany({
      where: { round: { partnershipId: scope.partnershipId } },
      select: { roundId: true },
      orderBy: [{ closedOn: 'asc' }, { round: { openedOn: 'asc' } }],
    }),
  )
  const rounds = await publishedRounds(closures.map((closure) => closure.roundId))
  if (maySee(scope, 'statement-counts')) return rounds
  // Left in, they would come out again in the reasons of the suggested actions.
  return rounds.map((round) => ({ ...round, reading: round.reading && { ...round.reading, statements: [] } }))
}

/** The closed rounds that the holder of a personal link may see: those up to and with their own. */
export async function listClosedRoundsForLink(scope: AnswerScope): Promise<ClosedRound[]> {
  const stored = await reading((from) => from.round.findMany({ where: { partnershipId: scope.partnershipId, closure: { isNot: null } }, ...shown }))
  const own = stored.find((round) => round.id === scope.roundId)
  if (!own?.closure) return []
  const { closedOn } = own.closure
  // A later round may close on the same day: what the days do not put before their own is not shown.
  const before = stored.filter((round) => round.closure && inOrder(round.closure.closedOn, closedOn) <= 0 && inOrder(round.openedOn, own.openedOn) < 0)
  return [...publishRounds(before), ...publishRounds([own])]
}

/** Comments for the group, and (for the named facilitator only) those meant for the facilitator. */
export async function listComments(scope: PartnershipScope, roundId: string): Promise<{ question: string; audience: string; text: string }[]> {
  demand(scope, 'group-comments')
  const round = await reading((from) => from.round.findFirst({ where: { id: roundId, partnershipId: scope.partnershipId }, include: { comments: true } }))
  if (!round) return []
  const facilitator = round.facilitatorPersonId !== null && round.facilitatorPersonId === scope.personId
  if (facilitator) demand(scope, 'facilitator-comments', round.facilitatorPersonId)
  return round.comments.filter((comment) => comment.audience === 'group' || facilitator).map(({ question, audience, text }) => ({ question, audience, text }))
}

/** The group's comments for the holder of a link, after closing. */
export async function listGroupCommentsForLink(scope: AnswerScope): Promise<{ question: string; text: string }[]> {
  return reading((from) => from.roundComment.findMany({ where: { roundId: scope.roundId, audience: 'group' }, select: { question: true, text: true } }))
}
