import type { Stage } from '@/lib/instrument/types'
import { capital, longDay, monthOf, numberWord, shortMonth } from '@/lib/platform/day-words'
import { outcomeHeading, stageNames, sureWords } from './curve-words'
import type { ClosedRound, PublishedReading } from './types-published'

type Read = ClosedRound & { reading: PublishedReading }
const isRead = (round: ClosedRound): round is Read => round.reading !== null

/** A reading counts as missed where more than one and a half rhythms lie between two. */
export function missedBetween(earlier: string, later: string, rhythmMonths: number): boolean {
  const months = (Date.parse(later) - Date.parse(earlier)) / (86_400_000 * 30.44)
  return months > rhythmMonths * 1.5
}

/** Whoever sees a round is told where it came from: nobody was asked here for what came in a file. */
export function fromFileSentence(fromFileOn: string): string {
  return `Entered from a file on ${longDay(fromFileOn)}.`
}

/** One sentence for all readings of a trail that came in files, or null. */
export function fromFilesSentence(rounds: readonly ClosedRound[]): string | null {
  const entered = rounds.flatMap((round) =>
    round.reading && round.fromFileOn !== null ? [`the reading of ${longDay(round.closedOn)} on ${longDay(round.fromFileOn)}`] : [],
  )
  return entered.length === 0 ? null : `Entered from a file: ${entered.join('; ')}.`
}

const point = (reading: PublishedReading): { outcome: PublishedReading['outcome']; stages: Stage[] } => ({ outcome: reading.outcome, stages: reading.stages })

/** What stands before the latest place: of a partnership that is over it is where it was read last. */
const latestWord = (over: boolean) => (over ? 'Last read' : 'Now')

/** What the curve draws: the latest reading as the present (or as the last, once it is `over`), the earlier ones as its trail. */
export function curveOf(rounds: readonly ClosedRound[], rhythmMonths: number, over = false) {
  const read = rounds.filter(isRead)
  const now = read.at(-1)
  const missed = (at: number) => at > 0 && missedBetween(read[at - 1]?.closedOn ?? '', read[at]?.closedOn ?? '', rhythmMonths)
  const trail = read.slice(0, -1).map((round, at) => ({ ...point(round.reading), label: shortMonth(round.closedOn), missedBefore: missed(at) }))
  if (!now) return { outcome: 'empty' as const, places: [], certainty: null, trail: [], missedBeforeNow: false, nowHeading: '', nowDetail: '' }
  const { reading } = now
  return {
    outcome: reading.outcome,
    places: reading.stages.map((stage) => ({ stage, label: placeLabel(reading, stage), mark: placeMark(reading, stage) })),
    certainty: reading.certainty,
    trail,
    missedBeforeNow: missed(read.length - 1),
    nowHeading: `${latestWord(over)}: ${outcomeHeading(reading)}`,
    nowDetail: reading.timesInTen === null ? shortMonth(now.closedOn) : sureWords(reading),
  }
}

/** How many see the group at a stage, as it may be told: a number in words, or a word. */
function howMany(reading: PublishedReading, stage: Stage): string {
  const amount = reading.spread.find((one) => one.stage === stage)?.amount.text ?? ''
  // A camp may be of people who stand between its stage and a third one: then the spread alone says nothing of it.
  return amount === '' || amount === '0' || amount.endsWith(' or none') ? 'some' : /^\d+$/.test(amount) ? numberWord(Number(amount)) : amount
}

function placeLabel(reading: PublishedReading, stage: Stage): string {
  if (reading.outcome !== 'contested') return stageNames[stage]
  return `${capital(howMany(reading, stage))} see ${stageNames[stage].toLowerCase()}`
}

/** The same in the few letters that a phone has room for, beside the stage's own name. */
function placeMark(reading: PublishedReading, stage: Stage): string {
  return `${howMany(reading, stage)} here`
}

/** The same as rows of a table, rounds without a reading included. */
export function tableOf(rounds: readonly ClosedRound[], rhythmMonths: number) {
  return rounds.map((round, at) => {
    const before = rounds[at - 1]
    const missedBefore = before && missedBetween(before.closedOn, round.closedOn, rhythmMonths) ? 'A reading was due here and was not taken.' : undefined
    const answered = round.answered === null ? '' : `${round.answered} of ${round.invited} answered`
    const source = round.fromFileOn === null ? [] : [fromFileSentence(round.fromFileOn)]
    const noteOf = (words: string) => [...(words === '' ? [] : [source.length > 0 ? `${words}.` : words]), ...source].join(' ')
    if (!round.reading)
      return {
        date: longDay(round.closedOn),
        stages: [],
        outcome: 'No reading',
        sure: '–',
        note: noteOf(answered === '' ? 'Too few answered' : `${answered}: too few`),
        missedBefore,
      }
    return {
      date: longDay(round.closedOn),
      stages: round.reading.stages,
      outcome: outcomeHeading(round.reading),
      sure: sureWords(round.reading),
      note: noteOf(answered),
      missedBefore,
    }
  })
}

/** The curve in sentences, for whoever cannot see it. */
export function describeCurve(rounds: readonly ClosedRound[], over = false): string {
  const read = rounds.filter(isRead)
  const now = read.at(-1)
  if (!now) return over ? 'No reading was taken.' : 'No reading yet.'
  const source = (round: Read) => (round.fromFileOn === null ? '' : ', entered from a file')
  const trail = read.slice(0, -1).map((round) => `${outcomeHeading(round.reading).toLowerCase()} in ${monthOf(round.closedOn)}${source(round)}`)
  const before = trail.length > 0 ? ` Before: ${trail.join('; ')}.` : ''
  return `${latestWord(over)}: ${outcomeHeading(now.reading)}${now.reading.timesInTen === null ? '' : `, ${sureWords(now.reading)}`}${source(now)}.${before}`
}
