import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from './text-width'

describe('text widths without a browser', () => {
  it('grow with size and do not count a macron as a letter', () => {
    expect(textWidth('Forming', 20)).toBeCloseTo(2 * textWidth('Forming', 10), 5)
    expect(textWidth('Māori', 16)).toBe(textWidth('Maori', 16))
  })

  it('break into even lines that fit, and lose no word', () => {
    const text = 'It depends little on who answered: with a few other people, we would read the same 8 times in 10.'
    const lines = wrapText(text, 17, 215)
    expect(lines.join(' ')).toBe(text)
    for (const line of lines) expect(textWidth(line, 17)).toBeLessThanOrEqual(215.01)
    const lengths = lines.map((line) => textWidth(line, 17))
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * 0.6)
  })

  it('leave a word longer than the line alone, and an empty text without lines', () => {
    expect(wrapText('Whakawhanaungatanga', 20, 50)).toEqual(['Whakawhanaungatanga'])
    expect(wrapText('', 20, 50)).toEqual([])
  })
})
