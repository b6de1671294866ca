import { describe, expect, it } from 'vitest'
import { parseAnswerRow } from '@/lib/examples/answer-row'
import { examples } from '@/lib/examples/examples'
import type { ExampleMember, ExamplePartnership, IntendedReading, RelativeDay } from '@/lib/examples/types'
import { stageActions } from '@/lib/instrument/actions-of-stages'
import { openQuestions } from '@/lib/instrument/words'
import { answersFrom } from '@/lib/operating-models/rules'
import { setUpSteps } from '@/lib/operating-models/set-up'
import { triggerIds, triggerWords } from '@/lib/partnerships/words-of-triggers'
import { scoreReading } from '@/lib/readings/score'
import type { ReadingResult } from '@/lib/readings/types'

/** Days from an arbitrary month; months count as 31 days, which keeps the order of any two days of 1 to 28. */
const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo
const firstOfThisMonth = order({ monthsAgo: 0, day: 1 })

const belongs = (member: ExampleMember, on: RelativeDay) => order(member.from) <= order(on) && (member.to === null || order(on) < order(member.to))

const readingOf = (reading: ReadingResult): IntendedReading | 'none' =>
  reading.outcome === 'clear' && reading.stage ? reading.stage : reading.outcome === 'clear' ? 'none' : reading.outcome

const score = (example: ExamplePartnership) =>
  example.rounds.map((round) => scoreReading(round.responses.map(({ row, felt }) => ({ answers: parseAnswerRow(row), felt }))))

function textsOf(example: ExamplePartnership): string[] {
  return [
    example.name,
    example.purpose,
    example.sharedOutcome ?? '',
    example.forWhom,
    example.woundUp?.note ?? '',
    ...example.modelChoices.flatMap((choice) => [choice.reasons, ...choice.steps.map((step) => step.note)]),
    ...example.agencies.flatMap((agency) => [agency.name, agency.about]),
    ...example.members.flatMap((member) => [member.role, member.putsOnTheTable]),
    ...example.commitments.flatMap(({ what, outcome }) => [what, outcome.kind === 'done' ? outcome.helped : outcome.kind === 'dropped' ? outcome.reason : '']),
    ...example.rounds.flatMap((round) => round.responses.flatMap((response) => (response.comments ?? []).map((comment) => comment.text))),
  ]
}

describe('the four examples', () => {
  it('walk the four ways that a newcomer should see', () => {
    expect(examples.map((example) => example.rounds.map((round) => round.intended))).toEqual([
      ['forming', 'frustration', 'crossover', 'functioning', 'flying', 'flying'],
      ['forming', 'frustration', 'frustration', 'contested'],
      ['forming', 'frustration', 'crossover'],
      ['forming', 'frustration', 'failing'],
    ])
    expect(examples.map((example) => example.woundUp !== null)).toEqual([false, false, false, true])
    expect(new Set(examples.map((example) => example.slug)).size).toBe(4)
  })

  it('leave one quarter out, so that the trail shows a gap', () => {
    const quartersBetween = examples.map((example) =>
      example.rounds.slice(1).map((round, at) => ((example.rounds[at]?.opened.monthsAgo ?? 0) - round.opened.monthsAgo) / 3),
    )
    expect(quartersBetween.flat().filter((quarters) => quarters === 2)).toHaveLength(1)
    expect(quartersBetween.flat().every((quarters) => quarters === 1 || quarters === 2)).toBe(true)
  })

  it('have words for every trigger, and none that is unknown', () => {
    expect(Object.keys(triggerWords)).toEqual([...triggerIds])
    for (const example of examples) {
      expect(example.triggers.length).toBeGreaterThan(0)
      for (const trigger of example.triggers) expect(triggerIds).toContain(trigger)
    }
  })
})

describe.each(examples.map((example) => [example.slug, example] as const))('%s', (_, example) => {
  const isAgency = new Set(example.agencies.map((agency) => agency.id))
  const memberById = new Map(example.members.map((member) => [member.id, member]))

  it('gives the reading that each round is meant to show, from its answers and the real rules', () => {
    expect(score(example).map(readingOf)).toEqual(example.rounds.map((round) => round.intended))
  })

  it('has people who differ, and who cannot say everything, as people do', () => {
    const answers = example.rounds.flatMap((round) => round.responses.map(({ row }) => row))
    expect(answers.some((row) => row.includes('?'))).toBe(true)
    expect(answers.some((row) => row.includes('t'))).toBe(true)
    expect(new Set(answers).size).toBe(answers.length)
    for (const reading of score(example)) {
      expect(reading.statements?.some((statement) => statement.agreement !== 'agree')).toBe(true)
    }
  })

  it('says of every agency that it is invented', () => {
    expect(example.agencies.length).toBeGreaterThanOrEqual(5)
    expect(example.agencies.length).toBeLessThanOrEqual(9)
    expect(isAgency.size).toBe(example.agencies.length)
    for (const { about } of example.agencies) expect(about).toMatch(/\binvented\b/)
  })

  it('has 8 to 14 members of known agencies, each with an id and a role of their own within the agency', () => {
    expect(example.members.length).toBeGreaterThanOrEqual(8)
    expect(example.members.length).toBeLessThanOrEqual(14)
    expect(memberById.size).toBe(example.members.length)
    for (const member of example.members) {
      expect(isAgency.has(member.agency), member.id).toBe(true)
      expect(order(member.from), member.id).toBeGreaterThanOrEqual(order(example.startedOn))
    }
    for (const agency of isAgency)
      expect(
        example.members.some((member) => member.agency === agency),
        agency,
      ).toBe(true)
    const roles = example.members.map((member) => `${member.agency}: ${member.role}`)
    expect(new Set(roles).size).toBe(roles.length)
  })

  it('never has more answers in a round than members who could answer, and never fewer than 8', () => {
    for (const { opened, responses } of example.rounds) {
      // A critical friend stands outside the group and is not asked.
      const asked = example.members.filter((member) => belongs(member, opened) && !member.roles.includes('critical-friend'))
      expect(responses.length, `round of ${opened.monthsAgo} months ago`).toBeLessThanOrEqual(asked.length)
      expect(responses.length).toBeGreaterThanOrEqual(8)
    }
  })

  it('keeps its days in order: rounds after the start, closed before the next opens and before today', () => {
    let before = order(example.startedOn)
    for (const { opened, closedAfterDays } of example.rounds) {
      expect(order(opened)).toBeGreaterThan(before)
      before = order(opened) + closedAfterDays
      // A month counted here may be up to three days longer than it is.
      expect(before + 3 * opened.monthsAgo).toBeLessThan(firstOfThisMonth)
    }
    if (example.woundUp) expect(order(example.woundUp.on)).toBeGreaterThan(before)
  })

  it('has commitments by members who were there, with real actions and days that fit', () => {
    const actions = new Set(stageActions.map((action) => action.id))
    expect(example.commitments.length).toBeGreaterThanOrEqual(2)
    expect(example.commitments.length).toBeLessThanOrEqual(4)
    expect(example.commitments.some(({ outcome }) => outcome.kind === 'done')).toBe(true)
    expect(example.commitments.some(({ outcome }) => outcome.kind === 'dropped')).toBe(true)
    for (const { what, owner, agency, made, due, action, outcome } of example.commitments) {
      const member = memberById.get(owner)
      expect(member?.agency, what).toBe(agency)
      expect(member && belongs(member, made), what).toBe(true)
      expect(order(due), what).toBeGreaterThan(order(made))
      expect(action === null || actions.has(action), what).toBe(true)
      if (outcome.kind === 'open') {
        expect(example.woundUp, what).toBeNull()
        expect(due.monthsAgo, what).toBeLessThan(0)
      } else {
        expect(order(outcome.on), what).toBeGreaterThan(order(made))
        expect(outcome.on.monthsAgo, what).toBeGreaterThanOrEqual(1)
      }
    }
  })

  it('chooses its operating models in order, with answers, agencies and steps that there are', () => {
    let before = order(example.startedOn)
    expect(example.modelChoices.length).toBeGreaterThan(0)
    for (const { on, model, answers, notDepartments, steps } of example.modelChoices) {
      expect(order(on)).toBeGreaterThan(before)
      before = order(on)
      expect(answersFrom(answers)).toEqual(answers)
      for (const agency of notDepartments) expect(isAgency.has(agency), agency).toBe(true)
      for (const step of steps) {
        expect(model && setUpSteps[model].some((one) => one.id === step.step), step.step).toBe(true)
        expect(order(step.on)).toBeGreaterThanOrEqual(order(on))
      }
    }
    if (example.woundUp) expect(order(example.woundUp.on)).toBeGreaterThan(before)
  })

  it('uses days that every month has', () => {
    const days = [
      example.startedOn,
      ...example.modelChoices.flatMap((choice) => [choice.on, ...choice.steps.map((step) => step.on)]),
      ...example.members.flatMap(({ from, to }) => (to ? [from, to] : [from])),
      ...example.rounds.map((round) => round.opened),
      ...example.commitments.flatMap(({ made, due, outcome }) => (outcome.kind === 'open' ? [made, due] : [made, due, outcome.on])),
    ]
    for (const { day } of days) {
      expect(day).toBeGreaterThanOrEqual(1)
      expect(day).toBeLessThanOrEqual(28)
    }
  })

  it('has a few comments on known questions', () => {
    const comments = example.rounds.flatMap((round) => round.responses.flatMap((response) => response.comments ?? []))
    const questions = openQuestions.map((question) => question.id)
    expect(comments.length).toBeGreaterThanOrEqual(3)
    for (const { question } of comments) expect(questions).toContain(question)
  })

  it('stays within 25 words a sentence', () => {
    for (const text of textsOf(example)) {
      for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
    }
  })
})
