import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionDoors, pageDoors } from './doors'
import { actTable, isNoted, mayDo, maySee, type Sight, sightTable, standingOf, viewOf } from './rules'
import { demand, NotVisible, scopeFor } from './scope'
import { sessionIdleHours, sessionIsAlive, sessionLongestDays } from './session-rules'
import {
  type Act,
  type Actor,
  acts,
  type FactKind,
  factKinds,
  grantable,
  type PartnershipScope,
  type Releasable,
  releasable,
  type Standing,
  standings,
} from './types'

/** Written anew from the product's rules, not copied from the table: yes, no, r = if released, f = the named facilitator. */
const letters: Record<string, Sight> = { y: 'yes', '-': 'no', r: 'if-released', f: 'named-facilitator', m: 'if-member' }
const columns: Standing[] = [
  'lead',
  'member',
  'critical-friend',
  'guardian-angel',
  'colleague',
  'administrator',
  'administrator-entered',
  'stranger',
  'member-with-link',
  'member-with-link-after-closing',
  'member-with-own-page',
  'participant',
]
const expected: Record<FactKind, string> = {
  existence: 'y y y y y - y - y y y y',
  record: 'y y y y y - y - - - y -',
  model: 'y y y r y - y - - - y -',
  participation: 'y y y r y - y - - - y -',
  people: 'y y y r y - y - - - y y',
  'response-count': 'y y y r y - y - y y - y',
  'invited-names': 'y y y - - - - - y - - -',
  'who-has-not-answered': 'y - - - - - - - - - - -',
  reading: 'y y y r y - - - - y - y',
  'statement-counts': 'y y y r y - - - - y - y',
  'group-comments': 'y y y - - - - - - y - -',
  'facilitator-comments': 'f f f - - - - - - - - -',
  'one-persons-answers': '- - - - - - - - - - - -',
  limits: 'm y - - - - - - - - y -',
  commitments: 'y y y r y - - - - - y y',
  agreements: 'y y y r - - - - - - - -',
  resources: 'y y y r - - - - - - - -',
  'sense-making': 'y y y r y - - - - y - -',
  'check-ins': 'y y y r y - - - - - - -',
  signals: 'y y y r y - - - - - - -',
  help: 'y y - y - - - - - - - -',
  messages: 'y - - - - - y - - - - -',
  'access-list': 'y y - - - - y - - - - -',
  together: 'y y y r y - - - - - - y',
  learnings: 'y y y r y - - - - - y -',
  retrospectives: 'y y y - - - - - - - - -',
}
const expectedActs: Record<Act, string> = {
  'edit-record': 'y - - - - - - - - - -',
  'edit-people': 'y - - - - - - - - - -',
  'open-round': 'y - - - - - - - - - -',
  'run-round': 'y - - - - - - - - - -',
  answer: '- - - - - - - - y - - -',
  'adopt-commitment': 'y y - - - - - - - - - -',
  'settle-commitment': 'y y - - - - - - - - y -',
  'give-access': 'y - - - - - y - - - - -',
  'decide-access': 'y - - - - - - - - - - -',
  'ask-for-help': 'y - - - - - - - - - - -',
  'answer-help': '- - - y - - - - - - - -',
  'step-back': '- - - y - - - - - - - -',
  'edit-agreements': 'y - - - - - - - - - - -',
  'enter-own-limits': 'y y - - - - - - - - y -',
  'exchange-data': 'y - - - - - - - - - -',
  'log-check-in': 'y y - - - - - - - - -',
  'acknowledge-signal': 'y y - - - - - - - - -',
  'send-messages': 'y - - - - - - - - - -',
  watch: '- - - y - - - - - - - -',
  'wind-up': 'y - - - - - - - - - - -',
  'note-learning': 'y y - - - - - - - - - -',
  'carry-learning': 'y y - - - - - - - - y -',
  'share-learnings': 'y - - - - - - - - - - -',
  'run-retrospective': 'y - - - - - - - - - - -',
}

const seen = (standing: Standing, more: Partial<PartnershipScope> = {}) => ({ standing, released: [], personId: 'me', ...more }) as unknown as PartnershipScope
const person = (administrator = false): Actor => ({
  kind: 'person',
  personId: 'me',
  accountId: 'a',
  sessionId: 's',
  name: 'Me',
  administrator,
})

describe('who sees what', () => {
  it.each(factKinds)('%s: shown to those the product names and to nobody else, or a promise of confidentiality is broken', (fact) => {
    const row = expected[fact].split(' ')
    expect(row).toHaveLength(standings.length)
    for (const [index, standing] of columns.entries()) expect(sightTable[standing][fact], standing).toBe(letters[row[index] as string])
  })

  it('speaks of every standing, so that a new one cannot slip in without a decision', () => {
    expect([...columns].sort()).toEqual([...standings].sort())
    expect(Object.keys(sightTable).sort()).toEqual([...standings].sort())
  })

  it('shows one person’s answers to nobody, whatever was released and whoever is named: answers open to counts, never to a row', () => {
    const everything = [...factKinds] as unknown as Releasable[]
    for (const standing of standings) expect(maySee(seen(standing, { released: everything }), 'one-persons-answers', 'me'), standing).toBe(false)
  })

  it('shows who has not answered to the lead alone: anyone else could put pressure on people', () => {
    expect(
      standings.filter((standing) => maySee(seen(standing, { released: [...factKinds] as unknown as Releasable[] }), 'who-has-not-answered', 'me')),
    ).toEqual(['lead'])
  })

  it('shows the limits of members to members, and to a lead only where they are a member themselves', () => {
    expect(maySee(seen('lead'), 'limits')).toBe(false)
    expect(maySee(seen('lead', { ownMembershipId: null }), 'limits')).toBe(false)
    expect(maySee(seen('lead', { ownMembershipId: 'mine' }), 'limits')).toBe(true)
    for (const standing of ['critical-friend', 'guardian-angel', 'colleague', 'administrator'] as const)
      expect(maySee(seen(standing, { ownMembershipId: 'mine' }), 'limits'), standing).toBe(false)
  })

  it('shows the facilitator’s comments only to the person the form named, not to whoever has no name either', () => {
    for (const standing of ['lead', 'member', 'critical-friend'] as const) {
      expect(maySee(seen(standing), 'facilitator-comments', 'me')).toBe(true)
      expect(maySee(seen(standing), 'facilitator-comments', 'another')).toBe(false)
      expect(maySee(seen(standing), 'facilitator-comments')).toBe(false)
      expect(maySee(seen(standing, { personId: null }), 'facilitator-comments', null)).toBe(false)
    }
  })

  it('shows a guardian angel, beside the record, exactly what the lead released', () => {
    fc.assert(
      fc.property(fc.subarray([...releasable]), (released) => {
        const visible = factKinds.filter((fact) => maySee(seen('guardian-angel', { released }), fact, 'me'))
        expect(visible.sort()).toEqual(['existence', 'help', 'record', ...released].sort())
      }),
    )
  })

  it('lets no release show more than what can be released, to an angel or to anybody else', () => {
    const everything = [...factKinds] as unknown as Releasable[]
    for (const standing of standings) {
      const without = factKinds.filter((fact) => maySee(seen(standing), fact, 'me'))
      const withAll = factKinds.filter((fact) => maySee(seen(standing, { released: everything }), fact, 'me'))
      expect(withAll.sort()).toEqual(standing === 'guardian-angel' ? ['existence', 'help', 'record', ...releasable].sort() : without.sort())
    }
  })
})

describe('who does what', () => {
  it.each(acts)('%s: done by those the product names and by nobody else', (act) => {
    const row = expectedActs[act].split(' ')
    for (const [index, standing] of columns.entries()) expect(mayDo(seen(standing), act), standing).toBe(row[index] === 'y')
  })

  it('is never allowed to somebody who may not even know that the partnership exists', () => {
    for (const standings of Object.values(actTable)) for (const standing of standings) expect(sightTable[standing].existence).toBe('yes')
  })
})

describe('standing', () => {
  const hidden = { id: 'p1', visibility: 'below-the-radar', grant: null, membershipId: null }
  const opened = { ...hidden, visibility: 'installation' }

  it('is that of a stranger without a grant: below the radar is the rule, whatever the store says of visibility', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant('agencies'),
          fc.string().filter((visibility) => visibility !== 'installation'),
        ),
        (visibility) => {
          expect(scopeFor(person(), { ...hidden, visibility })).toBe(null)
          expect(scopeFor(person(true), { ...hidden, visibility })).toBe(null)
        },
      ),
    )
  })

  it('gives an administrator without a grant nothing at all: running the machine is no reason to read', () => {
    const standing = standingOf(person(true), hidden)
    expect(standing).toBe('administrator')
    expect(factKinds.filter((fact) => maySee(seen(standing, { released: [...releasable] }), fact, 'me'))).toEqual([])
    expect(acts.filter((act) => mayDo(seen(standing), act))).toEqual([])
  })

  it('comes from the grant, with what it releases', () => {
    for (const standing of grantable) {
      const scope = scopeFor(person(), { ...hidden, grant: { standing, released: ['reading'] } })
      expect(scope).toMatchObject({ partnershipId: 'p1', standing, released: ['reading'], personId: 'me' })
    }
  })

  it('makes colleagues of those signed in where the lead opened the partnership, and never of a visitor without a name', () => {
    expect(standingOf(person(), opened)).toBe('colleague')
    expect(standingOf(person(true), opened)).toBe('colleague')
    expect(scopeFor({ kind: 'anonymous' }, opened)).toBe(null)
  })

  it('is that of a colleague for who manages an agency, where the lead chose that, and nowhere else', () => {
    const manages = { ...hidden, managesAgency: true }
    expect(standingOf(person(), { ...manages, visibility: 'agencies' })).toBe('colleague')
    expect(standingOf(person(), { ...hidden, visibility: 'agencies' })).toBe('stranger')
    expect(standingOf(person(true), { ...hidden, visibility: 'agencies' })).toBe('administrator')
    // Who enters the managers could enter themselves.
    expect(standingOf(person(true), { ...manages, visibility: 'agencies' })).toBe('administrator')
    expect(scopeFor(person(), manages)).toBe(null)
    expect(scopeFor({ kind: 'anonymous' }, { ...manages, visibility: 'agencies' })).toBe(null)
  })

  it('of an administrator who entered counts for administrators alone, and never before a grant', () => {
    const entered = { ...hidden, entered: true }
    expect(standingOf(person(true), entered)).toBe('administrator-entered')
    expect(standingOf(person(), entered)).toBe('stranger')
    expect(standingOf(person(true), { ...entered, grant: { standing: 'guardian-angel', released: [] } })).toBe('guardian-angel')
    // Not a way to what the group said, even where it is open to everybody.
    const seenThen = factKinds.filter((fact) => maySee(seen('administrator-entered', { released: [...releasable], ownMembershipId: 'mine' }), fact, 'me'))
    expect(seenThen.sort()).toEqual(['access-list', 'existence', 'messages', 'model', 'participation', 'people', 'record', 'response-count'])
    expect(acts.filter((act) => mayDo(seen('administrator-entered'), act))).toEqual(['give-access'])
  })

  it('of those who look from above is noted for the lead, and of nobody else', () => {
    expect(standings.filter((standing) => isNoted({ standing })).sort()).toEqual(['administrator-entered', 'guardian-angel'])
    const ofManagers = standings.filter((standing) => isNoted({ standing, byAgency: true }))
    expect(ofManagers.sort()).toEqual(['administrator-entered', 'colleague', 'guardian-angel'])
    const agencies = { ...hidden, visibility: 'agencies', managesAgency: true }
    const me = person() as Extract<Actor, { kind: 'person' }>
    expect([viewOf(me, agencies).byAgency, viewOf(me, opened).byAgency]).toEqual([true, false])
  })

  it('of an angel shows at least what they would see without being named, and is told of to the lead all the same', () => {
    const me = (administrator: boolean) => person(administrator) as Extract<Actor, { kind: 'person' }>
    for (const visibility of ['below-the-radar', 'agencies', 'installation', 'unknown'])
      for (const managesAgency of [true, false])
        for (const administrator of [true, false])
          for (const standing of grantable)
            for (const released of [[], ['agreements'], ['reading', 'people']] as Releasable[][]) {
              const here = { ...hidden, visibility, managesAgency }
              const [unnamed, named] = [viewOf(me(administrator), here), viewOf(me(administrator), { ...here, grant: { standing, released } })]
              const said = `${standing} ${visibility} ${managesAgency} ${administrator} ${released}`
              for (const fact of factKinds) if (maySee(unnamed, fact)) expect(maySee(named, fact), `${said}: ${fact}`).toBe(true)
              if (standing !== 'guardian-angel') continue
              // And no more than that and what was released.
              const more = factKinds.filter((fact) => maySee(named, fact) && !maySee(unnamed, fact))
              expect(
                more.filter((fact) => !['existence', 'record', 'help', ...released].includes(fact)),
                said,
              ).toEqual([])
              expect(isNoted(named), said).toBe(true)
            }
    // An administrator, who enters the managers, gets nothing by being one.
    const theirs = { ...hidden, visibility: 'agencies', managesAgency: true, grant: { standing: 'guardian-angel' as const, released: [] } }
    expect(viewOf(me(true), theirs).released).toEqual([])
    expect(viewOf(me(false), theirs).released).toContain('reading')
    expect(viewOf(me(false), theirs).released).not.toContain('agreements')
  })

  it('of a grant counts before that of a colleague, or a lead loses the partnership by opening it', () => {
    expect(standingOf(person(), { ...opened, grant: { standing: 'lead', released: [] } })).toBe('lead')
  })
})

describe('demand', () => {
  it('throws for every fact that a scope may not see, so that a page which forgot to ask shows a fault and not a secret', () => {
    for (const standing of standings) {
      for (const fact of factKinds) {
        if (maySee(seen(standing), fact)) expect(() => demand(seen(standing), fact)).not.toThrow()
        else expect(() => demand(seen(standing), fact), `${standing} ${fact}`).toThrow(NotVisible)
      }
    }
  })
})

describe('doors', () => {
  it('of a partnership ask for a fact or an act that somebody has, or a page is open to nobody', () => {
    for (const [name, need] of [...Object.entries(pageDoors), ...Object.entries(actionDoors)]) {
      if (need.who !== 'partnership') continue
      const able = standings.filter((standing) => ('see' in need ? maySee(seen(standing), need.see) : mayDo(seen(standing), need.do)))
      expect(able.length, name).toBeGreaterThan(0)
      expect(able, name).not.toContain('stranger')
      expect(able, name).not.toContain('administrator')
    }
  })

  it('of every page below a partnership ask the gate about that partnership', () => {
    for (const [path, need] of Object.entries(pageDoors)) if (path.includes('[partnershipId]')) expect(need.who, path).toBe('partnership')
  })
})

describe('a session', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const session = (more = {}) => ({ createdAt: ago(1), lastSeenAt: ago(1), endedAt: null, ...more })
  const account = { disabledAt: null as Date | null }

  it('lives while it is used, and ends by sign-out, by switching the account off, by rest and by age', () => {
    expect(sessionIsAlive(session(), account, now)).toBe(true)
    expect(sessionIsAlive(session({ endedAt: ago(0.5) }), account, now)).toBe(false)
    expect(sessionIsAlive(session(), { disabledAt: ago(0.5) }, now)).toBe(false)
    expect(sessionIsAlive(session({ createdAt: ago(30), lastSeenAt: ago(sessionIdleHours - 0.01) }), account, now)).toBe(true)
    expect(sessionIsAlive(session({ createdAt: ago(30), lastSeenAt: ago(sessionIdleHours) }), account, now)).toBe(false)
    expect(sessionIsAlive(session({ createdAt: ago(sessionLongestDays * 24) }), account, now)).toBe(false)
  })
})
