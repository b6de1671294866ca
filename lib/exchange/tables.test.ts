import { expect, it } from 'vitest'
import { agreementKinds } from '@/lib/agreements/types'
import { kindWords } from '@/lib/agreements/words'
import { readCsv } from './csv'
import { readAgreements } from './tables'
import { importedInWords } from './words'

const tableOf = (text: string) => {
  const table = readCsv(new TextEncoder().encode(text))
  if ('problem' in table) throw new Error(table.problem)
  return table
}
const agreementsIn = (...rows: string[]) => {
  const read = readAgreements(tableOf(['title,kind', ...rows].join('\n')), [{ kind: 'ground-rules', title: 'Our Tikanga: ngā ture' }])
  if ('problem' in read) throw new Error(read.problem)
  return read
}

it('reads a kind by its id, by its words, and by the names it had or has elsewhere: an older export could not come back', () => {
  const names = ['memorandum', 'Memorandum of understanding', 'memorandum of  AGREEMENT', 'Memorandum of understanding or agreement']
  expect(agreementsIn(...names.map((name, at) => `Memo ${at},${name}`)).agreements.map((one) => one.kind)).toEqual(names.map(() => 'memorandum'))
  expect(agreementsIn(...agreementKinds.map((kind) => `Memo,${kindWords[kind].name}`)).agreements.map((one) => one.kind)).toEqual([...agreementKinds])
  expect(agreementsIn('Memo,constructor').agreements).toEqual([])
})

it('sets apart what is there already, in the partnership or in a row above: each import would double the agreements', () => {
  const read = agreementsIn(
    'our tikanga:  NGA TURE,Ground rules',
    'Our Tikanga: ngā ture,Terms of reference',
    'Memo,memorandum',
    'memo,Memorandum of agreement',
  )
  expect(read.agreements.map((one) => one.title)).toEqual(['Our Tikanga: ngā ture', 'Memo'])
  expect(read.there.map((one) => one.line)).toEqual([2, 5])
  expect(read.there[1]?.problem).toContain('“memo” is there already')
  expect(read.problems).toEqual([])
})

it('says what an import did as people say it, with how many were left as they are', () => {
  expect(importedInWords(1, 0)).toBe('One row came in.')
  expect(importedInWords(14, 2)).toBe('14 rows came in. Two rows were left as they are, because they name what is there already.')
  expect(importedInWords(0, 1)).toBe('Nothing came in. One row was left as it is, because it names what is there already.')
})
