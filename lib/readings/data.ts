import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import type { ScoredReading } from './findings'
import { checkReading, type RoundOfResult } from './imported'
import { inBands, publishReading } from './publish'
import type { ClosedRound, Precision, PublishedReading, ReadingInShort } from './types-published'

type StoredRound = {
  id: string
  kind: string
  number: number
  instrumentVersion: string
  module: string | null
  fromFileOn: string | null
  closure: { closedOn: string; invited: number; answered: number } | null
  reading: { result: unknown; engineVersion: string } | null
}

/** Turns stored self-assessments into what may be shown, oldest first. Exact results, and sessions of another kind, do not get past here. */
export function publishRounds(rounds: readonly StoredRound[], most: Precision = 'full'): ClosedRound[] {
  return rounds
    .filter((round) => round.kind === 'self-assessment')
    .flatMap((round) => (round.closure ? [{ round, closure: round.closure }] : []))
    .sort((a, b) => a.round.number - b.round.number)
    .map(({ round, closure: { closedOn, invited, answered } }) => ({
      roundId: round.id,
      closedOn,
      invited,
      answered,
      instrumentVersion: round.instrumentVersion,
      engineVersion: round.reading?.engineVersion ?? null,
      fromFileOn: round.fromFileOn,
      imported: round.reading !== null && isImported(round.reading.result),
      reading: round.reading
        ? publishStored(round.reading.result, { module: round.module, instrumentVersion: round.instrumentVersion, answered, invited }, most)
        : null,
    }))
}

/** A reading that came in a file: it was published elsewhere, and without the answers it cannot be worked out anew. */
function isImported(result: unknown): result is { imported: unknown } {
  return typeof result === 'object' && result !== null && 'imported' in result
}

/** Null for what came in a file and breaks the rules of telling: it is then as if there were none. */
function publishStored(result: unknown, round: RoundOfResult, most: Precision): PublishedReading | null {
  if (!isImported(result)) return publishReading(result as ScoredReading, round, most)
  const checked = checkReading(result.imported, round)
  if ('fault' in checked) return null
  return most === 'bands' ? inBands(checked.told) : checked.told
}

/** As told to the group, and (for whoever may not see how many answered) in bands and words only. */
type Remembered = { full: ClosedRound; bands: ClosedRound }

const published = new Map<string, Remembered>()
const mostRemembered = 500

/**
 * Published rounds by id, in their order. A closed round never changes, so it is read and published once and then
 * remembered; whether this visitor may see it was decided before.
 */
async function publishedRounds(ids: readonly string[], most: Precision): Promise<ClosedRound[]> {
  if (published.size > mostRemembered) published.clear()
  const unknown = ids.filter((id) => !published.has(id))
  if (unknown.length > 0) {
    for (const stored of await reading((from) => from.round.findMany({ where: { id: { in: unknown } }, ...shown }))) {
      const [full] = publishRounds([stored])
      const [bands] = publishRounds([stored], 'bands')
      if (full && bands) published.set(stored.id, { full, bands })
    }
  }
  return ids.flatMap((id) => published.get(id)?.[most] ?? [])
}

const shown = {
  select: {
    id: true,
    kind: true,
    number: true,
    instrumentVersion: true,
    module: true,
    fromFileOn: true,
    closure: { select: { closedOn: true, invited: true, answered: true } },
    reading: { select: { result: true, engineVersion: true } },
  },
} as const

/** All closed rounds of the partnership, oldest first; the statements only where their counts may be seen. */
export async function listClosedRounds(scope: PartnershipScope): Promise<ClosedRound[]> {
  demand(scope, 'reading')
  const closures = await reading((from) =>
    from.roundClosure.findMany({
      where: { round: { partnershipId: scope.partnershipId, kind: 'self-assessment' } },
      select: { roundId: true },
      orderBy: { round: { number: 'asc' } },
    }),
  )
  const counts = maySee(scope, 'response-count')
  const rounds = await publishedRounds(
    closures.map((closure) => closure.roundId),
    counts ? 'full' : 'bands',
  )
  // The counts of a statement say how many answered, so they go with that.
  const statementsToo = maySee(scope, 'statement-counts') && counts
  return rounds.map((round) => {
    // Left in, the statements would come out again in the reasons of the suggested actions.
    const told = round.reading && !statementsToo ? { ...round.reading, statements: [], module: null } : round.reading
    if (counts) return { ...round, reading: told }
    return { ...round, answered: null, invited: null, reading: told && { ...told, answered: null, invited: null } }
  })
}

type InShort = { reading: ReadingInShort; split: number }
/** Some words each, so that far more of them can be remembered than of whole readings. */
const inShort = new Map<string, InShort | null>()
const mostInShort = 20_000

function shorten(stored: StoredRound): InShort | null {
  const [round] = publishRounds([stored], 'bands')
  if (!round?.reading) return null
  const { outcome, stages, statements, change } = round.reading
  const failing = change?.find((one) => one.stage === 'failing')
  return {
    reading: { roundId: round.roundId, closedOn: round.closedOn, outcome, stages, failingMovedUp: failing?.verdict === 'moved' && failing.direction === 'up' },
    split: statements.filter((one) => one.shown && one.agreement === 'split').length,
  }
}

/** So many readings of a partnership, its latest ones, are enough for rules over time. */
const latestReadings = 6

/**
 * The latest readings of several partnerships in a few words, oldest first, with on how many statements people are split
 * (null for whoever may not see that). Two statements, however many partnerships there are.
 */
export async function listReadingsInShort(scopes: readonly PartnershipScope[]): Promise<Map<string, { reading: ReadingInShort; split: number | null }[]>> {
  for (const scope of scopes) demand(scope, 'reading')
  const closures = await reading((from) =>
    from.roundClosure.findMany({
      where: { round: { partnershipId: { in: scopes.map((scope) => scope.partnershipId) }, kind: 'self-assessment', reading: { isNot: null } } },
      select: { roundId: true, round: { select: { partnershipId: true } } },
      orderBy: { round: { number: 'asc' } },
    }),
  )
  const idsOf = new Map<string, string[]>()
  for (const { roundId, round } of closures) idsOf.set(round.partnershipId, [...(idsOf.get(round.partnershipId) ?? []), roundId])
  const wanted = [...idsOf].map(([partnershipId, ids]) => [partnershipId, ids.slice(-latestReadings)] as const)
  if (inShort.size > mostInShort) inShort.clear()
  const unknown = wanted.flatMap(([, ids]) => ids.filter((id) => !inShort.has(id)))
  if (unknown.length > 0) {
    for (const stored of await reading((from) => from.round.findMany({ where: { id: { in: unknown } }, ...shown }))) inShort.set(stored.id, shorten(stored))
  }
  const seesSplit = new Map(scopes.map((scope) => [scope.partnershipId, maySee(scope, 'statement-counts') && maySee(scope, 'response-count')]))
  return new Map(
    wanted.map(([partnershipId, ids]) => [
      partnershipId,
      ids.flatMap((id) => {
        const kept = inShort.get(id)
        return kept ? [{ reading: kept.reading, split: seesSplit.get(partnershipId) ? kept.split : null }] : []
      }),
    ]),
  )
}

/** The closed rounds that the holder of a personal link may see: those up to and with their own. */
export async function listClosedRoundsForLink(scope: AnswerScope): Promise<ClosedRound[]> {
  const stored = await reading((from) =>
    from.round.findMany({ where: { partnershipId: scope.partnershipId, kind: 'self-assessment', closure: { isNot: null } }, ...shown }),
  )
  const own = stored.find((round) => round.id === scope.roundId)
  if (!own?.closure) return []
  return publishRounds(stored.filter((round) => round.number <= own.number))
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
