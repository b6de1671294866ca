import type { Stage } from '@/lib/instrument/types'

type Constant = { value: number; reason: string }

/** Every number the reading rests on, with its reason. Nothing else in the engine may hold one. */
export const readingConstants = {
  fewestAnswers: {
    value: 5,
    reason: 'Fewer than 5 people could be recognised in a result; the same floor holds for each statement.',
  },
  fewestAnswersOfAStage: {
    value: 2,
    reason: 'One answer is one statement, not yet a view of a whole stage.',
  },
  shareOfAStage: {
    value: 0.5,
    reason: 'Somebody who answered less than half of a stage has not described it.',
  },
  fewestScores: {
    value: 3,
    reason: 'With two scores or one, several profiles lie equally near.',
  },
  straightLineShare: {
    value: 0.9,
    reason: 'Statements of opposite stages cannot all be true: the same answer to nearly all is not a description.',
  },
  straightLineAnswers: {
    value: 8,
    reason: 'A few equal answers may be honest; eight span more than one stage.',
  },
  flatRange: {
    value: 0.25,
    reason: 'Scores that differ by less than one step of the scale tell no stage from another.',
  },
  crossoverGap: {
    value: 0.25,
    reason: 'Within one step of the scale frustration and functioning count as seen alike.',
  },
  crossoverScore: {
    value: 0.4,
    reason: 'Seeing both means that both are at least near the middle of the scale.',
  },
  farDistance: {
    value: 0.25,
    reason: 'More than one step of the scale, on average, from all that we expect to see.',
  },
  betweenStart: {
    value: 1 / 3,
    reason: 'The middle third of the way between two profiles belongs to neither.',
  },
  indistinctGap: {
    value: 0.25,
    reason: 'Where two profiles differ by less than one step on all that was answered, the answers cannot choose.',
  },
  usableShare: {
    value: 0.5,
    reason: 'A reading from a minority of those who answered would not be the reading of the group.',
  },
  campShare: {
    value: 0.25,
    reason: 'A view held by over a quarter is not a lone voice.',
  },
  campPeople: {
    value: 2,
    reason: 'One person is not a camp.',
  },
  campsTogether: {
    value: 0.5,
    reason: 'Two camps that are the lesser part of the group do not describe the group.',
  },
  crossoverShare: {
    value: 0.5,
    reason: 'The zone is named when at least half of the people each see both.',
  },
  farShare: {
    value: 0.5,
    reason: 'When half of the people are near no stage, the group is not near one either.',
  },
  clearShare: {
    value: 0.5,
    reason: 'A stage is named only where more than half of the people support it.',
  },
  betweenSupport: {
    value: 0.5,
    reason: 'Somebody between two stages supports each of them by half.',
  },
  steadyShare: {
    value: 0.8,
    reason: 'If a few other people had answered, the same stage should come out 8 times in 10.',
  },
  resamples: {
    value: 1000,
    reason: 'The share is then known to about one part in a hundred.',
  },
  resampleSeed: {
    value: 72,
    reason: 'Any fixed number does; fixed, so that the same answers always give the same reading.',
  },
  splitShare: {
    value: 1 / 3,
    reason: 'When over a third stand apart from the middle, a median hides them.',
  },
  agreeShare: {
    value: 0.1,
    reason: 'One voice in ten leaves an agreement standing.',
  },
  awayPoints: {
    value: 1,
    reason: 'Neighbouring answers differ in words more than in meaning.',
  },
  changeLevel: {
    value: 0.01,
    reason: 'Five stages are asked: .01 each keeps a false alarm to 1 reading in 20.',
  },
  leastChange: {
    value: 0.1,
    reason: 'Less than two fifths of a step is nothing that a group would notice.',
  },
  deviationFloor: {
    value: 0.05,
    reason: 'People who happen to answer alike are not measured more finely than the scale allows.',
  },
  widestBand: {
    value: 0.25,
    reason: 'A band wider than one step either way could hide a real move, so "within noise" would say too much.',
  },
} as const satisfies Record<string, Constant>

/** The values alone, by name. */
export const limits = Object.fromEntries(Object.entries(readingConstants).map(([name, constant]) => [name, constant.value])) as Record<
  keyof typeof readingConstants,
  number
>

/** What people would answer, on average, in a group that is wholly at one stage (our rule, from BCS §7.2). */
export const expectedProfiles: Record<Stage, { scores: Record<Stage, number>; reason: string }> = {
  forming: {
    scores: { forming: 0.85, frustration: 0.2, functioning: 0.25, flying: 0.15, failing: 0.05 },
    reason: 'Enthusiasm and exploring; little has gone wrong or right yet.',
  },
  frustration: {
    scores: { forming: 0.45, frustration: 0.8, functioning: 0.2, flying: 0.15, failing: 0.35 },
    reason: 'The common cause is still half there; the fog; first signs of turning away.',
  },
  functioning: {
    scores: { forming: 0.5, frustration: 0.2, functioning: 0.8, flying: 0.45, failing: 0.1 },
    reason: 'The cause stands and the exploring is over; the first successes.',
  },
  flying: {
    scores: { forming: 0.5, frustration: 0.1, functioning: 0.9, flying: 0.85, failing: 0.05 },
    reason: 'All of functioning stays true.',
  },
  failing: {
    scores: { forming: 0.15, frustration: 0.65, functioning: 0.1, flying: 0.1, failing: 0.85 },
    reason: 'Tension remains; enthusiasm and commitment are gone.',
  },
}

/** Slack for comparing decimals with a limit, so that .65 - .40 counts as .25. */
export const slack = 1e-9
