import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, day, emailAddress, isDay, openChoice, openDay, rowId, text, version } from './fields'

/** Every kind of code unit, broken halves too, with many of the characters that hurt. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\r',
      '\n',
      '\t',
      ' ',
      '\u2028',
      '\u202e',
      '\u2066',
      '\ud83e',
      '\udd1d',
      '\ufffd',
      'a',
      'ā',
      'a',
      '\u0304',
      '\u200d',
      '\u00a0',
      '\ufeff',
      '\u0085',
    ),
  }),
)

describe('cleanText', () => {
  it('leaves clean text as it is, or a text would change each time its form is saved', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = cleanText(raw)
        expect(cleanText(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('lets through no control character, no turn of direction and no broken half of a character, whatever is sent', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanText(raw)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean.isWellFormed()).toBe(true)
        const bad = [...clean].filter((one) => {
          const code = one.codePointAt(0) as number
          return (
            (code < 32 && one !== '\n' && one !== '\t') ||
            code === 127 ||
            code === 0x2028 ||
            code === 0x2029 ||
            (code >= 0x202a && code <= 0x202e) ||
            (code >= 0x2066 && code <= 0x2069)
          )
        })
        expect(bad).toEqual([])
        expect(clean).toBe(clean.trim())
      }),
      { numRuns: 500 },
    )
  })

  it('keeps macrons in one form, lines, and characters of four bytes, or names are mangled', () => {
    expect(cleanText('  Ma\u0304ori\r\nkei te pai\r🤝 ')).toBe('Māori\nkei te pai\n🤝')
  })
})

describe('text', () => {
  it('counts characters, not bytes or halves, or a macron and an emoji shorten what somebody may say', () => {
    const field = text('The purpose', { max: 3 })
    expect(field.safeParse('🤝āb').success).toBe(true)
    expect(field.safeParse('🤝ābc').error?.issues[0]?.message).toBe('The purpose must be 3 characters or fewer (it has 4)')
  })

  it('takes white space alone for empty where something must be there', () => {
    expect(text('The purpose', { max: 9, required: true }).safeParse(' \n ').error?.issues[0]?.message).toBe('Enter the purpose')
    expect(text('The purpose', { max: 9 }).parse(' \n ')).toBe('')
  })

  it('makes one line of several where only one fits, and keeps them where several do', () => {
    expect(text('The name', { max: 9 }).parse('a\n\n b')).toBe('a b')
    expect(text('The note', { max: 9, lines: true }).parse('a\nb')).toBe('a\nb')
  })
})

describe('isDay', () => {
  it('knows every real day from 1900 to 2199 and no other, or a date shifts or an error page appears', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
        expect(isDay(date.toISOString().slice(0, 10))).toBe(true)
      }),
    )
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '1899-12-31',
      '2200-01-01',
      '26-1-1',
      '2026-1-01',
      '2026-11-22T00:00',
      '2026-11-22\n',
      ' 2026-11-22',
      '',
      '２０２６-11-22',
    ]) {
      expect(isDay(wrong), wrong).toBe(false)
    }
    expect(isDay('2024-02-29')).toBe(true)
  })

  it('decides about whatever else is typed without throwing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        if (isDay(raw)) expect(raw).toMatch(/^\d{4}-\d\d-\d\d$/)
      }),
    )
  })
})

describe('the other fields', () => {
  it('say what is wrong in words for the person, not in those of a program', () => {
    expect(day('The closing date').safeParse('31/12').error?.issues[0]?.message).toBe('The closing date must be a real date, like 2026-11-22')
    expect(day('The closing date').safeParse(undefined).error?.issues[0]?.message).toBe('Enter the closing date')
    expect(emailAddress.safeParse('nobody').error?.issues[0]?.message).toBe('Enter an email address like name@example.org')
  })

  it('give null for what may be left open, so that "not said" is never an empty text in the store', () => {
    expect(openDay('The start').parse(' ')).toBe(null)
    expect(openChoice(['one', 'two'], 'Choose').parse('')).toBe(null)
    expect(openChoice(['one', 'two'], 'Choose').safeParse('three').error?.issues[0]?.message).toBe('Choose')
  })

  it('take one spelling of an address for the same person', () => {
    expect(emailAddress.parse(' Aroha@Example.ORG ')).toBe('aroha@example.org')
  })

  it('refuse ids and versions that no form of ours carries, before they come near the store', () => {
    for (const wrong of ['', 'A', 'a b', "a'; --", '../x', 'a'.repeat(41), 'ā']) expect(rowId.safeParse(wrong).success, wrong).toBe(false)
    for (const wrong of ['', '0', '-1', '1.5', 'x', '99999999999', '1e99']) expect(version.safeParse(wrong).success, wrong).toBe(false)
    expect(version.parse('7')).toBe(7)
  })
})
