import { describe, expect, it } from 'vitest'
import { lookAtLeading, lookAtPower, refuseShare, strongestAgency } from './rules'
import type { ResourceFact } from './types'

const brings = (agencyId: string, kind: string, share: number | null): ResourceFact => ({ agencyId, agency: `Agency ${agencyId}`, kind, share })
const chair = (agencyId: string) => [{ agencyId, agency: `Agency ${agencyId}` }]

describe('power', () => {
  it('is a risk where one agency has most of the money and the chair', () => {
    const power = lookAtPower([brings('a', 'money', 80), brings('b', 'money', 20)], chair('a'))
    expect(power?.kind).toBe('risk')
    expect(power?.look.first).toContain('Put the chair elsewhere')
  })

  it('is said to be spread where the chair is elsewhere, as two stories tell', () => {
    const power = lookAtPower([brings('a', 'money', 80)], chair('b'))
    expect(power?.kind).toBe('balanced')
    expect(power?.look.what).toContain('Agency b')
  })

  it('is not spoken of where nobody has most, no share is known, or nobody chairs', () => {
    expect(lookAtPower([brings('a', 'money', 50), brings('b', 'money', 50)], chair('a'))).toBeNull()
    expect(lookAtPower([brings('a', 'money', null)], chair('a'))).toBeNull()
    expect(lookAtPower([brings('a', 'money', 80)], [])).toBeNull()
    expect(strongestAgency([brings('a', 'data', 90)])).toBeNull()
    expect(strongestAgency([brings('a', 'data', 90), brings('a', 'premises', 60)])?.agencyId).toBe('a')
  })
})

describe('shares of one kind', () => {
  it('may reach a hundred per cent and no more; those not said count for nothing', () => {
    expect([refuseShare([60, null], 40), refuseShare([60], 41), refuseShare([60, 60], null)]).toEqual([null, 'over-a-hundred', 'over-a-hundred'])
  })
})

describe('the tasks of leading', () => {
  const ids = (taken: [string, string][], rolesHeld: string[] = ['guardian-angel', 'critical-friend', 'active-client'], members = 5) =>
    lookAtLeading({ taken: taken.map(([task, membershipId]) => ({ task, membershipId })), rolesHeld, members }).map((look) => look.id)
  const all = ['activation', 'framing', 'mobilising', 'synthesising', 'game-management']

  it('that nobody takes are asked for, once somebody has begun to note them', () => {
    expect(ids([])).toEqual([])
    expect(ids([['framing', 'a']])).toEqual(['leading-untaken'])
    expect(ids(all.map((task, at) => [task, `m${at}`]))).toEqual([])
  })

  it('with one person alone become a prompt', () => {
    expect(ids(all.map((task) => [task, 'a']))).toEqual(['leading-one-person'])
  })

  it('a missing active client is put as a question, since one story did well without', () => {
    const looks = lookAtLeading({ taken: [], rolesHeld: ['guardian-angel', 'critical-friend'], members: 5 })
    expect(looks).toMatchObject([{ id: 'leading-client', what: expect.stringMatching(/\?$/) }])
  })

  it('nothing is asked of a partnership in which nobody is entered', () => {
    expect(ids([], [], 0)).toEqual([])
  })
})
