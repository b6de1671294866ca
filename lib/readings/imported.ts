import { conditionsOf } from '@/lib/instrument/conditions'
import { instrumentVersion, statements } from '@/lib/instrument/statements'
import { type ConditionPhase, domains, type Stage, stages } from '@/lib/instrument/types'
import { amountOf, amountsOf, apartAsTold, fewestShown, fullCountsFrom, precisionFor } from './amounts'
import { byWeight, type ConditionCounts, publishCondition } from './condition-counts'
import type { Finding } from './findings'
import { findingTold } from './findings-told'
import { type PlacementResult, placementsInWords, publishPlacements } from './placements'
import { publishScores, publishStatement } from './publish'
import { toldSteps } from './published-words'
import { publishedPlacements, publishedReading } from './schema'
import { agreementOf, medianOf } from './statement-agreement'
import type { StatementResult } from './types'
import type { Amount, Precision, PublishedCondition, PublishedPlacements, PublishedReading, PublishedStatement } from './types-published'

/** What is known of the round beside its result. */
export type RoundOfResult = { module: string | null; instrumentVersion: string; answered: number; invited: number }
/** The result as it may be told, or what is wrong with it, in words that end a sentence. */
export type Checked<Told> = { told: Told } | { fault: string }

/** The same value, in whatever order an object's keys stand: a store may keep another. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  const [first, second] = [Object.entries(a), b as Record<string, unknown>]
  return Array.isArray(a) === Array.isArray(b) && first.length === Object.keys(b).length && first.every(([key, one]) => key in second && same(one, second[key]))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** The people in these amounts where each is a whole number that says so and has the share it must have; else null. */
function peopleIn(amounts: readonly Amount[]): number[] | null {
  if (!amounts.every(({ text }) => /^(0|[1-9]\d{0,6})$/.test(text))) return null
  const people = amounts.map(({ text }) => Number(text))
  const whole = sum(people)
  return people.every((one, at) => same(amountOf(one, whole, 'full'), amounts[at])) ? people : null
}

const tables = new Map<number, Map<string, Set<number>>>()

/** Of so many numbers that make up one whole of five to nine: which wholes are told in which words. */
function wholesByWords(parts: number): Map<string, Set<number>> {
  const known = tables.get(parts)
  if (known) return known
  const table = new Map<string, Set<number>>()
  const fill = (people: number[], left: number, whole: number) => {
    if (people.length === parts - 1) {
      const words = JSON.stringify(amountsOf([...people, left], 'bands').map(({ text, share }) => [text, share]))
      table.set(words, (table.get(words) ?? new Set()).add(whole))
      return
    }
    for (let one = 0; one <= left; one++) fill([...people, one], left - one, whole)
  }
  for (let whole = fewestShown; whole < fullCountsFrom; whole++) fill([], whole, whole)
  tables.set(parts, table)
  return table
}

/** How many people in all may stand behind amounts told side by side: their number from ten on, in words five to nine; nobody, where no group is told so. */
function wholesOf(amounts: readonly Amount[], most: number): number[] {
  const people = peopleIn(amounts)
  if (people) return sum(people) >= fullCountsFrom && sum(people) <= most ? [sum(people)] : []
  const wholes = wholesByWords(amounts.length).get(JSON.stringify(amounts.map(({ text, share }) => [text, share])))
  return [...(wholes ?? [])].filter((whole) => whole <= most)
}

/** Numbers of people who may stand apart and be told so: in a word, twenty of them stand for any more. */
const apartTried = 20

/** Is this what is told of those who stand apart, beside so many who are counted? */
function isApart(apart: string | null, counted: number, most: number, words: { exact: (people: number) => string; inWords: string }): boolean {
  const precision = precisionFor(counted)
  const exact = Number(/^\d{1,7}/.exec(apart ?? '')?.[0] ?? 0)
  const tried = [...Array.from({ length: apartTried + 1 }, (_, at) => at), exact].filter((people) => counted + people <= most)
  return tried.some((people) => apartAsTold(people, counted, precision, { exact: words.exact(people), inWords: words.inWords }) === apart)
}

/**
 * The other half of the one rule (product rule §3): a reading that was published elsewhere and came in a file obeys all
 * that a reading made here does. Whatever follows from what it tells is told anew and must be the same; for the rest there
 * must be a group of which it could be told. Asked when a file comes in, and each time such a reading leaves the store.
 */
export function checkReading(reading: unknown, round: RoundOfResult): Checked<PublishedReading> {
  const parsed = publishedReading.safeParse(reading)
  if (!parsed.success) return { fault: 'is not in the form of a published reading' }
  const told = parsed.data as PublishedReading
  const fault =
    faultOfCounts(told, round, precisionFor(told.answered ?? 0)) ??
    faultOfOutcome(told) ??
    faultOfStatements(told, round.answered) ??
    faultOfPeople(told, round.answered) ??
    faultOfModule(told, round) ??
    faultOfReasons(told, round.answered)
  return fault === null ? { told } : { fault }
}

/** The same for a sense-making session. */
export function checkPlacements(placements: unknown, round: RoundOfResult): Checked<PublishedPlacements> {
  const parsed = publishedPlacements.safeParse(placements)
  if (!parsed.success) return { fault: 'is not in the form of a published session' }
  const told = parsed.data as PublishedPlacements
  const { placed, apart } = told
  const words = { exact: (people: number) => `${people} could not say`, inWords: 'could not say' }
  if (round.module !== null) return { fault: 'has a module, and sessions have none' }
  if (
    placed &&
    !same(
      placed.map(({ domain }) => domain),
      domains,
    )
  )
    return { fault: 'does not hold the four places in their order' }
  const wholes = placed
    ? wholesOf(
        placed.map(({ amount }) => amount),
        round.answered,
      )
    : [0, 1, 2, 3, 4]
  const fitting = wholes.filter((whole) => isApart(apart, whole, round.answered, words) && (placed !== null || apart !== null))
  const [whole] = fitting
  if (whole === undefined) return { fault: 'tells people in a way in which no group of this size is told' }
  const fault = faultOfCounts(told, round, precisionFor(whole))
  return fault === null ? { told } : { fault }
}

/**
 * The stored result of a session as it may be told. One that came in a file was published elsewhere: it is told as it came,
 * or not at all.
 */
export function publishStoredPlacements(result: unknown, round: RoundOfResult, most: Precision = 'full'): PublishedPlacements | null {
  if (typeof result !== 'object' || result === null || !('imported' in result)) return publishPlacements(result as PlacementResult, round, most)
  const checked = checkPlacements(result.imported, round)
  if ('fault' in checked) return null
  return most === 'bands' ? placementsInWords(checked.told) : checked.told
}

function faultOfCounts(told: PublishedReading | PublishedPlacements, round: RoundOfResult, precision: 'bands' | 'full'): string | null {
  if (told.answered !== round.answered || told.invited !== round.invited) return 'names other numbers of people than its round'
  if (round.answered < fewestShown) return `comes of fewer than ${fewestShown} answers`
  if (round.answered > round.invited) return 'comes of more answers than people were asked'
  return told.precision === precision ? null : 'tells more, or less, than so many answers allow'
}

function faultOfOutcome(told: PublishedReading): string | null {
  const { outcome, stage, stages: named, timesInTen, certainty, precision } = told
  const inOrder = named.every((one, at) => at === 0 || stages.indexOf(one) > stages.indexOf(named[at - 1] as Stage))
  const fits = {
    clear: stage !== null && same(named, [stage]),
    crossover: stage === null && same(named, ['frustration', 'functioning']),
    contested: stage === null && named.length === 2 && inOrder,
    none: stage === null && named.length === 0,
  }[outcome]
  if (!fits) return 'names stages that do not go with its outcome'
  if ((timesInTen === null) !== (outcome === 'none')) return 'says how sure it is where nothing is named, or does not where something is'
  if (certainty === null) return outcome === 'none' ? null : 'does not say how sure it is'
  const steps: readonly number[] = precision === 'bands' ? toldSteps : Array.from({ length: 11 }, (_, at) => at / 10)
  const shares = Object.values(certainty)
  if (!shares.every((share) => steps.includes(share))) return 'says how sure it is in steps that are not told'
  const all = sum(shares)
  if (all > (precision === 'bands' ? 1 : 1.3) + 1e-9 || (precision === 'full' && all < 0.7 - 1e-9)) return 'is surer of its stages together than can be'
  if (timesInTen === null) return null
  if (!steps.includes(timesInTen / 10)) return 'says how sure it is in steps that are not told'
  if (outcome === 'clear' && stage !== null) {
    const more = Math.round(certainty[stage] * 10) - timesInTen
    if (timesInTen < 8 || more < 0 || more > (precision === 'bands' ? 0 : 1)) return 'names a stage without being sure of it'
  }
  return null
}

function faultOfStatements(told: PublishedReading, answered: number): string | null {
  if (told.certainty === null) {
    const empty = told.statements.length === 0 && told.scores === null && told.spread.length === 0 && told.felt === null && told.change === null
    return empty ? null : 'tells counts without the rest'
  }
  if (
    !same(
      told.statements.map(({ id }) => id),
      statements.map(({ id }) => id),
    )
  )
    return 'does not hold the statements of its instrument in their order'
  const rebuilt = told.statements.map(countsBehind)
  const wrong = told.statements.findIndex((one, at) => !isStatement(one, rebuilt[at] as StatementResult, answered))
  if (wrong >= 0) return `tells the statement ${told.statements[wrong]?.id} in a way in which none is told`
  if (told.scores === null || !same(publishScores(told.scores, rebuilt, told.precision), told.scores))
    return 'has scores that do not follow from its statements'
  const change = told.change
  if (
    change &&
    !same(
      change.map(({ stage }) => stage),
      stages,
    )
  )
    return 'does not tell what changed for each of the five stages'
  return change?.some((one) => (one.direction !== null) !== (one.verdict === 'moved')) ? 'tells a direction of what has not moved' : null
}

/** Counts that would be told as this statement is: in bands, each band in one of its answers. */
function countsBehind(one: PublishedStatement): StatementResult {
  const given = one.shown ? one.segments.map(({ count }) => count) : []
  const counts = (given.length === 5 ? given : given.length === 3 ? [given[0], 0, given[1], given[2], 0] : [0, 0, 0, 0, 0]) as StatementResult['counts']
  const people = sum(counts)
  const enough = people >= fewestShown
  return {
    id: one.id,
    counts,
    cannotSay: 0,
    tooEarly: 0,
    median: enough ? medianOf(counts) : null,
    mean: enough ? counts.reduce((points, count, at) => points + count * (at + 1), 0) / people : null,
    agreement: agreementOf(counts),
  }
}

function isStatement(one: PublishedStatement, rebuilt: StatementResult, answered: number): boolean {
  if (!one.shown) return true
  if (!same({ ...publishStatement(rebuilt), apart: one.apart }, one) || one.counted > answered) return false
  const [, cannotSay, tooEarly] = /^(\d{1,7}) could not say, (\d{1,7}) found it too early$/.exec(one.apart ?? '') ?? []
  if (cannotSay === undefined)
    return isApart(one.apart, one.counted, answered, {
      exact: (people) => `${people} could not say, 0 found it too early`,
      inWords: 'could not say or found it too early',
    })
  if (one.counted + Number(cannotSay) + Number(tooEarly) > answered) return false
  return same(publishStatement({ ...rebuilt, cannotSay: Number(cannotSay), tooEarly: Number(tooEarly) }), one)
}

/** Who describes and who feels which stage. */
function faultOfPeople(told: PublishedReading, answered: number): string | null {
  if (told.felt) {
    if (
      !same(
        told.felt.map(({ stage }) => stage),
        stages,
      )
    )
      return 'does not tell for each of the five stages who feels it'
    if (
      wholesOf(
        told.felt.map(({ amount }) => amount),
        answered,
      ).length === 0
    )
      return 'tells who feels which stage in a way in which no group is told'
  }
  if (told.certainty === null) return null
  if (
    !same(
      told.spread.map(({ stage }) => stage),
      [...stages, 'between', 'unplaced'],
    )
  )
    return 'does not hold the whole spread'
  return isSpread(
    told.spread.map(({ amount }) => amount),
    told.precision,
    answered,
  )
    ? null
    : 'tells its spread in a way in which no group is told'
}

/** The spread is told side by side, in numbers or in words: is there a group that falls so? */
function isSpread(amounts: readonly Amount[], precision: 'bands' | 'full', answered: number): boolean {
  const people = peopleIn(amounts)
  if (precision === 'full') return people !== null && sum(people) >= fewestShown && sum(people) <= answered
  return people === null && wholesOf(amounts, answered).length > 0
}

function faultOfModule(told: PublishedReading, round: RoundOfResult): string | null {
  if (round.instrumentVersion !== instrumentVersion) return `was asked with the statements ${round.instrumentVersion}, which are not known here`
  if ((told.module?.phase ?? null) !== round.module) return 'has a module that its round did not ask, or none where it asked one'
  if (!told.module) return null
  const asked = conditionsOf(round.module as ConditionPhase).map(({ id }) => id)
  const given = told.module.conditions.map(({ id }) => id)
  if (given.length !== asked.length || !asked.every((id) => given.includes(id))) return 'does not hold the conditions of its module'
  if (!same(byWeight(told.module.conditions), told.module.conditions)) return 'holds conditions in an order that is not told'
  const wrong = told.module.conditions.find((one) => !isCondition(one, round.answered))
  return wrong ? `tells the condition ${wrong.id} in a way in which none is told` : null
}

function isCondition(one: PublishedCondition, answered: number): boolean {
  if (!one.shown) return true
  const amounts = [one.answers.yes, one.answers.partly, one.answers.no]
  const words = { exact: (people: number) => `${people} could not say`, inWords: 'could not say' }
  const fitting = wholesOf(amounts, answered).filter((whole) => isApart(one.apart, whole, answered, words))
  const people = peopleIn(amounts)
  if (!people || fitting.length === 0) return fitting.length > 0 && one.counted === null
  const [yes = 0, partly = 0, no = 0] = people
  const counts: ConditionCounts = { id: one.id, yes, partly, no, cannotSay: 0 }
  return same({ ...publishCondition(counts, 'full'), apart: one.apart }, one)
}

type Code = Finding['code']
const byOutcome: Record<PublishedReading['outcome'], readonly Code[]> = {
  clear: ['clear', 'steady', 'describes-other'],
  crossover: ['crossover', 'steady'],
  contested: ['contested', 'steady'],
  none: [
    'nobody-answered',
    'too-few-answers',
    'too-few-usable',
    'usable-minority',
    'flat-group',
    'near-no-stage',
    'no-majority',
    'scattered',
    'lies-between',
    'clear',
    'not-steady',
    'describes-other',
  ],
}
const always: readonly Code[] = ['straight-lined', 'flat-people', 'too-little-answered', 'statements-left-out', 'other-instrument', 'earlier-too-few']

/** Every reason is one that is worked out of answers, and goes with all else that is told. */
function faultOfReasons(told: PublishedReading, answered: number): string | null {
  const findings: Finding[] = []
  for (const sentence of told.reasons) {
    const finding = findingTold(sentence, told)
    if (!finding) return 'gives a reason in words that no reading has'
    findings.push(finding)
  }
  const keys = findings.map((one) => `${one.code} ${one.code === 'describes-other' ? one.stage : ''}`)
  if (new Set(keys).size < keys.length) return 'gives a reason twice'
  const [first] = findings
  if (first && told.outcome !== 'none' && first.code !== told.outcome) return 'does not say first why it came out so'
  if (!first && told.outcome === 'none') return null
  if (!first || (told.outcome !== 'none' && findings[1]?.code !== 'steady')) return 'does not say why it came out so'
  return findings.every((one) => goesWith(one, told, answered)) ? null : 'gives a reason that does not go with the rest'
}

function goesWith(finding: Finding, told: PublishedReading, answered: number): boolean {
  if (![...byOutcome[told.outcome], ...always].includes(finding.code)) return false
  if (finding.code === 'clear' && told.outcome === 'clear' && finding.stage !== told.stage) return false
  if (
    finding.code === 'contested' &&
    !same(
      finding.camps.map(({ stage }) => stage),
      told.stages,
    )
  )
    return false
  if (finding.code === 'statements-left-out')
    return finding.of === told.statements.length && finding.statements === told.statements.filter(({ shown }) => !shown).length
  if (finding.code === 'other-instrument' || finding.code === 'earlier-too-few')
    return (told.change ?? []).filter((one) => one.verdict === 'cannot-tell').length === stages.length
  if (told.precision === 'bands') return !('share' in finding) || finding.code === 'steady' || finding.share < 0.8
  return numbersGo(finding, told, answered)
}

/** From ten answers on: numbers of people within each other, and those who describe a stage as many as the spread says. */
function numbersGo(finding: Finding, told: PublishedReading, answered: number): boolean {
  if (finding.code === 'not-steady' && finding.share >= finding.needed) return false
  const of = 'of' in finding ? finding.of : 'answered' in finding ? finding.answered : answered
  const camps = 'camps' in finding && finding.code === 'contested' ? finding.camps.map((one) => one.people) : []
  const people = [
    ...('people' in finding ? [finding.people] : []),
    ...('between' in finding ? [finding.between] : []),
    ...('usable' in finding ? [finding.usable] : []),
  ]
  if (sum([...people, ...camps]) > of || (finding.code !== 'scattered' && of > answered)) return false
  if (finding.code !== 'clear' && finding.code !== 'describes-other' && finding.code !== 'no-majority') return true
  return told.spread.find(({ stage }) => stage === finding.stage)?.amount.text === String(finding.people)
}
