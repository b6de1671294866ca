import { describe, expect, it } from 'vitest'
import { lookAtDeparture, refuseDeparture } from './rules'
import type { DepartureFacts } from './types'

const nothingOpen: DepartureFacts = {
  name: 'Ana',
  agency: 'City Council',
  lastDay: '2026-06-30',
  today: '2026-06-01',
  handOver: 'Call Ben.',
  replacement: 'Ben',
  levelsNow: ['Manager'],
  levelsLeft: ['Manager'],
  othersOfAgency: 1,
  roles: [],
  rolesEmpty: [],
  tasksEmpty: [],
  agreements: [],
  commitments: [],
}
const ids = (facts: Partial<DepartureFacts>) => lookAtDeparture({ ...nothingOpen, ...facts }, '/p').map((look) => look.id)

describe('what a departure leaves open', () => {
  it('is nothing where all has somebody else: a warning without cause would be read over next time', () => {
    expect(ids({})).toEqual([])
  })

  it('begins with promises and ends with the note, so that the most urgent comes first', () => {
    expect(
      ids({
        commitments: [{ id: 'c', what: 'Write it', dueOn: '2026-07-01' }],
        levelsLeft: ['Front line'],
        rolesEmpty: ['chair'],
        tasksEmpty: ['Framing'],
        agreements: [{ id: 'a', title: 'Memorandum' }],
        handOver: '',
      }),
    ).toEqual(['departure-commitments', 'departure-level', 'departure-roles', 'departure-tasks', 'departure-agreements', 'departure-hand-over'])
  })

  it('says that the whole agency goes, and not which level is lost, where nobody else of it is there', () => {
    expect(ids({ othersOfAgency: 0, levelsLeft: [] })).toEqual(['departure-agency'])
  })

  it('says nothing of what the reader may not see', () => {
    expect(ids({ commitments: null, agreements: null })).toEqual([])
  })

  it('cites a source for each, and speaks of the work and not of the person', () => {
    const looks = lookAtDeparture({ ...nothingOpen, othersOfAgency: 0, rolesEmpty: ['chair'], handOver: '' }, '/p')
    for (const look of looks) {
      expect(look.citation).toMatch(/^(BCS §|Partnering Agreements)/)
      expect(`${look.what} ${look.why} ${look.first}`).not.toContain('Ana')
    }
  })
})

describe('a departure', () => {
  const facts = { lastDay: '2026-06-30', firstDay: '2026-01-01', membershipId: 'a', replacement: null }
  it.each([
    ['as usual', {}, null],
    ['before the first day', { firstDay: '2026-07-01' }, 'before-first-day'],
    ['replaced by oneself', { replacement: { id: 'a', to: null } }, 'replaces-oneself'],
    ['replaced by somebody who leaves on that day', { replacement: { id: 'b', to: '2026-06-30' } }, 'replacement-gone'],
    ['replaced by somebody who stays longer', { replacement: { id: 'b', to: '2026-07-01' } }, null],
  ] as const)('%s is decided as the rule says', (_name, more, outcome) => {
    expect(refuseDeparture({ ...facts, ...more })).toBe(outcome)
  })
})
