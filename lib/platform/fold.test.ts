import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'

describe('fold', () => {
  it('finds "Māori" by "maori" and the reverse, in either way of writing a macron', () => {
    expect(fold('Māori')).toBe('maori')
    expect(fold('MA\u0304ORI')).toBe(fold('māori'))
    expect(fold('Ngāti Whātua  o\tŌrākei ')).toBe('ngati whatua o orakei')
  })

  it('changes nothing when done twice, or the same agency gets two rows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
