import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'
import { openQuestions } from '@/lib/instrument/words'
import { answerForm, openRoundForm, placementForm, renewForm, withdrawForm } from './schema'

const [first] = openQuestions
const link = { linkToken: 'x'.repeat(43) }
const messages = (form: unknown) => (answerForm.safeParse(form).error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message])
const values = ['1', '2', '3', '4', '5', 'cannot-say', 'too-early']

describe('the answer form', () => {
  it('takes one answer and leaves the rest unanswered', () => {
    expect(answerForm.parse({ ...link, 'flying-2': '4' })).toEqual({ ...link, felt: null, answers: { 'flying-2': 4 }, comments: [] })
  })

  it('counts "I can’t say" as an answer, and asks for one where there is none', () => {
    expect(answerForm.parse({ ...link, 'flying-2': 'cannot-say' }).answers).toEqual({ 'flying-2': 'cannot-say' })
    expect(messages(link)).toEqual([['statements', expect.stringContaining('at least one')]])
    expect(messages({ ...link, felt: 'flying', [`comment-${first.id}`]: 'words alone' })).toHaveLength(1)
  })

  it('refuses every value that no button sends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statements.map(({ id }) => id)),
        fc.oneof(fc.string(), fc.constantFrom('0', '6', '1.5', '01', ' 1', '1 ', '-1', '1e0', 'NaN', '٣', 'Cannot-say', '__proto__')),
        (id, value) => {
          fc.pre(!['', ...values].includes(value))
          expect(messages({ ...link, [id]: value })).toContainEqual([id, 'Choose one of the answers'])
        },
      ),
    )
    for (const value of [1, null, true, ['1'], { 1: 1 }]) expect(answerForm.safeParse({ ...link, 'flying-2': value }).success).toBe(false)
    expect(messages({ ...link, 'flying-2': '1', felt: 'soaring' })).toEqual([['felt', 'Choose a stage']])
    expect(messages({ ...link, 'flying-2': '1', [`audience-${first.id}`]: 'everybody' })).toEqual([[`audience-${first.id}`, 'Choose who may read it']])
  })

  it('takes every answer that the buttons send, whole and as numbers', () => {
    const filled = fc.record(Object.fromEntries(statements.map(({ id }) => [id, fc.constantFrom('', ...values)])))
    fc.assert(
      fc.property(filled, fc.constantFrom('', ...stages), (answers, felt) => {
        fc.pre(Object.values(answers).some((value) => value !== ''))
        const parsed = answerForm.parse({ ...link, ...answers, felt })
        for (const { id } of statements) {
          const value = answers[id] as string
          expect(parsed.answers[id]).toEqual(value === '' ? undefined : /\d/.test(value) ? Number(value) : value)
        }
        expect(parsed.felt).toBe(felt === '' ? null : felt)
      }),
      { numRuns: 50 },
    )
  })

  it('lets nothing through that the form does not ask, or it would be stored beside the answer', () => {
    const parsed = answerForm.parse({ ...link, 'flying-2': '1', 'flying-9': '1', name: 'Ana', email: 'ana@example.org', constructor: 'x' })
    expect(JSON.stringify(parsed)).not.toMatch(/Ana|ana@|flying-9|constructor/)
  })

  it('keeps comments with whom they are for, and leaves out empty ones', () => {
    const parsed = answerForm.parse({
      ...link,
      'flying-2': '1',
      [`comment-${first.id}`]: ' Whānau\r\ncome first \u0000',
      [`audience-${first.id}`]: 'facilitator',
    })
    expect(parsed.comments).toEqual([{ question: first.id, audience: 'facilitator', text: 'Whānau\ncome first' }])
    expect(answerForm.parse({ ...link, 'flying-2': '1', [`comment-${first.id}`]: ' \n ' }).comments).toEqual([])
    expect(answerForm.parse({ ...link, 'flying-2': '1', [`comment-${first.id}`]: 'x' }).comments[0]?.audience).toBe('group')
  })

  it('refuses a huge comment with a message beside it, rather than cutting it', () => {
    expect(answerForm.safeParse({ ...link, 'flying-2': '1', [`comment-${first.id}`]: 'ā'.repeat(2000) }).success).toBe(true)
    for (const size of [2001, 1_000_000]) {
      expect(messages({ ...link, 'flying-2': '1', [`comment-${first.id}`]: 'ā'.repeat(size) })).toEqual([
        [`comment-${first.id}`, expect.stringContaining('2000 characters')],
      ])
    }
  })

  it('refuses a link longer than any link', () => {
    expect(answerForm.safeParse({ linkToken: 'x'.repeat(101), 'flying-2': '1' }).success).toBe(false)
    expect(withdrawForm.safeParse({ linkToken: 'x'.repeat(101) }).success).toBe(false)
    expect(answerForm.safeParse({ 'flying-2': '1' }).success).toBe(false)
  })
})

describe('conditions in the answer form', () => {
  it('stand beside the statements under their own ids, and take only what their buttons send', () => {
    expect(answerForm.parse({ ...link, 'flying-2': '1', 'learning-e1': 'partly', 'learning-i1': '' }).answers).toEqual({
      'flying-2': 1,
      'learning-e1': 'partly',
    })
    for (const value of ['1', 'maybe', 'too-early', 'YES'])
      expect(messages({ ...link, 'flying-2': '1', 'learning-e1': value })).toEqual([['learning-e1', 'Choose one of the answers']])
  })

  it('alone are no answer: the reading needs statements', () => {
    expect(messages({ ...link, 'learning-e1': 'yes' })).toHaveLength(1)
  })
})

describe('the form of a sense-making session', () => {
  it('takes one of the four places or "I can’t say", and asks for one where there is none', () => {
    for (const placement of ['known', 'knowable', 'complex', 'chaotic', 'cannot-say'])
      expect(placementForm.parse({ ...link, placement })).toEqual({ ...link, answers: { placement }, felt: null, comments: [] })
    for (const placement of [undefined, '', 'wizard', 'Known', '__proto__', ['known']])
      expect(placementForm.safeParse({ ...link, placement }).error?.issues[0]?.path).toEqual(['placement'])
  })

  it('keeps a comment with whom it is for, and lets nothing else through', () => {
    const parsed = placementForm.parse({
      ...link,
      placement: 'complex',
      'comment-from-where-you-stand': 'Whānau know',
      'audience-from-where-you-stand': 'facilitator',
      'forming-1': '3',
      name: 'Ana',
    })
    expect(parsed.comments).toEqual([{ question: 'from-where-you-stand', audience: 'facilitator', text: 'Whānau know' }])
    expect(JSON.stringify(parsed)).not.toMatch(/Ana|forming/)
  })
})

describe('the form for opening a round', () => {
  const form = { partnershipId: 'a1', submissionKey: 'k'.repeat(43), closesOn: '2026-03-16', minimumAnswers: '5', facilitator: '', invited: ['m1', 'm2'] }

  it('never takes a minimum under five, or fewer people could be read', () => {
    for (const minimumAnswers of ['4', '0', '-5', '4.9', '', 'five', '5.5', 'Infinity', '501'])
      expect(openRoundForm.safeParse({ ...form, minimumAnswers }).success).toBe(false)
    expect(openRoundForm.parse(form).minimumAnswers).toBe(5)
  })

  it('takes one module at most, and none where the field is empty or missing', () => {
    expect(openRoundForm.parse(form).module).toBeNull()
    expect(openRoundForm.parse({ ...form, module: '' }).module).toBeNull()
    expect(openRoundForm.parse({ ...form, module: 'learning' }).module).toBe('learning')
    for (const module of ['all', 'Learning', ['learning', 'sustaining']]) expect(openRoundForm.safeParse({ ...form, module }).success).toBe(false)
  })

  it('takes real days and our own ids only', () => {
    for (const closesOn of ['', '2026-02-30', '16/03/2026', '2026-3-16', '1899-01-01'])
      expect(openRoundForm.safeParse({ ...form, closesOn }).success).toBe(false)
    for (const id of ['', "m1'; --", '../m1', 'M1', 'm'.repeat(41)]) expect(openRoundForm.safeParse({ ...form, invited: [id] }).success).toBe(false)
    expect(openRoundForm.safeParse({ ...form, invited: Array(1001).fill('m1') }).success).toBe(false)
  })

  it('renews for one person, or with an empty field for all who have not answered', () => {
    expect(renewForm.safeParse({ partnershipId: 'a1', roundId: 'r1', invitationId: '' }).success).toBe(true)
    expect(renewForm.safeParse({ partnershipId: 'a1', roundId: 'r1', invitationId: 'I 1' }).success).toBe(false)
  })
})
