import { maySee } from '@/lib/access/rules'
import { releasable } from '@/lib/access/types'
import { noticeDays } from '@/lib/agreements/notices'
import { isLive } from '@/lib/agreements/rules'
import type { AgreementFacts } from '@/lib/agreements/types'
import { togetherIfNewer } from '@/lib/consensus/rules'
import type { SessionInShort } from '@/lib/consensus/types'
import { madeBySentence, togetherHeading } from '@/lib/consensus/words'
import { isThere } from '@/lib/people/rules'
import { capital, counted, listed, longDay, monthOf } from '@/lib/platform/day-words'
import { cut } from '@/lib/platform/cut'
import { addDays, addMonths } from '@/lib/platform/days'
import { changeSentence, outcomeHeading, placeSentence, sureSentence } from '@/lib/readings/curve-words'
import { fromFileSentence } from '@/lib/readings/trail'
import type { ClosedRound, PublishedReading } from '@/lib/readings/types-published'
import { passageWords } from '@/lib/wind-up/words'
import { roomOf } from './room'
import type { Brief, BriefFacts, NeedingRow, PlaceTold, PortfolioBrief, PromiseFact, Some, Told, Viewer } from './types'

/** How much stands on one A4 page (our rule): rows of a kind, and characters of a text. The style for print cuts wider letters by lines. */
export const mostOnPaper = {
  agencies: 7,
  needs: 3,
  late: 3,
  kept: 1,
  agreements: 3,
  goesOn: 4,
  purpose: 300,
  outcome: 200,
  forWhom: 100,
  name: 40,
  what: 90,
  title: 50,
  partnerships: 7,
  asksOfOne: 2,
} as const

/** The first of a list, and how many more there are. */
export function some<Row>(rows: readonly Row[], length: number, all = rows.length): Some<Row> {
  const shown = rows.slice(0, length)
  return { rows: shown, more: all - shown.length }
}

/** "and seven more"; '' where there are none. */
export function andMore(more: number): string {
  return more > 0 ? `and ${counted(more, 'more', 'more')}` : ''
}

/** Who is in it, the number first: "Twelve agencies, among them A, B and C." */
export function agenciesInWords({ rows, more }: Some<string>): string {
  const all = rows.length + more
  if (all === 0) return 'No agency is entered yet.'
  return all === 1 ? `${rows[0]}.` : `${capital(counted(all, 'agency', 'agencies'))}${more > 0 ? ', among them' : ':'} ${listed(rows)}.`
}

type Read = ClosedRound & { reading: PublishedReading }
const isRead = (round: ClosedRound): round is Read => round.reading !== null
const samePlace = (one: PublishedReading, other: PublishedReading) => one.outcome === other.outcome && one.stages.join() === other.stages.join()

/** Where the group is: the place, how sure, since when, moved or not. Null where there is no reading yet. */
export function placeOf(rounds: readonly ClosedRound[]): PlaceTold | null {
  const read = rounds.filter(isRead)
  const now = read.at(-1)
  if (!now) return null
  const { reading } = now
  const begun = read.findLastIndex((round) => !samePlace(round.reading, reading)) + 1
  const first = read[begun] ?? now
  const times = read.length - begun
  return {
    heading: outcomeHeading(reading),
    sentence: reading.outcome === 'none' ? 'The answers give no clear stage.' : placeSentence(reading),
    sure: sureSentence(reading),
    since: [
      `Read on ${longDay(now.closedOn)}.`,
      times > 1 && reading.outcome !== 'none'
        ? `The same since ${monthOf(first.closedOn)}, in ${counted(times, 'reading', 'readings')} one after the other.`
        : '',
      now.fromFileOn === null ? '' : fromFileSentence(now.fromFileOn),
    ]
      .filter(Boolean)
      .join(' '),
    change: changeSentence(reading),
  }
}

/** Agreements that hold and end, or are to be reviewed, within the days of the first notice; and those where that day is past. Soonest first. */
export function agreementsToLookAt(agreements: readonly AgreementFacts[], today: string): string[] {
  const until = addDays(today, Math.max(...noticeDays))
  return agreements
    .filter((one) => isLive(one.status))
    .flatMap(({ title, endsOn, reviewOn, status }) => {
      const name = `“${cut(title, mostOnPaper.title)}”`
      const end = endsOn !== null && endsOn <= until ? [{ on: endsOn, words: `${name} ${endsOn < today ? 'ran out' : 'ends'} on ${longDay(endsOn)}` }] : []
      // Once it has run out, whether it was reviewed is no longer the question.
      const asked = reviewOn !== null && reviewOn <= until && status !== 'under-review' && !(endsOn !== null && endsOn < today)
      return asked ? [...end, { on: reviewOn, words: `${name} ${reviewOn < today ? 'was to be' : 'is to be'} reviewed on ${longDay(reviewOn)}` }] : end
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.words < b.words ? -1 : 1))
    .map((one) => one.words)
}

/** The day comes first: it must not go where a long text is cut. */
function promiseInWords(verb: string): (one: PromiseFact) => string {
  return ({ what, agency, on }) => `${verb} ${longDay(on)}${agency === '' ? '' : `, ${cut(agency, mostOnPaper.name)}`}: ${cut(what, mostOnPaper.what)}`
}

function promisesOf({ counts, late, kept }: NonNullable<BriefFacts['commitments']>): NonNullable<Brief['promises']> {
  const { open, done, dropped, passed } = counts
  const parts = [`${counted(done, 'commitment was', 'commitments were')} kept`, open === 0 ? 'none is open' : `${counted(open, 'is', 'are')} open`]
  if (counts.late > 0) parts.push(`${counted(counts.late, 'of them is', 'of them are')} late`)
  if (dropped > 0) parts.push(`${counted(dropped, 'was', 'were')} dropped with a reason`)
  if (passed > 0) parts.push(`${counted(passed, 'was', 'were')} passed on to an organisation at the end`)
  return {
    sentence: open + done + dropped + passed === 0 ? 'Nothing was promised yet.' : `${capital(parts.join(', '))}.`,
    late: some(late.map(promiseInWords('Due')), mostOnPaper.late, counts.late),
    kept: some(kept.map(promiseInWords('Done')), mostOnPaper.kept, done),
  }
}

/** What goes on after the end, and with whom: what passes to whom in the group's own words, then one by one. */
function endingOf({ on, note, passages }: NonNullable<BriefFacts['ended']>): Brief['ending'] {
  const told = passages.map((one) => `${passageWords[one.kind]} with ${cut(one.withWhom, mostOnPaper.name)}: ${cut(one.what, mostOnPaper.what)}`)
  return { on, note: cut(note, mostOnPaper.purpose), goesOn: some(told, mostOnPaper.goesOn) }
}

function togetherOf(together: SessionInShort | null): Brief['together'] {
  if (!together?.result || together.closedOn === null) return null
  const { result, present, closedOn } = together
  return { heading: togetherHeading(result), made: madeBySentence(present, closedOn), result, present }
}

function nextOf({ openRound, rounds, together, partnership, ended, agreements, lastCheckInOn }: BriefFacts, today: string): string[] {
  if (ended) return []
  const lastRead = rounds?.findLast(isRead)
  // Both count as taking stock (decision 0034).
  const lastStock = [lastRead?.closedOn ?? '', together?.closedOn ?? ''].sort().at(-1)
  const due = lastStock ? addMonths(lastStock, partnership.rhythmMonths) : null
  const review = (agreements ?? [])
    .filter((one) => isLive(one.status) && one.status !== 'under-review')
    .flatMap((one) => (one.reviewOn !== null && one.reviewOn >= today ? [one.reviewOn] : []))
    .sort()[0]
  return [
    ...(openRound ? [`A round is open: ${openRound.answered} of ${openRound.invited} have answered. It closes on ${longDay(openRound.closesOn)}.`] : []),
    ...(due !== null && !openRound ? [due < today ? `The next reading was due on ${longDay(due)}.` : `The next reading is due on ${longDay(due)}.`] : []),
    ...(rounds !== null && !lastStock && !openRound ? ['The first reading is still to come.'] : []),
    ...(review ? [`The next review of an agreement is on ${longDay(review)}.`] : []),
    ...(lastCheckInOn === null ? [] : [lastCheckInOn === '' ? 'There is no check-in yet.' : `The last check-in was on ${longDay(lastCheckInOn)}.`]),
  ]
}

/**
 * One page for a chief executive or minister (product rule §7): only what this reader may see, told by agencies and never
 * by persons, and nothing that somebody answered or wrote in a round. What is left out is counted.
 */
export function briefOf(facts: BriefFacts, viewer: Viewer, today: string): Brief {
  const { partnership, agencies, rounds, signals, commitments, agreements, ended } = facts
  // Of what is over nothing is asked any more.
  const [openSignals, liveAgreements] = ended ? [null, null] : [signals, agreements]
  const together = togetherIfNewer(facts.together, rounds?.findLast(isRead)?.closedOn ?? null)
  const told: Told = {
    purpose: cut(partnership.purpose, mostOnPaper.purpose),
    outcome: partnership.sharedOutcome ? cut(partnership.sharedOutcome, mostOnPaper.outcome) : null,
    forWhom: partnership.forWhom ? cut(partnership.forWhom, mostOnPaper.forWhom) : null,
    since: partnership.startedOn && `Together since ${monthOf(partnership.startedOn)}.`,
    agencies:
      agencies &&
      some(
        agencies.filter((one) => isThere(one, today)).map((one) => cut(one.name, mostOnPaper.name)),
        mostOnPaper.agencies,
      ),
    place: rounds && (placeOf(rounds) ?? 'no-reading'),
    together: togetherOf(together),
    ending: ended && endingOf(ended),
    needs:
      openSignals &&
      some(
        openSignals.map(({ rule, what, consider: [first = ''] }) => ({ rule, what: cut(what, mostOnPaper.what * 2), first: cut(first, mostOnPaper.what * 2) })),
        mostOnPaper.needs,
      ),
    promises: commitments && promisesOf(commitments),
    agreements: liveAgreements && some(agreementsToLookAt(liveAgreements, today), mostOnPaper.agreements),
    next: nextOf(facts, today),
    withheld: releasable.filter((kind) => !maySee(viewer, kind)),
  }
  return { ...told, room: roomOf(told) }
}

/** One page about a whole portfolio: those that need something, as they came; the others are only counted (no list of who is best). */
export function portfolioBriefOf(rows: readonly NeedingRow[], counts: { needing: number; quiet: number }): PortfolioBrief {
  return {
    needing: some(
      rows.map(({ id, name, place, asks }) => ({
        id,
        name: cut(name, mostOnPaper.name),
        place,
        asks:
          asks &&
          some(
            asks.map(({ what, first }) => ({ what: cut(what, mostOnPaper.what), first: cut(first, mostOnPaper.what * 2) })),
            mostOnPaper.asksOfOne,
          ),
      })),
      mostOnPaper.partnerships,
      counts.needing,
    ),
    quiet: counts.quiet,
  }
}
