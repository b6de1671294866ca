import { describe, expect, it } from 'vitest'
import { type QualityFacts, qualityOf } from './quality'
import { questionIds } from './types'

const facts = (more: Partial<QualityFacts> = {}): QualityFacts => ({
  kind: 'memorandum',
  developedBy: null,
  reviewOn: null,
  terms: { answers: {}, ball: '' },
  parties: [],
  others: [],
  ...more,
})
const answer = (id: string, more: Partial<QualityFacts>) => qualityOf(facts(more)).find((one) => one.id === id)

describe('the quality check', () => {
  it('asks nine things, each with its reason and source, and says of an empty agreement that nothing was said', () => {
    const answers = qualityOf(facts())
    expect(answers.map((one) => one.id)).toEqual([...questionIds])
    expect(answers.every((one) => one.answer === 'not-said' && one.why !== '' && one.citation !== '')).toBe(true)
  })

  it('gives no number for anybody to be ranked by', () => {
    expect(JSON.stringify(qualityOf(facts({ terms: { answers: { review: { answer: 'yes', words: '' } }, ball: '' } })))).not.toMatch(/score|\d+ (of|\/) \d+|%/)
  })

  it('believes the group before the record', () => {
    const terms = { answers: { 'between-organisations': { answer: 'no', words: 'Only we two signed' } as const }, ball: '' }
    expect(answer('between-organisations', { terms, parties: ['A', 'B'] })).toMatchObject({ answer: 'no', because: 'Only we two signed' })
  })

  it('sees what the record itself shows: nobody should type it twice', () => {
    expect(answer('between-organisations', { parties: ['A', 'B'] })).toMatchObject({ answer: 'yes', because: 'Its parties here are organisations: A, B.' })
    expect(answer('between-organisations', { parties: ['A'] })?.answer).toBe('not-said')
    expect(answer('review', { reviewOn: '2027-03-01' })?.because).toContain('1 March 2027')
    expect(answer('who-leads', { developedBy: 'facilitated' })?.answer).toBe('yes')
    expect(answer('who-leads', { developedBy: 'by-the-parties' })?.answer).toBe('not-said')
    expect(answer('work-programme', { kind: 'joint-work-programme' })?.answer).toBe('yes')
  })

  it('finds a joint work programme beside it, unless that has ended', () => {
    const others = [{ kind: 'joint-work-programme', status: 'in-force', title: 'This year’s work' }] as const
    expect(answer('work-programme', { others })?.because).toContain('This year’s work')
    expect(answer('work-programme', { others: [{ ...others[0], status: 'ended' }] })?.answer).toBe('not-said')
  })

  it('keeps words that came without a yes or no', () => {
    const terms = { answers: { 'way-out': { answer: null, words: 'Three months’ notice?' } }, ball: '' }
    expect(answer('way-out', { terms })).toMatchObject({ answer: 'not-said', because: 'Three months’ notice?' })
  })
})
