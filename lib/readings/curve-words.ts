import type { Stage } from '@/lib/instrument/types'
import { stages } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { capital, numberWord } from '@/lib/platform/day-words'
import { timesAsTold } from './published-words'
import type { PublishedReading } from './types-published'

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
  return `If a few other people had answered, we would read the same ${timesAsTold(reading.timesInTen, reading.precision)}.`
}
