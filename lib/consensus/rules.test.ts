import { describe, expect, it } from 'vitest'
import { answersOf } from '@/e2e/support/answers'
import { statements } from '@/lib/instrument/statements'
import { type Stage, stages } from '@/lib/instrument/types'
import { answeredOf, differing, readTogether, refuseOpeningTogether, suggestionsTogether } from './rules'
import type { CommonAnswers } from './types'
import { madeBySentence, togetherHeading, togetherSentence } from './words'

const common = (stage: Stage): CommonAnswers => Object.fromEntries(Object.entries(answersOf(stage)).map(([id, value]) => [id, Number(value)])) as CommonAnswers

describe('opening a session', () => {
  const asked = { woundUp: false, openAlready: false, roundOpen: false, asked: 3, present: 3 }

  it('is refused after the end, beside another one, beside a confidential round, with one person, and with somebody who is not there', () => {
    expect(refuseOpeningTogether(asked)).toBeNull()
    expect(refuseOpeningTogether({ ...asked, asked: 2, present: 2 })).toBeNull()
    expect(refuseOpeningTogether({ ...asked, asked: 40, present: 40 })).toBeNull()
    expect(refuseOpeningTogether({ ...asked, woundUp: true, openAlready: true })).toBe('wound-up')
    expect(refuseOpeningTogether({ ...asked, openAlready: true })).toBe('open-already')
    expect(refuseOpeningTogether({ ...asked, roundOpen: true })).toBe('round-open')
    expect(refuseOpeningTogether({ ...asked, asked: 1, present: 1 })).toBe('too-few')
    expect(refuseOpeningTogether({ ...asked, present: 2 })).toBe('no-such-member')
  })
})

describe('what one common answer shows', () => {
  it.each(stages)('reads the expected answers of %s as that stage, as the confidential engine does', (stage) => {
    expect(readTogether(common(stage))).toMatchObject({ outcome: 'clear', stages: [stage], why: null })
  })

  it('never claims a certainty, a spread or a change: there is nobody to draw from', () => {
    for (const stage of stages) expect(Object.keys(readTogether(common(stage))).sort()).toEqual(['outcome', 'scores', 'stages', 'why'])
    for (const stage of stages) expect(`${togetherSentence(readTogether(common(stage)))}`).not.toMatch(/sure|times|10|certain/i)
  })

  it('says why where no place can be named: nothing answered, everything alike, too little, near no stage', () => {
    expect(readTogether({})).toMatchObject({ outcome: 'none', why: 'too-little-answered' })
    const alike = Object.fromEntries(statements.map(({ id }) => [id, 3])) as CommonAnswers
    expect(readTogether(alike)).toMatchObject({ outcome: 'none', why: 'straight-lined' })
    expect(readTogether({ 'forming-1': 5, 'forming-2': 4 })).toMatchObject({ outcome: 'none', why: 'too-little-answered' })
    const scattered = Object.fromEntries(statements.map(({ id, stage }) => [id, stage === 'flying' || stage === 'failing' ? 5 : 1])) as CommonAnswers
    expect(readTogether(scattered)).toMatchObject({ outcome: 'none', why: 'far' })
    for (const why of [{}, alike, scattered]) expect(togetherHeading(readTogether(why))).toBe('No clear place')
  })

  it('tells the crossover zone where the group sees frustration and functioning both', () => {
    const both = { ...common('functioning'), ...Object.fromEntries(statements.filter(({ stage }) => stage === 'frustration').map(({ id }) => [id, 4])) }
    expect(readTogether(both as CommonAnswers)).toMatchObject({ outcome: 'crossover', stages: ['frustration', 'functioning'] })
  })

  it('scores nothing on which the room differs, and lists it', () => {
    const answers: CommonAnswers = { ...common('functioning'), 'flying-1': 'differ', 'forming-1': 'differ' }
    expect(differing(answers)).toEqual(['forming-1', 'flying-1'])
    const without = { ...common('functioning') }
    delete without['flying-1']
    delete without['forming-1']
    expect(readTogether(answers)).toEqual(readTogether(without))
    expect(answeredOf(answers)).toBe(24)
  })

  it('suggests nothing without a place, the way back where it fails, and quotes no numbers of people', () => {
    expect(suggestionsTogether(readTogether({}), {})).toEqual([])
    const failing = common('failing')
    expect(suggestionsTogether(readTogether(failing), failing).map((one) => one.stage)).toEqual(['failing', 'frustration'])
    const functioning = common('functioning')
    const [group] = suggestionsTogether(readTogether(functioning), functioning)
    expect(group?.suggestions.length).toBeGreaterThan(2)
    for (const { because } of group?.suggestions ?? []) expect(because ?? 'You said together').toMatch(/^You said together/)
  })

  it('always says by how many it was made, and that it is not comparable', () => {
    expect(madeBySentence(3, '2026-03-03')).toBe('Made together by three people, openly, on 3 March 2026. Not comparable with confidential readings.')
  })
})
