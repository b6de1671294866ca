import { describe, expect, it } from 'vitest'
import { isEmpty, lastDayOfLink, linkLeadsThere, saySame } from './rules'
import { accountabilityFields } from './types'
import { accountabilityWords } from './words'

const empty = { reportsTo: '', agreedTime: '', agreedMandate: '', agreedRoom: '', adviceSignedBy: '', limits: '' }

describe('a link to a member’s own page', () => {
  const link = { expiresOn: lastDayOfLink('2026-02-10'), endedOn: null }

  it('leads there for thirty days and not a day longer', () => {
    expect(link.expiresOn).toBe('2026-03-12')
    expect(linkLeadsThere(link, { to: null }, '2026-03-12')).toBe(true)
    expect(linkLeadsThere(link, { to: null }, '2026-03-13')).toBe(false)
  })

  it('leads nowhere once it was ended, or once the member has left', () => {
    expect(linkLeadsThere({ ...link, endedOn: '2026-02-10' }, { to: null }, '2026-02-10')).toBe(false)
    expect(linkLeadsThere(link, { to: '2026-02-20' }, '2026-02-20')).toBe(true)
    expect(linkLeadsThere(link, { to: '2026-02-20' }, '2026-02-21')).toBe(false)
  })
})

it('an entry is gone only when every field of it is empty', () => {
  expect(isEmpty(empty)).toBe(true)
  for (const field of accountabilityFields) expect(isEmpty({ ...empty, [field]: 'x' }), field).toBe(false)
  for (const field of accountabilityFields) expect(saySame(empty, { ...empty, [field]: 'x' }), field).toBe(false)
  expect(saySame(empty, { ...empty })).toBe(true)
})

it('every question has its source, and can be read', () => {
  for (const field of accountabilityFields) {
    const { asked, hint, citation } = accountabilityWords[field]
    expect(asked).toMatch(/\?$/)
    expect(citation).toMatch(/^BCS §/)
    for (const sentence of `${asked} ${hint}`.split(/[.?:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
  }
})
