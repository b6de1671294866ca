import { conditionsOf } from '@/lib/instrument/conditions'
import type { ConditionAnswer, ConditionId, ConditionPhase } from '@/lib/instrument/types'
import { amountsInWords, amountsOf, apartAsTold, fewestShown, precisionFor } from './amounts'
import type { CountedAnswer, Precision, PublishedCondition, PublishedModule } from './types-published'

export type ConditionCounts = { id: ConditionId; yes: number; partly: number; no: number; cannotSay: number }

/** The exact counts of a module. Nothing but `publishModule` may carry them towards a page. */
export type ModuleResult = { phase: ConditionPhase; conditions: ConditionCounts[] }

/** A stored reading has its module's counts beside it, where the round had one. */
export type WithModule = { module?: ModuleResult | null }

/** Counts the answers to each condition of a module (BCS §§2.3 to 7.3). Never a score: nothing is summed over conditions. */
export function countConditions(phase: ConditionPhase, people: readonly Readonly<Record<string, unknown>>[]): ModuleResult {
  return {
    phase,
    conditions: conditionsOf(phase).map(({ id }) => {
      const times = (answer: ConditionAnswer) => people.filter((answers) => answers[id] === answer).length
      return { id, yes: times('yes'), partly: times('partly'), no: times('no'), cannotSay: times('cannot-say') }
    }),
  }
}

const counted: readonly CountedAnswer[] = ['yes', 'partly', 'no']

function asRecord<Value>(values: readonly Value[]): Record<CountedAnswer, Value> {
  return Object.fromEntries(counted.map((answer, at) => [answer, values[at]])) as Record<CountedAnswer, Value>
}

/**
 * What may be told of a module: nothing of a condition under five answers, words for five to nine, counts from ten. There
 * are three answers only, so bands would be the answers themselves; words hide more (decision 0015).
 */
export function publishModule(result: ModuleResult, most: Precision = 'full'): PublishedModule {
  return { phase: result.phase, conditions: byWeight(result.conditions.map((one) => publishCondition(one, most))) }
}

export function publishCondition(one: ConditionCounts, most: Precision): PublishedCondition {
  const people = one.yes + one.partly + one.no
  if (people < fewestShown) return { id: one.id, shown: false }
  const precision = most === 'bands' ? 'bands' : precisionFor(people)
  return {
    id: one.id,
    shown: true,
    counted: precision === 'full' ? people : null,
    answers: asRecord(amountsOf([one.yes, one.partly, one.no], precision)),
    apart: apartAsTold(one.cannotSay, people, precision, { exact: `${one.cannotSay} could not say`, inWords: 'could not say' }),
  }
}

/** A published module told in words, for whoever may not see how many answered. */
export function moduleInWords(module: PublishedModule): PublishedModule {
  const told = (one: PublishedCondition): PublishedCondition => {
    if (!one.shown || one.counted === null) return one
    const apart = /\d/.test(one.apart ?? '') ? null : one.apart
    return { ...one, counted: null, answers: asRecord(amountsInWords(counted.map((answer) => one.answers[answer]))), apart }
  }
  return { phase: module.phase, conditions: byWeight(module.conditions.map(told)) }
}

/**
 * The most lacking enablers and the most present impediments first, by what is told of them alone: an order by the exact
 * counts would tell more than the words do. Those that are not shown come last; else the order of the source stays.
 */
export function byWeight(conditions: readonly PublishedCondition[]): PublishedCondition[] {
  const weight = (one: PublishedCondition): [number, number] => {
    if (!one.shown) return [-1, 0]
    return [one.answers[isImpediment(one.id) ? 'yes' : 'no'].share, one.answers.partly.share]
  }
  const source = new Map(conditions.map((one) => [one.id, sourceOrder(one.id)]))
  return [...conditions].sort((a, b) => {
    const [first, second] = [weight(a), weight(b)]
    return second[0] - first[0] || second[1] - first[1] || (source.get(a.id) ?? 0) - (source.get(b.id) ?? 0)
  })
}

function sourceOrder(id: ConditionId): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0)
}

/** Whether a condition gets in the way, by its id. */
export function isImpediment(id: ConditionId): boolean {
  return /-i\d+$/.test(id)
}
