import { describe, expect, it } from 'vitest'
import { looksAtParticipation, namesIwiOrMaori } from './rules'
import type { ParticipationFacts } from './types'

const facts = (more: Partial<ParticipationFacts> = {}): ParticipationFacts => ({
  partnershipId: 'p',
  name: 'Warm homes',
  purpose: 'Dry homes',
  sharedOutcome: null,
  forWhom: 'Families',
  agencies: ['City Council'],
  recorded: null,
  ...more,
})
const ids = (one: ParticipationFacts, opening = false) => looksAtParticipation(one, opening).map((look) => look.id)

describe('a record that names iwi or Māori', () => {
  it('is known with a macron and without one, in each of its texts, or the question is never asked', () => {
    for (const word of ['Māori', 'maori', 'IWI', 'hapu', 'hapū', 'whanau', 'Whānau', 'rūnanga', 'Ngati Example', 'mana whenua', 'te tiriti']) {
      expect(namesIwiOrMaori(facts({ purpose: `Homes for ${word}.` })), word).toBe(true)
    }
    for (const field of ['name', 'sharedOutcome', 'forWhom'] as const) expect(namesIwiOrMaori(facts({ [field]: 'with whānau' })), field).toBe(true)
    expect(namesIwiOrMaori(facts({ agencies: ['City Council', 'Te Rūnanga o Example'] }))).toBe(true)
  })

  it('is known by the names of their organisations, with macrons and without', () => {
    const organisations = [
      ...['Te Rūnanga o Ngāi Tahu', 'Te Runanga o Kirikiriroa', 'Kāi Tahu ki Ōtākou', 'Kai Tahu', 'KĀTI HUIRAPA', 'Waikato-Tainui', 'Ngāti Porou Hauora'],
      ...['Te Rūnaka o Ōtākou', 'Tūhoe Hauora', 'Tuhoe', 'Te Ātiawa Trust', 'Te Ati Awa', 'Te Whānau-ā-Apanui', 'Ngapuhi', 'Rangitāne o Wairarapa'],
      ...['Waipapa Marae', 'Māori Wardens', 'Raukawa Charitable Trust', 'Te Aitanga a Māhaki', 'Hapū of the valley'],
    ]
    for (const agency of organisations) for (const one of [agency, agency.normalize('NFD')]) expect(namesIwiOrMaori(facts({ agencies: [one] })), one).toBe(true)
  })

  it('is not seen in words for food, in given names or in names of places and departments', () => {
    const kai = facts({ name: 'Kai for kids, Hill Valley', purpose: 'Kai in every lunch box', agencies: ['School', 'Food Bank', 'District Council'] })
    expect(namesIwiOrMaori(kai)).toBe(false)
    for (const word of [
      'kai',
      'KAI',
      'Kai Collective',
      'Kai Resch',
      'Kati',
      'Mere',
      'Hana',
      'Aroha',
      'Tāne',
      'Waikato',
      'Ōtara',
      'aroha',
      'kaitiaki',
      'Kāinga Ora',
    ])
      expect(namesIwiOrMaori(facts({ purpose: `With ${word}`, agencies: [word] })), word).toBe(false)
    for (const agency of ['Te Puni Kōkiri', 'Waka Kotahi', 'Te Kawa Mataaho', 'Te Whatu Ora', 'Hui Mai Trust', 'Kura o Tāwhai'])
      expect(namesIwiOrMaori(facts({ agencies: [agency] })), agency).toBe(false)
  })

  it('is not seen in parts of other words, nor across two texts, nor in a department’s name', () => {
    for (const word of ['Kiwis', 'maorilike', 'chapu', 'manage', 'Oranga Tamariki', 'mana', 'whenua']) {
      expect(namesIwiOrMaori(facts({ purpose: `For ${word}` })), word).toBe(false)
    }
    expect(namesIwiOrMaori(facts({ purpose: 'mana', forWhom: 'whenua' }))).toBe(false)
  })
})

describe('what is worth a look', () => {
  it('is nothing where nobody of them is named', () => {
    expect(ids(facts())).toEqual([])
    expect(ids(facts(), true)).toEqual([])
  })

  it('is that nothing was asked, until something is recorded', () => {
    const named = facts({ forWhom: 'Whānau with small children' })
    expect(ids(named)).toEqual(['participation-not-asked'])
    expect(ids({ ...named, recorded: { involvement: 'partnership', advisers: 'The rūnanga', dataWhose: 'Theirs' } }, true)).toEqual([])
  })

  it('is what is still open, and whose data it is only where a round is about to gather some', () => {
    const recorded = { involvement: 'not-yet-clear', advisers: '', dataWhose: '' } as const
    expect(ids(facts({ recorded }))).toEqual(['participation-not-clear', 'participation-no-adviser'])
    expect(ids(facts({ recorded }), true)).toEqual(['participation-not-clear', 'participation-data'])
  })

  it('always says why, from where, and what to do first, and leads to the page', () => {
    const open = facts({ recorded: { involvement: 'not-yet-clear', advisers: '', dataWhose: '' } })
    const all = [facts({ purpose: 'With iwi' }), open].flatMap((one) => [...looksAtParticipation(one), ...looksAtParticipation(one, true)])
    expect(new Set(all.map((look) => look.id)).size).toBe(4)
    for (const look of all) {
      expect(look.citation).toMatch(/^(BCS §8\.3|our rule)$/)
      expect(look.why.length * look.first.length).toBeGreaterThan(0)
      expect(look.href).toBe('/partnerships/p/participation')
    }
  })
})
