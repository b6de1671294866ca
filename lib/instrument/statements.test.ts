import { describe, expect, it } from 'vitest'
import { instrumentVersion, statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'
import { answerScale, answersApart, feltQuestion, openQuestions, stageWords, statementQuestion } from '@/lib/instrument/words'

const longestSentence = (text: string) => Math.max(...text.split(/[.?!:]\s/).map((sentence) => sentence.trim().split(/\s+/).length))

describe('statements', () => {
  it('are the 24 of BCS §7.2, 4, 6, 5, 5 and 4, in the order that every stored answer relies on', () => {
    expect(instrumentVersion).toBe('v1')
    const counts = { forming: 4, frustration: 6, functioning: 5, flying: 5, failing: 4 }
    const expected = stages.flatMap((stage) => Array.from({ length: counts[stage] }, (_, index) => `${stage}-${index + 1}`))
    expect(statements.map((statement) => statement.id)).toEqual(expected)
    for (const statement of statements) expect(statement.id.startsWith(`${statement.stage}-`)).toBe(true)
  })

  it('never repeat a text', () => {
    expect(new Set(statements.map((statement) => statement.text)).size).toBe(statements.length)
  })

  it('each point to their own characteristic in the source', () => {
    for (const statement of statements) expect(statement.citation).toMatchObject({ source: 'BCS', section: '7.2' })
    expect(new Set(statements.map((statement) => statement.citation.part)).size).toBe(statements.length)
  })

  it.each(statements.map((statement) => [statement.id, statement.text]))(
    '%s is one short sentence with one idea, and no "not" to trip over on the scale',
    (_, text) => {
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(longestSentence(text)).toBeLessThanOrEqual(15)
      expect(text).not.toMatch(/\b(and|or|not|never|no|nobody|without)\b|n’t\b/i)
    },
  )
})

describe('words of the form', () => {
  it('put a word on each of the five points, and keep the two other answers apart from the scale', () => {
    expect(answerScale.map((point) => point.value)).toEqual([1, 2, 3, 4, 5])
    expect(answersApart.map((answer) => answer.value)).toEqual(['cannot-say', 'too-early'])
    const labels = [...answerScale, ...answersApart].map((answer) => answer.label)
    expect(new Set(labels).size).toBe(7)
  })

  it('describe each of the five stages differently', () => {
    expect(Object.keys(stageWords)).toEqual([...stages])
    expect(Object.keys(feltQuestion.options)).toEqual([...stages])
    expect(new Set(Object.values(feltQuestion.options)).size).toBe(5)
  })

  it('ask two open questions with ids of their own', () => {
    expect(new Set(openQuestions.map((question) => question.id)).size).toBe(2)
  })

  it('stay within 25 words a sentence', () => {
    const texts = [
      statementQuestion,
      feltQuestion.text,
      feltQuestion.hint,
      ...Object.values(feltQuestion.options),
      ...Object.values(stageWords).flatMap((words) => [words.inAWord, words.description]),
      ...openQuestions.flatMap((question) => [question.text, question.hint]),
    ]
    for (const text of texts) expect(longestSentence(text), text).toBeLessThanOrEqual(25)
  })
})
