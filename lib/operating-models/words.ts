import { stageWords } from '@/lib/instrument/words'
import { operatingModels, type OperatingModel } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import type { AnswerValue, Aspect, Fit, Question, Ranking, ReadPlace } from './types'

export const aspectWords: Record<Aspect, string> = {
  when: 'When to use it',
  goals: 'How goals are set',
  governance: 'How it is governed',
  ministers: 'Ministers',
  incentives: 'What keeps agencies at it',
  funding: 'Money',
  limitations: 'Where it ends',
  case: 'A real case',
}

export const partWords: Record<Question['part'], string> = {
  work: 'The work',
  agencies: 'The agencies',
  'people-and-service': 'The people it is for, and the service',
}

export const answerWords: Record<AnswerValue, string> = { yes: 'Yes', partly: 'Partly', no: 'No', 'dont-know': 'Don’t know' }

export const fitWords: Record<Fit, string> = {
  well: 'Fits well',
  'in-part': 'Fits in part',
  little: 'Fits little',
  open: 'Too few answers to say',
}

export const noneWords: Record<Ranking['none']['standing'], string> = {
  nearest: 'Nearest to your answers',
  'worth-a-thought': 'Worth a thought',
  possible: 'Always possible',
}

export const placeWords: Record<ReadPlace, string> = {
  forming: stageWords.forming.name,
  frustration: stageWords.frustration.name,
  functioning: stageWords.functioning.name,
  flying: stageWords.flying.name,
  failing: stageWords.failing.name,
  crossover: 'Crossover zone',
  contested: 'Two places at once',
}

/** What a form chooses: one of the models, or none of them. */
export const choices = [...operatingModels, 'none'] as const
export type Choice = (typeof choices)[number]

/** The name of what was chosen. */
export function choiceName(model: OperatingModel | null): string {
  return model ? operatingModelWords[model].name : 'None of these'
}

export const chooserRefusals = {
  stale: 'Somebody else chose meanwhile. What they chose stands beside yours. Send the form again to put yours after it.',
  'other-choice': 'Another model was chosen meanwhile, and this list is no longer the current one. Load the page again.',
} as const
