import type { Stage } from '@/lib/instrument/types'
import { listed } from '@/lib/platform/day-words'
import type { Finding, FindingCode } from '@/lib/readings/findings'

type Often = (share: number) => string
type Sentences = { [Code in FindingCode]: (finding: Extract<Finding, { code: Code }>, often: Often) => string }

/** How a sentence on certainty begins: how much it hangs on who answered (the same steps as `toldSteps`). */
export function dependsOnWho(timesInTen: number): string {
  return `It depends ${timesInTen >= 8 ? 'little ' : timesInTen >= 5 ? '' : 'much '}on who answered: with a few other people,`
}

export const dependsTooMuch = 'It depends too much on who answered: with a few other people,'

/** The same sentence as it was worded before: readings that came in files hold it. */
export function asWordedBefore(sentence: string): string {
  return sentence
    .replace(/^It depends (?:little |much |too much )?on who answered: with a few other people,/, 'If a few other people had answered,')
    .replace(/(\d) to \d times in 10\.$/, 'at least $1 times in 10.')
}

/** One plain sentence for every finding, with exact numbers: for the holder of the file, not for a page. */
export const findingSentences: Sentences = {
  'nobody-answered': () => 'Nobody has answered, so there is nothing to read.',
  'too-few-answers': ({ answered, needed }) => `Only ${people(answered)} answered: a reading needs ${needed}, so that nobody can be recognised.`,
  clear: ({ stage, people: count, between, of }) =>
    between === 0
      ? `Of ${of} people whose answers can be read, ${count} ${describing(count)} ${stage}.`
      : `Of ${of} people whose answers can be read, ${count} ${describing(count)} ${stage} and ${between} ${stand(between)} between it and another stage.`,
  crossover: ({ people: count, of }) => `Of ${of} people whose answers can be read, ${count} ${count === 1 ? 'sees' : 'see'} both frustration and functioning.`,
  contested: ({ camps, of }) => `People see it differently: of ${of}, ${listed(camps.map(camp))}. We do not average them.`,
  scattered: ({ camps }) => `People are scattered over ${listed(camps.map(({ stage }) => stage))}, with no two clear camps.`,
  'too-few-usable': ({ usable, answered, needed }) =>
    `Of ${people(answered)}, only ${usable} gave answers that tell one stage from another; a reading needs ${needed}.`,
  'usable-minority': ({ usable, answered }) => `Only ${usable} of ${people(answered)} gave answers that tell one stage from another: no more than half.`,
  'flat-group': () => 'Taken together, the group says nearly the same about every stage, so no stage stands out.',
  'near-no-stage': ({ people: count, of }) => `Of ${of} people whose answers can be read, ${count} ${describing(count)} something that is near no stage.`,
  'no-majority': ({ stage, people: count, of }) => `No stage has more than half of the people behind it: ${stage} comes first, with ${count} of ${of}.`,
  'not-steady': ({ stage, share, needed }) => `${dependsTooMuch} we would read ${stage} only ${timesInTen(share)}; we ask for ${tenths(needed)}.`,
  'lies-between': ({ stages: [first, second] }) => `The reading lies between ${first} and ${second}.`,
  steady: ({ outcome, stages, share }, often) => {
    const what = {
      clear: listed(stages),
      crossover: 'the crossover zone',
      contested: 'two camps',
      none: 'no stage',
    }[outcome]
    return `${dependsOnWho(tenths(share))} we would read ${what} ${often(share)}.`
  },
  'describes-other': ({ stage, people: count, of }) => `Of ${of} people, ${count} ${describing(count)} ${stage} instead.`,
  'straight-lined': ({ people: count }) => `${people(count)} gave the same answer to nearly everything; we left those answers out.`,
  'flat-people': ({ people: count }) => `${people(count)} said nearly the same about every stage, so we could not place them.`,
  'too-little-answered': ({ people: count }) => `${people(count)} answered too few of the statements to be placed at a stage.`,
  'statements-left-out': ({ statements, of, needed }) =>
    `${statements} of ${of} statements had fewer than ${needed} answers on the scale and ${statements === 1 ? 'does' : 'do'} not count.`,
  'other-instrument': () => 'The earlier answers were given to other statements, so we cannot tell whether anything changed.',
  'earlier-too-few': ({ answered, needed }) => `The earlier file has answers from ${people(answered)}; telling a change needs ${needed}.`,
}

/** The sentence for a finding. `often` says a share of resamples in words; unless given, exactly. */
export function sentenceOf(finding: Finding, often: Often = timesInTen): string {
  // The table has the right text for every code; TypeScript cannot follow that the two agree.
  return (findingSentences[finding.code] as (finding: Finding, often: Often) => string)(finding, often)
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function describing(count: number): string {
  return count === 1 ? 'describes' : 'describe'
}

function stand(count: number): string {
  return count === 1 ? 'stands' : 'stand'
}

function camp({ stage, people: count }: { stage: Stage; people: number }): string {
  return `${count} ${describing(count)} ${stage}`
}

function tenths(share: number): number {
  return Math.floor(share * 10 + 1e-9)
}

function timesInTen(share: number): string {
  return share < 0.1 ? 'less than once in 10 times' : `${tenths(share)} times in 10`
}
