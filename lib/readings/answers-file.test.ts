import { describe, expect, test } from 'vitest'
import { describeFileError, parseAnswersFile } from '@/lib/readings/answers-file'

function respondents(text: string) {
  const read = parseAnswersFile(text)
  if (!read.ok) throw new Error(read.errors.map(describeFileError).join('\n'))
  return read.respondents
}

function errors(text: string): string[] {
  const read = parseAnswersFile(text)
  return read.ok ? [] : read.errors.map(({ row, column, problem }) => `${row} ${column}: ${problem}`)
}

const one = [{ answers: { 'forming-1': 5, 'flying-2': 'too-early' }, felt: 'flying' }]

describe('files that are read', () => {
  test.each([
    ['plain', 'respondent,felt,forming-1,flying-2\nA,flying,5,too-early\n'],
    ['without a last line end', 'respondent,felt,forming-1,flying-2\nA,flying,5,too-early'],
    ['columns in another order', 'flying-2,forming-1,felt\ntoo-early,5,flying\n'],
    ['as Windows spreadsheets save it', '\uFEFFrespondent,felt,forming-1,flying-2\r\nA,flying,5,too-early\r\n'],
    ['quoted, with a comma and a line end inside', 'respondent,felt,forming-1,flying-2\n"Moana, A\nB",flying,"5",too-early\n'],
    ['with semicolons', 'respondent;felt;forming-1;flying-2\nA, B;flying;5;too-early\n'],
    ['with spaces round the cells', ' respondent , felt,forming-1 ,flying-2\nA, flying , 5 ,too-early \n'],
    ['with blank lines and blank rows at the end', 'felt,forming-1,flying-2\n\nflying,5,too-early\n,,\n\n'],
    ['with an empty cell', 'felt,forming-1,forming-2,flying-2\nflying,5,,too-early\n'],
  ])('%s', (_, text) => {
    expect(respondents(text)).toEqual(one)
  })

  test('a header alone is a file in which nobody answered, not a bad file', () => {
    expect(respondents('respondent,felt,forming-1\n')).toEqual([])
  })

  test('several people without a name are several people', () => {
    expect(respondents('respondent,forming-1\n,5\n,5\n')).toHaveLength(2)
  })
})

describe('files that are refused, by row and column', () => {
  test.each([
    ['an empty file', '', /^1 1: .*no header/],
    ['a blank first line', '\nforming-1\n5\n', /^1 1: .*no header/],
    ['an unknown column', 'forming-1,forming-5\n5,5\n', /^1 forming-5: unknown/],
    ['a name that JavaScript objects have', 'forming-1,constructor\n5,5\n', /^1 constructor: unknown/],
    ['a column twice', 'forming-1,forming-1\n5,5\n', /^1 forming-1: .*twice/],
    ['a column without a name', 'forming-1,\n5,5\n', /^1 2: .*no name/],
    ['an answer off the scale', 'forming-1\n6\n', /^2 forming-1: "6"/],
    ['a number that is not whole', 'forming-1\n4.5\n', /^2 forming-1: "4.5"/],
    ['a word of its own', 'forming-1\nyes\n', /^2 forming-1: "yes"/],
    ['a cell that names an object’s property', 'forming-1\ntoString\n', /^2 forming-1: "toString"/],
    ['a stage that is none', 'felt,forming-1\nthriving,5\n', /^2 felt: "thriving"/],
    ['the same respondent twice', 'respondent,forming-1\nA,5\nB,4\nA,5\n', /^4 respondent: "A" stands in row 2/],
    ['too many cells', 'felt,forming-1\nflying,5,5\n', /^2 3: .*3 cells .* 2/],
    ['too few cells', 'felt,forming-1\nflying\n', /^2 forming-1: .*1 cells .* 2/],
    ['a quotation mark that is never closed', 'respondent,forming-1\nA,5\n"B,5\n', /^3 .*quotation/],
    ['a quotation mark in the middle of a cell', 'respondent,forming-1\nA,5\nB"b,5\n', /^3 .*quotation/],
  ])('%s', (_, text, problem) => {
    const found = errors(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(problem)
  })

  test('every bad cell is named, not only the first, and blank lines keep the row numbers of the spreadsheet', () => {
    expect(errors('felt,forming-1,forming-2\n\nx,9,5\nflying,,maybe\n').map((error) => error.split(':')[0])).toEqual(['3 felt', '3 forming-1', '4 forming-2'])
  })

  test('a message never carries a line end or an endless cell out of the file', () => {
    const [message = ''] = errors(`forming-1\n"a\n${'b'.repeat(5000)}"\n`)
    expect(message).not.toContain('\n')
    expect(message.length).toBeLessThan(200)
  })
})
