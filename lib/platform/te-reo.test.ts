import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitTeReo, teReo } from './te-reo'

const marked = (text: string) =>
  splitTeReo(text)
    .filter((piece) => piece.reo)
    .map((piece) => piece.text)

describe('splitTeReo', () => {
  it('marks te reo as it stands, whole phrases before single words', () => {
    expect(marked('Some Māori staff answer to whānau and iwi.')).toEqual(['Māori', 'whānau', 'iwi'])
    expect(marked('Te reo Māori, and Whānau support')).toEqual(['Te reo Māori', 'Whānau'])
    expect(marked('Te Puni Kōkiri and Oranga Tamariki')).toEqual(['Te Puni Kōkiri', 'Oranga Tamariki'])
  })

  it('leaves English alone, and parts of words: a screen reader would stumble over them', () => {
    for (const text of ['Better connected services for Kiwis', 'kiwi', 'Maoritanga', 'hapūs', 'the tekura', '']) expect(marked(text), text).toEqual([])
  })

  it('sees a macron in either way of writing it', () => {
    expect(marked('wha\u0304nau')).toEqual(['whānau'])
  })

  it('loses nothing: the pieces are the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...teReo), fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        expect(
          splitTeReo(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.normalize('NFC'))
      }),
    )
  })
})
