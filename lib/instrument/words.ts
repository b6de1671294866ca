import type { ConditionPhase, Stage } from '@/lib/instrument/types'

/** What stands above the statements on the form. */
export const statementQuestion = 'Think of the last three months. How much is each of these like us?'

/** A scale that names the thing at every point draws less yes-saying than agree or disagree does. */
export const answerScale = [
  { value: 1, label: 'Not at all like us' },
  { value: 2, label: 'A little like us' },
  { value: 3, label: 'Partly like us' },
  { value: 4, label: 'Mostly like us' },
  { value: 5, label: 'Very much like us' },
] as const

/** The two answers that stand apart from the scale: counted and shown, never part of a mean. */
export const answersApart = [
  { value: 'cannot-say', label: 'I can’t say' },
  { value: 'too-early', label: 'Too early to say' },
] as const

export type StageWords = {
  name: string
  inAWord: string
  /** How people outside the group may read the stage, in one or two sentences. */
  description: string
}

/** Names of the stages are the source's own (BCS §7.2, figure 6); the descriptions are ours. */
export const stageWords: Record<Stage, StageWords> = {
  forming: {
    name: 'Forming',
    inAWord: 'A hopeful start',
    description:
      'A shared cause has brought people to one table. They are keen, they are finding out what could be done, and nobody yet knows who will give what.',
  },
  frustration: {
    name: 'Frustration',
    inAWord: 'In the fog',
    description:
      'The way ahead is hard to see. People clash over what to do, doubt each other, and ask themselves why they came. Many groups pass through here.',
  },
  functioning: {
    name: 'Functioning',
    inAWord: 'Getting things done',
    description: 'The aim is clear again. Mixed teams move the work along, people say “we”, and each knows their job and answers for it.',
  },
  flying: {
    name: 'Flying',
    inAWord: 'More together than apart',
    description: 'The group reaches what it set out to reach. Leading is shared, people trust each other, and agencies change their own work to suit.',
  },
  failing: {
    name: 'Failing',
    inAWord: 'Coming apart',
    description: 'People drop away, promises slip, and old quarrels return. The group can go back to what helps in frustration, or end well.',
  },
}

/** Asked after the statements: where the person feels the group is. Optional. */
export const feltQuestion: { id: 'felt'; text: string; hint: string; options: Record<Stage, string> } = {
  id: 'felt',
  text: 'Where do you think we are?',
  hint: 'Pick the one that comes closest. You can leave this out.',
  options: {
    forming: 'We are getting started, with more hope than plans.',
    frustration: 'We are stuck in a fog, and it wears us down.',
    functioning: 'We have found our way, and the work is moving.',
    flying: 'We are getting results that none of us could get alone.',
    failing: 'We are falling apart.',
  },
}

/** Two optional questions. They ask about work and agencies, because wording can give its writer away. */
export const openQuestions = [
  {
    id: 'going-well',
    text: 'What in our shared work is going well?',
    hint: 'Write about the work and the agencies, not about people. You can leave this out.',
  },
  {
    id: 'in-the-way',
    text: 'What gets in the way of the work, and what would help?',
    hint: 'Write about the work and the agencies, not about people. You can leave this out.',
  },
] as const

export type OpenQuestionId = (typeof openQuestions)[number]['id']

/** The phases as the sections of BCS name them, with where their conditions stand. */
export const phaseWords: Record<ConditionPhase, { name: string; section: string }> = {
  'before-starting': { name: 'Before starting', section: '2.3' },
  'getting-together': { name: 'Getting together', section: '3.4' },
  'working-together': { name: 'Working together', section: '4.3' },
  learning: { name: 'Learning', section: '5.3' },
  'support-from-organisations': { name: 'Support from organisations', section: '6.3' },
  sustaining: { name: 'Sustaining', section: '7.3' },
}

/** What stands above each half of a condition module. */
export const conditionQuestions = { enabler: 'Do we have this?', impediment: 'Does this get in our way?' } as const

export const conditionScale = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
] as const

/** Asked with a placement. Optional, and kept and shown as the comments of a round are. */
export const placementComment = {
  id: 'from-where-you-stand',
  text: 'What do you see from where you stand?',
  hint: 'Write about the issue and the agencies, not about people. You can leave this out.',
} as const
