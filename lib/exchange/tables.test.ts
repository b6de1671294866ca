import { expect, it } from 'vitest'
import { agreementKinds } from '@/lib/agreements/types'
import { kindWords } from '@/lib/agreements/words'
import { readCsv } from './csv'
import { readAgreements } from './tables'

const tableOf = (text: string) => {
  const table = readCsv(new TextEncoder().encode(text))
  if ('problem' in table) throw new Error(table.problem)
  return table
}
const agreementsIn = (...rows: string[]) => {
  const read = readAgreements(tableOf(['title,kind', ...rows].join('\n')))
  if ('problem' in read) throw new Error(read.problem)
  return read
}

it('reads a kind by its id, by its words, and by the names it had or has elsewhere: an older export could not come back', () => {
  const names = ['memorandum', 'Memorandum of understanding', 'memorandum of  AGREEMENT', 'Memorandum of understanding or agreement']
  expect(agreementsIn(...names.map((name) => `Memo,${name}`)).agreements.map((one) => one.kind)).toEqual(names.map(() => 'memorandum'))
  expect(agreementsIn(...agreementKinds.map((kind) => `Memo,${kindWords[kind].name}`)).agreements.map((one) => one.kind)).toEqual([...agreementKinds])
  expect(agreementsIn('Memo,constructor').agreements).toEqual([])
})
