import { z } from 'zod'
import { conditions } from '@/lib/instrument/conditions'
import { type ConditionId, conditionPhases, domains, stages } from '@/lib/instrument/types'

// The shape alone of what may be shown of a round. Whether it obeys the rules of telling, `checkReading` and `checkPlacements` say (lib/readings/imported.ts).
const count = z.number().int().min(0).max(1_000_000)
const share = z.number().min(0).max(1)
const amount = z.strictObject({ text: z.string().max(40), share })
const stage = z.enum(stages)
const conditionId = z.enum(conditions.map(({ id }) => id) as [ConditionId, ...ConditionId[]])
/** A reading as it may be shown: counts and words, never a person's answers (product rule §3). */
export const publishedReading = z.strictObject({
  outcome: z.enum(['clear', 'crossover', 'contested', 'none']),
  stage: stage.nullable(),
  stages: z.array(stage).max(2),
  answered: count.nullable(),
  invited: count.nullable(),
  precision: z.enum(['bands', 'full']),
  timesInTen: z.number().int().min(0).max(10).nullable(),
  certainty: z.strictObject({ forming: share, frustration: share, functioning: share, flying: share, failing: share, none: share }).nullable(),
  scores: z
    .strictObject({
      forming: share.nullable(),
      frustration: share.nullable(),
      functioning: share.nullable(),
      flying: share.nullable(),
      failing: share.nullable(),
    })
    .nullable(),
  spread: z.array(z.strictObject({ stage: z.enum([...stages, 'between', 'unplaced']), amount })).max(7),
  felt: z.array(z.strictObject({ stage, amount })).max(5).nullable(),
  statements: z
    .array(
      z.union([
        z.strictObject({
          id: z.string().max(40),
          shown: z.literal(true),
          counted: count.min(5),
          apart: z.string().max(200).nullable(),
          segments: z
            .array(
              z.strictObject({
                label: z.string().max(60),
                count,
                share,
                tone: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
              }),
            )
            .max(5),
          median: z.string().max(60),
          mean: z.string().max(60),
          agreement: z.enum(['agree', 'mixed', 'split']),
        }),
        z.strictObject({ id: z.string().max(40), shown: z.literal(false) }),
      ]),
    )
    .max(60),
  change: z
    .array(z.strictObject({ stage, verdict: z.enum(['moved', 'within-noise', 'cannot-tell']), direction: z.enum(['up', 'down']).nullable() }))
    .max(5)
    .nullable(),
  module: z
    .strictObject({
      phase: z.enum(conditionPhases),
      conditions: z
        .array(
          z.union([
            z.strictObject({
              id: conditionId,
              shown: z.literal(true),
              counted: count.min(5).nullable(),
              answers: z.strictObject({ yes: amount, partly: amount, no: amount }),
              apart: z.string().max(200).nullable(),
            }),
            z.strictObject({ id: conditionId, shown: z.literal(false) }),
          ]),
        )
        .max(20),
    })
    .nullable()
    .default(null),
  reasons: z.array(z.string().max(600)).max(30),
})

/** A sense-making session as it may be shown. */
export const publishedPlacements = z.strictObject({
  answered: count.nullable(),
  invited: count.nullable(),
  precision: z.enum(['bands', 'full']),
  placed: z
    .array(z.strictObject({ domain: z.enum(domains), amount }))
    .length(domains.length)
    .nullable(),
  apart: z.string().max(200).nullable(),
})
