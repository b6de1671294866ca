import { describe, expect, it } from 'vitest'
import { parseAnswerRow } from '@/lib/examples/answer-row'

describe('parseAnswerRow', () => {
  it('reads 24 marks in statement order, and ignores the spaces between stages', () => {
    const answers = parseAnswerRow('1234 5?t.11 11111 11111 1115')
    expect(answers['forming-1']).toBe(1)
    expect(answers['forming-4']).toBe(4)
    expect(answers['frustration-1']).toBe(5)
    expect(answers['frustration-2']).toBe('cannot-say')
    expect(answers['frustration-3']).toBe('too-early')
    expect(answers).not.toHaveProperty('frustration-4')
    expect(answers['failing-4']).toBe(5)
    expect(Object.keys(answers)).toHaveLength(23)
  })

  it.each(['', '123412341234123412341234 1', '1234 512345 11111 11111 111'])('refuses a row of another length: %j', (row) => {
    expect(() => parseAnswerRow(row)).toThrow('needs 24 marks')
  })

  it.each(['0', '6', 'x', '-'])('refuses the mark %s', (mark) => {
    expect(() => parseAnswerRow(`${mark}234 512345 11111 11111 1115`)).toThrow('not an answer mark')
  })
})
