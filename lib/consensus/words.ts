import type { Stage } from '@/lib/instrument/types'
import { counted, longDay, numberWord } from '@/lib/platform/day-words'
import { stageNames } from '@/lib/readings/curve-words'
import { fewestPresent } from './rules'
import type { CommonResult, SessionInShort, TogetherRefusal, WhyNone } from './types'

export const togetherRefusalWords: Record<TogetherRefusal, string> = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This session is no longer there.',
  'open-already': 'A session is open already. Finish it, or throw it away.',
  'round-open': 'A confidential round is open. Let it close first, so that nobody takes the one for the other.',
  'too-few': `Name at least ${fewestPresent} people who take part`,
  'no-such-member': 'Choose members of this partnership who are there today',
  'closed-already': 'This session was finished already, and can no longer be changed.',
  'nothing-answered': 'Answer at least one statement. “We can’t say” is an answer too.',
  'other-instrument': 'The statements are others since a new version came. Throw this session away and open another one.',
}

/** What is not confidential about it, said before it and on every page of it. */
export const openlyWords = [
  'This is not confidential. You answer together, aloud, and everybody in the room hears it.',
  'One common answer is kept, with the names of those who took part.',
  'Whoever may see readings made together here sees all of it, each answer too.',
] as const

/** Said where the connection breaks while it is sent. */
export const cutTogetherWords = 'Nothing was lost: what you chose is still here. Send it again in a moment.'

/** The same once it is finished. */
export const openlyDoneWords = [
  'This is not confidential.',
  'It was answered together, aloud. One common answer was kept, with the names of those who took part.',
] as const

/** Where the room cannot give a common answer. */
export const apartTogetherWords = { 'cannot-say': 'We can’t say', 'too-early': 'Too early to say', differ: 'We see it differently' } as const

const whyWords: Record<WhyNone, string> = {
  'straight-lined': 'You gave nearly every statement the same answer.',
  'too-little-answered': 'Too few statements have a common answer.',
  flat: 'No stage stands out: your answers are much alike for all five.',
  far: 'Your answers come near to no stage.',
}

/** The result in a few words: "Functioning", "Between functioning and flying", "Crossover zone", "No clear place". */
export function togetherHeading({ outcome, stages }: Pick<CommonResult, 'outcome' | 'stages'>): string {
  const [first, second] = stages
  if (outcome === 'clear' && first) return stageNames[first]
  if (outcome === 'crossover') return 'Crossover zone'
  if (outcome === 'between' && first && second) return `Between ${lower(first)} and ${lower(second)}`
  return 'No clear place'
}

const lower = (stage: Stage) => stageNames[stage].toLowerCase()

/** The sentence that says what the common answer describes, and never how sure that is. */
export function togetherSentence(result: CommonResult): string {
  const [first, second] = result.stages
  if (result.outcome === 'clear' && first) return `What you said together lies nearest to ${lower(first)}.`
  if (result.outcome === 'crossover') return 'You describe both frustration and functioning: a group on its way from one to the other.'
  if (result.outcome === 'between' && first && second) return `What you said together lies between ${lower(first)} and ${lower(second)}.`
  return `No place can be named. ${result.why ? whyWords[result.why] : ''}`.trim()
}

/** By how many it was made, and what it must not be taken for. Stands with every such result, wherever it is shown. */
export function madeBySentence(present: number, closedOn: string): string {
  return `Made together by ${counted(present, 'person', 'people')}, openly, on ${longDay(closedOn)}. Not comparable with confidential readings.`
}

/** The same on one line of a list: what came out, how, and when. */
export function togetherLine({ result, closedOn }: Pick<SessionInShort, 'result' | 'closedOn'>): string {
  return result && closedOn !== null ? `${togetherHeading(result)}, read together, openly, on ${longDay(closedOn)}.` : ''
}

/** The same in the few words that the curve has room for. */
export function madeByShort(present: number): string {
  return `Made together by ${numberWord(present)}`
}
