import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExistingMember, mostRows, readPastedRows } from './pasted-rows'

const read = (text: string, existing: ExistingMember[] = []) => readPastedRows(text, existing)
const members = (text: string) => read(text).rows.map((row) => row.member && [row.member.name, row.member.agency])
const problemsOf = (text: string, existing: ExistingMember[] = []) => read(text, existing).rows.map((row) => row.problems.join(' '))

describe('pasted rows', () => {
  it.each([
    ['tabs, as from a spreadsheet', 'Ana\tHealth\nBen\tHousing'],
    ['commas', 'Ana,Health\nBen,Housing'],
    ['semicolons', 'Ana;Health\nBen;Housing'],
    ['Windows ends of line', 'Ana\tHealth\r\nBen\tHousing\r\n'],
    ['a byte order mark, as Excel saves it', '\uFEFFAna,Health\nBen,Housing'],
    ['empty lines and spaces round the cells', '\n\n Ana , Health \n,,\n\nBen,Housing\n\n'],
    ['old Macintosh ends of line', 'Ana\tHealth\rBen\tHousing'],
  ])('are read with %s', (_, text) => {
    expect(members(text)).toEqual([
      ['Ana', 'Health'],
      ['Ben', 'Housing'],
    ])
    expect(read(text).problem).toBeNull()
  })

  it('take days as a sheet here writes them, day before month, and refuse one that is none', () => {
    const days = (cell: string) => read(`name\tagency\tfirst day\nAna\tHealth\t${cell}`).rows.map((row) => row.member?.from ?? row.problems.length)
    expect(['1/3/2000', '01/03/2000', '1.3.2000', '2000-03-01', '31/02/2000', '3/13/2000'].map((cell) => days(cell)[0])).toEqual([
      '2000-03-01',
      '2000-03-01',
      '2000-03-01',
      '2000-03-01',
      1,
      1,
    ])
  })

  it('keep commas and doubled quotation marks inside quotes', () => {
    expect(members('"Smith, Ana","Health ""North"""')).toEqual([['Smith, Ana', 'Health "North"']])
  })

  it('take quotation marks in tab rows as they stand: a spreadsheet does not quote them', () => {
    expect(members('Ana "Annie" Smith\tHealth')).toEqual([['Ana "Annie" Smith', 'Health']])
  })

  it('with a quotation mark that is never closed are refused as a whole, in words', () => {
    expect(read('"Ana,Health\nBen,Housing')).toEqual({ rows: [], problem: expect.stringContaining('quotation mark') })
  })

  it('follow a heading row in whatever order and case, and leave out what it leaves out', () => {
    const pasted = read('E-mail\tORGANISATION\tFull name\tUntil\nana@example.org\tHealth\tAna\t2027-01-31')
    expect(pasted.rows).toMatchObject([
      { line: 2, problems: [], member: { name: 'Ana', agency: 'Health', email: 'ana@example.org', to: '2027-01-31', from: null, level: '' } },
    ])
  })

  it('without headings follow the order that the page names', () => {
    expect(read('Ana\tHealth\tDirector\tSenior manager\tchair; public entrepreneur\tA desk\tANA@example.org\t2026-01-01\t').rows).toMatchObject([
      {
        member: {
          name: 'Ana',
          agency: 'Health',
          position: 'Director',
          level: 'senior-manager',
          roles: ['chair', 'public-entrepreneur'],
          contribution: 'A desk',
          email: 'ana@example.org',
          from: '2026-01-01',
          to: null,
        },
      },
    ])
  })

  it('under an unknown heading are refused with its name, never guessed', () => {
    expect(read('name,agency,shoe size\nAna,Health,38').problem).toContain('“shoe size”')
  })

  it('under a heading that stands twice are refused, or one of the two columns would be lost without a word', () => {
    expect(read('name,agency,name\nAna,Health,Ben').problem).toContain('“name”')
  })

  it('with headings only, or with nothing at all, say so', () => {
    expect(read('name,agency').problem).toContain('no rows')
    for (const text of ['', '   ', '\n\n', ',,,', '\t\t']) {
      expect(read(text).rows).toEqual([])
      expect(read(text).problem).not.toBeNull()
    }
  })

  it('each say what is wrong with them, while the good ones stay good', () => {
    const pasted = read(
      [
        'name,agency,level,roles,email,from,to',
        'Ana,Health,boss,,,,',
        'Ben,Housing,,king,,,',
        'Cy,Police,,,not an address,,',
        'Di,Police,,,,2026-02-30,',
        'Ed,Police,,,,2026-02-02,2026-01-01',
        ',Police,,,,,',
        'Fay,,,,,,',
        'Gus,Police,Front line,,,,',
        'Hal,Police,,,,,,one too many',
      ].join('\n'),
    )
    const problems = pasted.rows.map((row) => row.problems.join(' '))
    expect(problems[0]).toContain('“boss” is not a level')
    expect(problems[1]).toContain('“king” is not a role')
    expect(problems[2]).toContain('email address')
    expect(problems[3]).toContain('real date')
    expect(problems[4]).toContain('before the first day')
    expect(problems[5]).toContain('Enter the name')
    expect(problems[6]).toContain('Enter the agency')
    expect(problems[7]).toBe('')
    expect(problems[8]).toContain('“one too many”')
    expect(pasted.rows.map((row) => row.member !== null)).toEqual([false, false, false, false, false, false, false, true, false])
    expect(pasted.rows.map((row) => row.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('that repeat somebody are told, with or without macrons, in the list or in the partnership', () => {
    const problems = problemsOf('Māia Ngata,Te Puni Kōkiri\nMaia  ngata,te puni kokiri\nMaia Ngata,Health\nTama,Health', [
      { name: 'tāma', agency: 'HEALTH', left: null },
    ])
    expect(problems.map((one) => one.includes('in the list already'))).toEqual([false, true, false, true])
  })

  it('that name somebody who left are told where the days are the same too: else each import doubles those who left', () => {
    const left = [{ name: 'Māia', agency: 'Health', left: { from: '2020-01-01', to: '2021-01-01' } }]
    const head = 'name,agency,from,to\n'
    const told = (...rows: string[]) => problemsOf(head + rows.join('\n'), left).map((one) => one.includes('in the list already'))
    expect(told('maia,HEALTH,2020-01-01,2021-01-01', 'Maia,Health,2020-01-01,2021-06-01', 'Maia,Health,,')).toEqual([true, false, false])
    // Somebody who left and came back is in a file twice, in whichever order.
    expect(told('Tama,Health,,', 'Tama,Health,2019-01-01,2020-01-01', 'Tama,Health,2019-01-01,2020-01-01')).toEqual([false, false, true])
    expect(told('Tama,Health,2019-01-01,2020-01-01', 'Tama,Health,,', 'Tama,Health,,')).toEqual([false, false, true])
  })

  it('keep macrons and what looks like a formula as plain text', () => {
    expect(members('=HYPERLINK(1)\tWhānau Ora')).toEqual([['=HYPERLINK(1)', 'Whānau Ora']])
    expect(members('+64 21\t@agency')).toEqual([['+64 21', '@agency']])
  })

  it('are taken up to five hundred and no further', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at},Health`).join('\n')
    expect(read(rows(mostRows)).rows).toHaveLength(500)
    expect(read(rows(mostRows + 1))).toEqual({ rows: [], problem: expect.stringContaining('501 rows') })
    expect(read(`name,agency\n${rows(mostRows)}`).problem).toBeNull()
  })

  it('with cells longer than a form allows are told, not cut', () => {
    expect(problemsOf(`${'x'.repeat(121)},Health`)[0]).toContain('120 characters')
    expect(problemsOf(`Ana,${'x'.repeat(161)}`)[0]).toContain('160 characters')
  })

  it('of whatever characters never throw, and no row is both good and bad', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('a', 'Ā', ',', ';', '\t', '\n', '\r', '"', ' ', '\uFEFF', '\u0000', '\uD800', 'name', 'agency', '='))
          .map((parts) => parts.join('')),
        (text) => {
          for (const row of read(text).rows) expect(row.member === null).toBe(row.problems.length > 0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
