import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mayDo, maySee, sightTable, standingOf } from './rules'
import { demand, memberScopeFor, NotVisible, scopeFor } from './scope'
import { sessionIsAlive } from './session-rules'
import { type Actor, acts, factKinds, type GrantableStanding, grantable, releasable, standings } from './types'

const person = (administrator = false): Actor => ({
  kind: 'person',
  personId: 'p',
  accountId: 'a',
  sessionId: 's',
  name: 'Ana',
  administrator,
})
const hidden = { id: 'x', visibility: 'below-the-radar', grant: null, membershipId: null }
const opened = { ...hidden, visibility: 'installation' }
const as = (standing: GrantableStanding) => ({ standing, released: [] })

describe('a scope', () => {
  it('is minted by the gate alone, and for link holders by the places that find a link, or a forged id would open a door', () => {
    const sources = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
        .map((name) => `${folder}/${name}`),
    )
    const using = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8'))).sort()
    expect(sources.length).toBeGreaterThan(100)
    expect(using(/\bscopeFor\(/)).toEqual(['lib/access/due-entries.ts', 'lib/access/loaders.ts', 'lib/access/scope.ts'])
    expect(using(/\banswerScopeFor\(/)).toEqual(['lib/access/scope.ts', 'lib/rounds/data.ts', 'lib/rounds/mutations.ts'])
    expect(using(/\bmemberScopeFor\(/)).toEqual(['lib/access/scope.ts', 'lib/accountabilities/data.ts'])
    expect(using(/as (unknown as )?(PartnershipScope|AnswerScope)\b/)).toEqual(['lib/access/scope.ts'])
  })

  it('is given to nobody who may not know that the partnership exists', () => {
    expect(scopeFor({ kind: 'anonymous' }, opened)).toBeNull()
    expect(scopeFor(person(), hidden)).toBeNull()
    expect(scopeFor(person(true), hidden)).toBeNull()
    expect(scopeFor({ kind: 'anonymous' }, { ...opened, grant: as('lead') })).toBeNull()
    expect(scopeFor(person(), opened)?.standing).toBe('colleague')
    expect(scopeFor(person(true), opened)?.standing).toBe('colleague')
  })

  it('stands as the grant says, though the partnership is open to everybody', () => {
    for (const standing of grantable) expect(standingOf(person(true), { ...opened, grant: as(standing) })).toBe(standing)
  })

  it('answers every demand as the table says, and throws NotVisible for the rest', () => {
    for (const standing of grantable) {
      const scope = scopeFor(person(), { ...hidden, grant: as(standing) })
      if (!scope) throw new Error('no scope')
      for (const fact of factKinds) {
        if (sightTable[standing][fact] === 'yes') expect(() => demand(scope, fact)).not.toThrow()
        else expect(() => demand(scope, fact)).toThrow(NotVisible)
      }
    }
  })
})

describe('a link to a member’s own page', () => {
  const scope = memberScopeFor({ partnershipId: 'x', membershipId: 'm' })

  it('opens that page and nothing else: no reading, no check-in, nobody’s access', () => {
    expect(factKinds.filter((fact) => maySee(scope, fact))).toEqual([
      'existence',
      'record',
      'model',
      'participation',
      'people',
      'limits',
      'commitments',
      'learnings',
    ])
    expect(acts.filter((act) => mayDo(scope, act))).toEqual(['settle-commitment', 'enter-own-limits', 'carry-learning'])
  })

  it('stands as that one member, and as no person with an account', () => {
    expect(scope).toMatchObject({ partnershipId: 'x', ownMembershipId: 'm', personId: null, released: [] })
  })

  it('is of no use to whoever was only named a lead: a lead who is no member sees no accountabilities', () => {
    const lead = scopeFor(person(), { ...hidden, grant: as('lead') })
    expect(lead && maySee(lead, 'limits')).toBe(false)
  })
})

describe('the tables', () => {
  it('show one person’s answers to nobody, nor comments to guardian angels and to people with no part in it', () => {
    for (const standing of standings) expect(sightTable[standing]['one-persons-answers']).toBe('no')
    for (const standing of ['guardian-angel', 'colleague', 'administrator', 'stranger', 'member-with-link'] as const) {
      expect([sightTable[standing]['group-comments'], sightTable[standing]['facilitator-comments']]).toEqual(['no', 'no'])
    }
  })

  it('show an angel only what is released, one by one, and never what cannot be released', () => {
    for (const one of releasable) {
      const scope = { standing: 'guardian-angel' as const, personId: 'p', released: [one] }
      for (const fact of factKinds) expect(maySee(scope, fact)).toBe(fact === one || fact === 'existence' || fact === 'record' || fact === 'help')
    }
    const forged = { standing: 'guardian-angel' as const, personId: 'p', released: [...factKinds] as never }
    for (const fact of ['group-comments', 'facilitator-comments', 'one-persons-answers', 'limits', 'who-has-not-answered', 'access-list'] as const)
      expect(maySee(forged, fact)).toBe(false)
  })

  it('show who has not answered to the lead alone, and comments for the facilitator to the one named alone', () => {
    expect(standings.filter((standing) => sightTable[standing]['who-has-not-answered'] !== 'no')).toEqual(['lead'])
    const lead = { standing: 'lead' as const, personId: 'p', released: [] }
    expect([maySee(lead, 'facilitator-comments', 'p'), maySee(lead, 'facilitator-comments', 'q'), maySee(lead, 'facilitator-comments')]).toEqual([
      true,
      false,
      false,
    ])
    expect(maySee({ ...lead, personId: null }, 'facilitator-comments', null)).toBe(false)
  })

  it('let nobody but the lead change the record, the rounds and the access', () => {
    for (const act of acts) {
      for (const standing of ['critical-friend', 'colleague', 'administrator', 'stranger'] as const) expect(mayDo({ standing }, act)).toBe(false)
      // An angel speaks for themselves; an administrator who entered gives the partnership a lead again.
      expect(mayDo({ standing: 'guardian-angel' }, act)).toBe(act === 'answer-help' || act === 'step-back' || act === 'watch')
      expect(mayDo({ standing: 'administrator-entered' }, act)).toBe(act === 'give-access')
    }
    for (const act of ['edit-record', 'edit-people', 'open-round', 'run-round', 'give-access', 'wind-up'] as const)
      expect(mayDo({ standing: 'member' }, act)).toBe(false)
  })
})

describe('a session', () => {
  const at = new Date('2026-03-02T12:00:00Z')
  const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000)
  const alive = (created: number, seen: number, more = {}) =>
    sessionIsAlive({ createdAt: hoursAgo(created), lastSeenAt: hoursAgo(seen), endedAt: null, ...more }, { disabledAt: null }, at)

  it('ends after 12 idle hours, after 14 days, when signed out and when the account is switched off', () => {
    expect([alive(11.9, 11.9), alive(12, 12), alive(335.9, 0), alive(336, 0)]).toEqual([true, false, true, false])
    expect(alive(1, 1, { endedAt: at })).toBe(false)
    expect(sessionIsAlive({ createdAt: at, lastSeenAt: at, endedAt: null }, { disabledAt: at }, at)).toBe(false)
  })
})
