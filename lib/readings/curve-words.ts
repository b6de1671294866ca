import type { Stage } from '@/lib/instrument/types'
import { stages } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { capital, listed, numberWord } from '@/lib/platform/day-words'
import { timesAsTold } from './published-words'
import type { PublishedReading } from './types-published'
import { dependsOnWho } from './words'

/** The names of the stages, as the charts want them. */
export const stageNames = Object.fromEntries(stages.map((stage) => [stage, stageWords[stage].name])) as Record<Stage, string>

/** The outcome in a few words: "Functioning", "Crossover zone", "Two places at once", "No clear reading". */
export function outcomeHeading(reading: Pick<PublishedReading, 'outcome' | 'stages'>): string {
  const [stage] = reading.stages
  if (reading.outcome === 'clear' && stage) return stageNames[stage]
  if (reading.outcome === 'crossover') return 'Crossover zone'
  if (reading.outcome === 'contested') return 'Two places at once'
  return 'No clear reading'
}

/** How sure, in words: "8 times in 10" (of 5 to 9 answers "at least 8 times in 10"), or a dash where nothing was named. */
export function sureWords(reading: PublishedReading): string {
  return reading.timesInTen === null ? '–' : timesAsTold(reading.timesInTen, reading.precision)
}

/** The one sentence that says where the group is, in plain words. */
export function placeSentence(reading: PublishedReading): string {
  const [first, second] = reading.stages
  if (reading.outcome === 'clear' && reading.stage)
    return `The answers describe a group that is ${stageNames[reading.stage].toLowerCase()}.`.replace('is frustration', 'is in frustration')
  if (reading.outcome === 'crossover') return 'The answers describe a group on its way from frustration to functioning: people see both.'
  if (reading.outcome === 'contested' && first && second) {
    return `People are clear, and they differ: some describe ${stageNames[first].toLowerCase()}, others ${stageNames[second].toLowerCase()}.`
  }
  return 'The answers give no clear stage. The reasons stand below.'
}

/** How many answered, as a sentence begins: "Eleven of fourteen answered." */
export function answeredSentence(reading: { answered: number | null; invited: number | null }): string {
  if (reading.answered === null || reading.invited === null) return ''
  return `${capital(numberWord(reading.answered))} of ${numberWord(reading.invited)} answered.`
}

/** What would happen with a few other people: the plain words for certainty. */
export function sureSentence(reading: PublishedReading): string | null {
  if (reading.timesInTen === null) return null
  return `${dependsOnWho(reading.timesInTen)} we would read the same ${timesAsTold(reading.timesInTen, reading.precision)}.`
}

/** What changed since the reading before, wherever that is told. Null where there was none. A stage of which it cannot be told is never called unchanged. */
export function changeSentence({ change }: Pick<PublishedReading, 'change'>): string | null {
  if (!change) return null
  const named = (verdict: (typeof change)[number]['verdict']) => change.filter((one) => one.verdict === verdict)
  const name = (one: (typeof change)[number]) => stageNames[one.stage].toLowerCase()
  const [moved, untold, same] = [named('moved'), named('cannot-tell'), named('within-noise')]
  const since = 'since the reading before'
  if (untold.length === change.length) return `The answers do not tell whether anything has changed ${since}.`
  return [
    moved.length > 0 && `${capital(since)}, ${listed(moved.map((one) => `${name(one)} has moved ${one.direction}`))}.`,
    untold.length > 0 &&
      `The answers do not tell whether ${listed(untold.map(name))} ${untold.length === 1 ? 'has' : 'have'} changed${moved.length > 0 ? '' : ` ${since}`}.`,
    same.length > 0 &&
      (moved.length + untold.length > 0 ? 'Nothing else has changed by more than chance.' : `Nothing has changed ${since} by more than chance.`),
  ]
    .filter(Boolean)
    .join(' ')
}
