import type { Stage } from '@/lib/instrument/types'
import type { Outcome } from '@/lib/readings/types'
import type { Prompt } from './types'

const moving = (stage: string, nth: string) => `BCS §7.2, Moving partnerships forward, ${stage}, ${nth} action`
const stageOf = (stage: string) => `BCS §7.2, partnership life cycle, ${stage}`

/** Questions to gather by, a set for each stage. The questions are ours; each asks about what the source names for that stage. */
export const promptsOfStages: Record<Stage, readonly Prompt[]> = {
  forming: [
    { id: 'forming-q1', text: 'What brought each of us here, and what could become possible?', citation: stageOf('Forming') },
    { id: 'forming-q2', text: 'Whom here do we hardly know yet, and what would help?', citation: moving('Forming', '1st') },
    { id: 'forming-q3', text: 'What should be better for people in three years?', citation: moving('Forming', '2nd') },
    { id: 'forming-q4', text: 'Which first job would leave something that people can see?', citation: moving('Forming', '3rd') },
  ],
  frustration: [
    { id: 'frustration-q1', text: 'What is unclear about why we are here?', citation: moving('Frustration', '1st') },
    { id: 'frustration-q2', text: 'What small thing worked since last time?', citation: moving('Frustration', '3rd') },
    { id: 'frustration-q3', text: 'What do we see differently, and have not said aloud?', citation: moving('Frustration', '4th') },
    { id: 'frustration-q4', text: 'What does each of us bring that the others may not see?', citation: moving('Frustration', '6th') },
  ],
  functioning: [
    { id: 'functioning-q1', text: 'What did we get done together, and what made it work?', citation: stageOf('Functioning') },
    { id: 'functioning-q2', text: 'Where is it not clear who does what, or by when?', citation: moving('Functioning', '1st') },
    { id: 'functioning-q3', text: 'Where could somebody lead who has not led so far?', citation: moving('Functioning', '3rd') },
    { id: 'functioning-q4', text: 'What did we learn that others should hear of?', citation: moving('Functioning', '5th') },
  ],
  flying: [
    { id: 'flying-q1', text: 'What goes so well that we should celebrate it?', citation: moving('Flying', '7th') },
    { id: 'flying-q2', text: 'What may come at us in the next year, and are we ready for it?', citation: moving('Flying', '1st') },
    { id: 'flying-q3', text: 'What do we do together that one of us could do alone?', citation: moving('Flying', '4th') },
    { id: 'flying-q4', text: 'Does each of us still get what we came for?', citation: moving('Flying', '6th') },
  ],
  failing: [
    { id: 'failing-q1', text: 'What would be lost if this came to an end?', citation: stageOf('Failing') },
    { id: 'failing-q2', text: 'What made people step back?', citation: stageOf('Failing') },
    { id: 'failing-q3', text: 'What common ground is left to begin from again?', citation: moving('Failing', '1st') },
    { id: 'failing-q4', text: 'If we end it well, what should pass to whom?', citation: moving('Failing', '2nd') },
  ],
}

/** For a group between frustration and functioning: what the source advises there, asked. */
export const promptsOfCrossover: readonly Prompt[] = [
  { id: 'crossover-q1', text: 'What could this partnership be at its best?', citation: 'BCS §7.2, the crossover zone' },
  { id: 'crossover-q2', text: 'What has each of us gained from it so far, or hopes to?', citation: 'BCS §7.2, the crossover zone' },
  { id: 'crossover-q3', text: 'What could we get done within a month?', citation: 'BCS §7.2, the crossover zone' },
]

/** Where people see the group in two places at once: both views are heard before anybody is persuaded. The questions are ours. */
export const promptsOfContested: readonly Prompt[] = [
  { id: 'contested-q1', text: 'What do you see from where you stand that others may not see?', citation: '' },
  { id: 'contested-q2', text: 'What goes well for some of us and not for others?', citation: '' },
  { id: 'contested-q3', text: 'Whose view have we not heard yet?', citation: moving('Frustration', '4th') },
  { id: 'contested-q4', text: 'What would both sides be glad of within a month?', citation: moving('Frustration', '3rd') },
]

/** Where no stage can be named, or there was no reading: questions that fit any group. They are ours. */
export const promptsForAny: readonly Prompt[] = [
  { id: 'any-q1', text: 'What helped us since last time?', citation: '' },
  { id: 'any-q2', text: 'What got in our way?', citation: '' },
  { id: 'any-q3', text: 'What puzzles us, or do we see differently?', citation: '' },
  { id: 'any-q4', text: 'What should we try next?', citation: '' },
]

const all = [...Object.values(promptsOfStages).flat(), ...promptsOfCrossover, ...promptsOfContested, ...promptsForAny]

/** The questions that fit what was read: of one stage, of the crossover zone, of two views, or general ones where nothing is clear. */
export function promptsFor(read: { outcome: Outcome; stages: readonly Stage[] } | null): readonly Prompt[] {
  const [stage] = read?.stages ?? []
  if (read?.outcome === 'clear' && stage) return promptsOfStages[stage]
  if (read?.outcome === 'contested') return promptsOfContested
  return read?.outcome === 'crossover' ? promptsOfCrossover : promptsForAny
}

/** One of ours by its very words, with its id and citation; null for one that somebody wrote. */
export function promptByText(text: string): Prompt | null {
  return all.find((prompt) => prompt.text === text) ?? null
}
