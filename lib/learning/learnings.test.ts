import { describe, expect, it } from 'vitest'
import { fingerprintOf, mayCarry, namesIn, readShow, refuseCarrying, sharedOf, waitsFor } from './learnings'
import { libraryAddress, readLibraryAsked } from './library'

const known = { name: 'Warm homes', stage: 'flying', operatingModel: 'lead-agency', invented: false } as const
const choice = { text: 'Ask first', withName: false, with: [], conditions: [] }

describe('carrying home', () => {
  it('would be said by somebody who neither keeps the record nor takes it', () => {
    const learning = { takerMembershipId: 'm1' }
    expect(mayCarry({ standing: 'lead', ownMembershipId: null }, learning)).toBe(true)
    expect(mayCarry({ standing: 'member', ownMembershipId: 'm1' }, learning)).toBe(true)
    expect(mayCarry({ standing: 'member-with-own-page', ownMembershipId: 'm1' }, learning)).toBe(true)
    expect(mayCarry({ standing: 'member', ownMembershipId: 'm2' }, learning)).toBe(false)
    // Nobody’s membership and nobody’s learning are no match.
    expect(mayCarry({ standing: 'member', ownMembershipId: null }, { takerMembershipId: null })).toBe(false)
  })

  it('would stand on a day before it was learned, on a day ahead, or told to nobody', () => {
    const open = { madeOn: '2026-03-03', carriedOn: null }
    const said = { carriedOn: '2026-03-05', carriedTo: 'the team' }
    expect(refuseCarrying(said, open, '2026-03-05')).toBeNull()
    expect(refuseCarrying({ ...said, carriedOn: '2026-03-03' }, open, '2026-03-05')).toBeNull()
    expect(refuseCarrying({ ...said, carriedOn: '2026-03-02' }, open, '2026-03-05')).toBe('before-it-was-said')
    expect(refuseCarrying({ ...said, carriedOn: '2026-03-06' }, open, '2026-03-05')).toBe('in-the-future')
    expect(refuseCarrying({ ...said, carriedTo: '' }, open, '2026-03-05')).toBe('to-whom')
    expect(refuseCarrying({ carriedOn: null, carriedTo: '' }, open, '2026-03-05')).toBe('no-day')
    expect(refuseCarrying({ carriedOn: null, carriedTo: '' }, { ...open, carriedOn: '2026-03-04' }, '2026-03-05')).toBeNull()
  })

  it('would be waited for where nobody takes it anywhere, or after it got there', () => {
    const learning = { madeOn: '2026-03-03', carriedOn: null, takerName: 'Ana', organisation: '' }
    expect(waitsFor(learning, '2026-03-31')).toBe(28)
    expect(waitsFor(learning, '2026-03-01')).toBe(0)
    expect(waitsFor({ ...learning, takerName: '', organisation: 'Council' }, '2026-03-04')).toBe(1)
    expect(waitsFor({ ...learning, takerName: '' }, '2026-03-31')).toBeNull()
    expect(waitsFor({ ...learning, carriedOn: '2026-03-04' }, '2026-03-31')).toBeNull()
  })
})

describe('what is shared', () => {
  it('would hold the name, the stage or the model though nobody chose that', () => {
    expect(sharedOf('learning', choice, known)).toEqual({
      kind: 'learning',
      text: 'Ask first',
      partnershipName: '',
      stage: null,
      operatingModel: null,
      conditions: [],
      invented: false,
    })
    expect(JSON.stringify(sharedOf('learning', choice, known))).not.toMatch(/Warm|flying|lead-agency/)
    expect(sharedOf('story', { ...choice, withName: true, with: ['stage', 'model'], conditions: ['learning-e1', 'learning-e1'] }, known)).toMatchObject({
      partnershipName: 'Warm homes',
      stage: 'flying',
      operatingModel: 'lead-agency',
      conditions: ['learning-e1'],
    })
  })

  it('would be something else than was looked at', () => {
    const seen = fingerprintOf(sharedOf('learning', choice, known))
    expect(fingerprintOf(sharedOf('learning', choice, { ...known, name: 'Other', stage: null }))).toBe(seen)
    for (const other of [
      { ...choice, text: 'Ask  first' },
      { ...choice, withName: true },
      { ...choice, with: ['stage' as const] },
    ])
      expect(fingerprintOf(sharedOf('learning', other, known))).not.toBe(seen)
  })

  it('would go without the name and yet name the partnership, its agencies or people, macrons or not', () => {
    const names = ['Te Rōpū Hauora', 'Ana Smith', 'Warm homes', 'Xy']
    expect(namesIn('We at te ropu hauora asked ANA  SMITH.', names)).toEqual(['Te Rōpū Hauora', 'Ana Smith'])
    expect(namesIn('The warm-homes way', names)).toEqual(['Warm homes'])
    expect(namesIn('Ana said, and Smiths warmed homes; xy', names)).toEqual([])
    expect(namesIn('', names)).toEqual([])
  })
})

describe('the library’s address', () => {
  it('would ask for what is not on a list', () => {
    const asked = readLibraryAsked({ q: ' Māori  ', stage: 'soaring', model: 'x', condition: 'learning-e99', after: "1'" })
    expect(asked).toMatchObject({ stage: null, model: null, condition: null, after: null, search: { words: ['maori'] } })
    expect(readLibraryAsked({ stage: 'flying', kind: 'lead-agency', condition: 'learning-e1', after: 'abc' })).toMatchObject({
      stage: 'flying',
      model: 'lead-agency',
      condition: 'learning-e1',
      after: 'abc',
    })
    expect(libraryAddress({ q: 'a b', stage: 'flying', after: 'old', other: 'x' }, 'new')).toBe('?q=a+b&stage=flying&after=new')
    expect(libraryAddress({}, null)).toBe('')
    expect(readShow('carried')).toBe('carried')
    expect(readShow('x')).toBe('all')
  })
})
