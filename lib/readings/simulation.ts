import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { statements } from '@/lib/instrument/statements'
import { type Stage, stages } from '@/lib/instrument/types'
import { expectedProfiles } from '@/lib/readings/constants'
import { scoreReading } from '@/lib/readings/score'
import type { AnswerValue, ReadingResult, RespondentAnswers } from '@/lib/readings/types'

export type TrueScores = Record<Stage, number>

/** A seeded source of invented groups: the same seed gives the same people in the same order. */
export class Crowd {
  readonly #generator: RandomGenerator

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed)
    // The first numbers of neighbouring seeds resemble each other.
    for (let skipped = 0; skipped < 20; skipped += 1) this.#generator.next()
  }

  /** From 0 up to, but never, 1. */
  uniform(): number {
    return uniformFloat64(this.#generator)
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.uniform() * (to - from + 1))
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Somebody who sees the given scores (0 to 1) and answers with so many points of noise (standard deviation). */
  person(scores: TrueScores, noise: number): RespondentAnswers {
    return this.answering((stage) => Math.round(1 + 4 * scores[stage] + noise * this.normal()))
  }

  /** So many people who see the same, answering apart. */
  group(scores: TrueScores, size: number, noise: number): RespondentAnswers[] {
    return Array.from({ length: size }, () => this.person(scores, noise))
  }

  /** Somebody whose answers mean nothing: any of the five, each as likely. */
  randomPerson(): RespondentAnswers {
    return this.answering(() => this.whole(1, 5))
  }

  /** Somebody who gives one answer throughout, but for a slip in about one of 24. */
  straightLiner(): RespondentAnswers {
    const always = this.whole(1, 5)
    return this.answering(() => (this.uniform() < 1 / 24 ? this.whole(1, 5) : always))
  }

  /** A true view of somebody in particular: the group's, and so much of their own (standard deviation, 0 to 1). */
  ownView(scores: TrueScores, own: number): TrueScores {
    return mapScores((stage) => Math.min(1, Math.max(0, scores[stage] + own * this.normal())))
  }

  private answering(answer: (stage: Stage) => number): RespondentAnswers {
    const answers: RespondentAnswers['answers'] = {}
    for (const { id, stage } of statements) {
      answers[id] = Math.min(5, Math.max(1, answer(stage))) as AnswerValue
    }
    return { answers, felt: null }
  }
}

export const profileOf = (stage: Stage): TrueScores => expectedProfiles[stage].scores

export const crossoverScores: TrueScores = mapScores((stage) => (profileOf('frustration')[stage] + profileOf('functioning')[stage]) / 2)

/** A group that says "partly like us" to everything. */
export const middleScores: TrueScores = mapScores(() => 0.5)

function mapScores(score: (stage: Stage) => number): TrueScores {
  return {
    forming: score('forming'),
    frustration: score('frustration'),
    functioning: score('functioning'),
    flying: score('flying'),
    failing: score('failing'),
  }
}

export const noises = [0.45, 0.65, 0.85, 1.1] as const

/** Reads so many groups of 5 to 20 invented people and counts what comes out. */
export function readGroups(groups: number, crowd: Crowd, invent: (size: number) => RespondentAnswers[]): ReadingResult[] {
  return Array.from({ length: groups }, () => scoreReading(invent(crowd.whole(5, 20))))
}

/** Half of the people at one stage and half at another; an even number of people, 6 to 20. */
export function evenSplit(crowd: Crowd, first: Stage, second: Stage, size: number, noise: number): RespondentAnswers[] {
  const half = Math.max(3, Math.floor(size / 2))
  return [...crowd.group(profileOf(first), half, noise), ...crowd.group(profileOf(second), half, noise)]
}

/** Every pair of two different stages, in life-cycle order. */
export const stagePairs: [Stage, Stage][] = stages.flatMap((first, at) => stages.slice(at + 1).map((second): [Stage, Stage] => [first, second]))

/** Eight people's answers before and after: the same people or new ones of the same group, moved by `shift` points. */
export function twoRounds(
  crowd: Crowd,
  view: TrueScores,
  { samePeople, noise, own, shift }: { samePeople: boolean; noise: number; own: number; shift?: Partial<TrueScores> },
): { before: RespondentAnswers[]; after: RespondentAnswers[] } {
  const views = () => Array.from({ length: 8 }, () => crowd.ownView(view, own))
  const first = views()
  const second = samePeople ? first : views()
  const moved = (scores: TrueScores) => mapScores((stage) => scores[stage] + (shift?.[stage] ?? 0) / 4)
  return {
    before: first.map((scores) => crowd.person(scores, noise)),
    after: second.map((scores) => crowd.person(moved(scores), noise)),
  }
}
