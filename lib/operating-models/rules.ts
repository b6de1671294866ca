import { type OperatingModel, operatingModels } from '@/lib/partnerships/types'
import type { Look } from '@/lib/partnerships/look'
import { mostlyDepartments, questions } from './questions'
import { setUpSteps } from './set-up'
import {
  type Answers,
  answerValues,
  type Bearing,
  type Fit,
  type Question,
  type RankedModel,
  type Ranking,
  type ReadPlace,
  type Reason,
  type Told,
} from './types'
import { placeWords } from './words'

/** How the answers are weighed. Our own rule: the documents list conditions and weigh none of them. */
export const rankingConstants = {
  /** Fits well: at least half as many more reasons for than against, of all that were given. */
  well: 0.5,
  /** Fits little: a quarter more reasons against than for. */
  little: -0.25,
  /** Fewer than this share of a model's questions answered: nothing is said of its fit. */
  enoughAnswered: 0.5,
} as const

/** Answers out of an address or a kept row: what is no question or no answer of ours is left out. */
export function answersFrom(given: Readonly<Record<string, unknown>>): Answers {
  const answers: Record<string, (typeof answerValues)[number]> = {}
  for (const { id } of questions) {
    const value = answerValues.find((one) => one === given[id])
    if (value) answers[id] = value
  }
  return answers
}

type Weighed = Omit<RankedModel, 'place' | 'shared'> & { tier: number; balance: number }

/**
 * Ranks the four models by the answers, each with its reasons for and against. Each answer counts once; "partly" counts for
 * neither side. A model that a condition of its own "When to use" speaks against never fits well. Null where nothing was answered.
 */
export function rankModels(answers: Answers): Ranking | null {
  const answered = questions.filter(({ id }) => isSaid(answers[id])).length
  if (answered === 0) return null
  const weighed = operatingModels.map((model) => weigh(model, answers)).sort((a, b) => a.tier - b.tier || b.balance - a.balance)
  const level = (one: Weighed, other: Weighed | undefined) => other !== undefined && one.tier === other.tier && one.balance === other.balance
  const models = weighed.map((one, at): RankedModel => {
    const { tier: _, balance: __, ...rest } = one
    return { ...rest, place: weighed.findIndex((other) => level(one, other)) + 1, shared: level(one, weighed[at - 1]) || level(one, weighed[at + 1]) }
  })
  return { answered, models, none: noneOfThese(models, answers) }
}

const isSaid = (answer: string | undefined): answer is 'yes' | 'partly' | 'no' => answer === 'yes' || answer === 'partly' || answer === 'no'

const tiers: Record<Fit, number> = { well: 0, 'in-part': 1, open: 2, little: 3 }

function weigh(model: OperatingModel, answers: Answers): Weighed {
  const pro: Reason[] = []
  const con: Reason[] = []
  const partly: Reason[] = []
  const open: string[] = []
  let asked = 0
  let contradicted = false
  for (const question of questions) {
    for (const bearing of question.bears.filter((one) => one.models.includes(model))) {
      asked += 1
      const answer = answers[question.id]
      if (!isSaid(answer)) {
        open.push(question.id)
        continue
      }
      if (answer === 'partly') partly.push(reason(question, answer, bearing.con ?? bearing.pro, bearing))
      else if (answer === bearing.met && bearing.pro) pro.push(reason(question, answer, bearing.pro, bearing))
      else if (answer !== bearing.met && bearing.con) {
        con.push(reason(question, answer, bearing.con, bearing))
        contradicted ||= bearing.citation.endsWith('When to use')
      }
    }
  }
  const given = pro.length + con.length + partly.length
  const share = given === 0 ? 0 : (pro.length - con.length) / given
  const fit: Fit =
    given === 0 || asked - open.length < asked * rankingConstants.enoughAnswered
      ? 'open'
      : share <= rankingConstants.little
        ? 'little'
        : share >= rankingConstants.well && !contradicted
          ? 'well'
          : 'in-part'
  return { model, fit, pro, con, partly, open, tier: tiers[fit], balance: (pro.length - con.length) / askedBy(model) }
}

/** How many questions come from the model’s document: the two forms of the group have one document, and are weighed alike. */
function askedBy(model: OperatingModel): number {
  const forms: readonly OperatingModel[] = model === 'cross-agency-group' || model === 'lead-agency' ? ['cross-agency-group', 'lead-agency'] : [model]
  return questions.filter((question) => question.bears.some((bearing) => bearing.models.some((one) => forms.includes(one)))).length
}

function reason(question: Question, answer: 'yes' | 'partly' | 'no', because: string | null, bearing: Bearing): Reason {
  return { question: question.id, said: question.said[answer], because: because ?? '', citation: bearing.citation }
}

function noneOfThese(models: readonly RankedModel[], answers: Answers): Ranking['none'] {
  const reasons: Told[] = []
  const allLittle = models.every((one) => one.fit === 'little')
  const noneWell = models.every((one) => one.fit !== 'well') && models.some((one) => one.fit !== 'open')
  const outside = answers[mostlyDepartments] === 'no'
  if (allLittle) reasons.push({ text: 'Every model has more against it than for it, by your answers.', citation: 'our rule' })
  else if (noneWell) reasons.push({ text: 'No model fits well, by your answers.', citation: 'our rule' })
  if (outside) {
    reasons.push({
      text: 'The documents speak of departments, chief executives and ministers. Hardly any of your partners is one.',
      citation: 'Toolkit: all three documents',
    })
  }
  reasons.push({ text: 'There is no recipe: BCS leaves out set forms, a lead agency and a formal mandate on purpose.', citation: 'BCS §1' })
  return { standing: allLittle ? 'nearest' : noneWell || outside ? 'worth-a-thought' : 'possible', reasons }
}

/** A place out of a kept row, or null where it is none of ours. */
export function placeFrom(kept: string | null): ReadPlace | null {
  return kept !== null && Object.hasOwn(placeWords, kept) ? (kept as ReadPlace) : null
}

/** The ids of the steps that setting this model up takes; none for none. */
export function stepsOf(model: string | null): readonly string[] {
  return model !== null && Object.hasOwn(setUpSteps, model) ? setUpSteps[model as OperatingModel].map((step) => step.id) : []
}

/** Where a published reading saw the group, or null where it named no place. */
export function placeOf(reading: { outcome: string; stage: ReadPlace | null } | null): ReadPlace | null {
  if (reading?.outcome === 'crossover' || reading?.outcome === 'contested') return reading.outcome
  return reading?.outcome === 'clear' ? reading.stage : null
}

/**
 * Asks for the model anew when the place that was read last differs from the one at the choice. `read` holds every place
 * that was named, oldest first. Chosen before there was any, the first of them is what is compared with.
 */
export function askAgain(choice: { model: string | null; place: ReadPlace | null }, read: readonly ReadPlace[]): Look | null {
  const now = read.at(-1)
  const then = choice.place ?? read[0]
  if (!now || !then || now === then) return null
  return {
    id: 'model-asked-again',
    what: choice.model ? 'Does the operating model still fit?' : 'Would an operating model fit now?',
    why: `${choice.place ? 'When it was chosen, the reading said' : 'The first reading said'}: ${placeWords[then]}. It now says: ${placeWords[now]}. What fits at one stage may not fit at the next.`,
    citation: 'our rule',
    first: 'Go through the questions again. Keep the choice, or change it, and say why.',
  }
}
