import { describe, expect, it } from 'vitest'
import { readSearch } from '@/lib/platform/search-words'
import { sourceRecords } from './records'
import { narrow, readChoices } from './rules'

const all = { words: [], trigger: null, kind: null }
const ids = (narrowing: Partial<Parameters<typeof narrow>[1]>) => narrow(sourceRecords, { ...all, ...narrowing }).map((record) => record.id)

describe('narrowing the records', () => {
  it('shows all ten where nothing is chosen', () => {
    expect(narrow(sourceRecords, all)).toHaveLength(10)
  })

  it('finds "Māori" by "maori" and "Mangere" by its macron, or a macron hides a story', () => {
    expect(ids({ words: readSearch('maori samoan').words })).toEqual(['schooling-in-mangere-and-otara'])
    expect(ids({ words: readSearch('Mangere').words })).toEqual(ids({ words: readSearch('MĀNGERE').words }))
  })

  it('keeps to what a source itself says of trigger and model', () => {
    expect(ids({ trigger: 'crisis' })).toEqual(['integrated-case-management'])
    expect(ids({ kind: 'lead-agency' })).toEqual(['maritime-coordination-centre'])
    expect(ids({ kind: 'case' })).toEqual(['natural-resources-sector', 'justice-sector-board', 'smartstart'])
    expect(ids({ kind: 'case', trigger: 'crisis' })).toEqual([])
  })

  it('takes an unknown choice for none, as an address may say anything', () => {
    expect(readChoices({ trigger: 'constructor', kind: ['story', 'federated-service'] })).toEqual({ trigger: null, kind: 'federated-service' })
    expect(readChoices({})).toEqual({ trigger: null, kind: null })
  })
})
