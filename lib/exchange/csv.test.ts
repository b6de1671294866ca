import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defuse, mostImportRows, readCsv, toCsv } from './csv'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a table as CSV', () => {
  it('comes back as it went out, whatever was typed, or an export would lose something', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'quoted", '+64 21', '-', '@home', 'Māori', 'a,b;c', '"', 'two\nlines', '\ttab', "''=x", ' '))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (typed) => {
        // What our forms keep: trimmed, well formed, without NUL or lone CR, and not a row of nothing.
        const rows = typed
          .map((row) =>
            row.map((text) =>
              text
                .toWellFormed()
                .replace(/[\0\r]/g, '')
                .trim(),
            ),
          )
          .filter((row) => row.some((text) => text !== ''))
        const table = readCsv(bytes(toCsv(['one', 'two', 'three'], rows)))
        if ('problem' in table) throw new Error(table.problem)
        expect(table.columns).toEqual(['one', 'two', 'three'])
        expect(table.rows.map((row) => row.cells)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['=', '+', '-', '@', '\t', '\r', '\0'])('defuses a cell that begins with %j, so that a spreadsheet runs nothing', (sign) => {
    expect(defuse(`${sign}cmd|calc`)).toBe(`'${sign}cmd|calc`)
    expect(toCsv(['a'], [[`${sign}x`]])).not.toMatch(new RegExp(`^"?${sign === '+' ? '\\+' : sign}x`, 'm'))
  })

  it('begins with the mark by which spreadsheets know UTF-8, and ends lines as they expect', () => {
    expect(toCsv(['name'], [['Māori']])).toBe('\uFEFFname\r\nMāori\r\n')
  })
})

describe('a CSV that somebody sends', () => {
  it('is read with commas, semicolons or tabs, and from UTF-16 as spreadsheets save it', () => {
    for (const text of ['name,agency\nAna,Council', 'name;agency\nAna;Council', 'name\tagency\r\nAna\tCouncil'])
      expect(readCsv(bytes(text))).toMatchObject({ columns: ['name', 'agency'], rows: [{ line: 2, cells: ['Ana', 'Council'] }] })
    const wide = new Uint8Array([0xff, 0xfe, ...[...'name\nMāia'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])
    expect(readCsv(wide)).toMatchObject({ rows: [{ cells: ['Māia'] }] })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['Windows letters', new Uint8Array([0x6e, 0xe9, 0x0a]), 'UTF-8'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'UTF-8'],
    ['an open quotation mark', bytes('name\n"Ana'), 'quotation'],
    ['too many rows', bytes(`name\n${'x\n'.repeat(mostImportRows + 1)}`), '10,000'],
  ])('is refused with a reason where it holds %s', (_what, content, reason) => {
    const table = readCsv(content)
    expect('problem' in table && table.problem).toContain(reason)
  })
})
