import { describe, expect, it } from 'vitest'
import { roles } from '@/lib/people/types'
import { balanceWords, endOf, type Head, headsOf, holdsNow, looksOfPower, looksOfRoles, looksOfTasks, powerOf, shareLeft, strongOf } from './rules'
import { type Holding, type Resource, type ResourceKind, tasks } from './types'
import { roleQuestions, taskWords } from './words'

const taking = (key: string, membershipId: string): Holding => ({ key, membershipId, name: membershipId, agency: 'X', agencyId: 'x', since: null, until: null })
const resource = (agencyId: string, kind: ResourceKind, share: number | null): Resource => ({
  id: `${agencyId}${kind}`,
  version: 1,
  agencyId,
  agency: agencyId === 'x' ? 'Ministry X' : `Agency ${agencyId}`,
  kind,
  amount: '',
  share,
})
const chair = (agencyId: string): Head => ({ agencyId, agency: agencyId === 'x' ? 'Ministry X' : `Agency ${agencyId}`, does: 'chairs' })

describe('holding', () => {
  it('ends on the day that is its end, or somebody would hold what they handed over', () => {
    const one = { since: '2026-03-01', until: '2026-05-01' }
    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((day) => holdsNow(one, day))).toEqual([false, true, true, false])
    expect(holdsNow({ since: null, until: null }, '2026-01-01')).toBe(true)
  })

  it('ends with the last day of its holder or their agency, or the role of somebody who left would count as held', () => {
    expect(endOf(null, [null, null])).toBeNull()
    expect(endOf(null, ['2026-02-28', null])).toBe('2026-03-01')
    expect(endOf('2026-02-10', ['2026-02-28', '2026-12-31'])).toBe('2026-02-10')
    expect(endOf('2027-01-01', [null, '2026-12-31'])).toBe('2027-01-01')
    expect(endOf('2027-02-01', [null, '2026-12-31'])).toBe('2027-01-01')
  })
})

describe('the five tasks', () => {
  it('become a prompt where nobody takes one, and one prompt where nobody takes any', () => {
    expect(looksOfTasks([]).map((look) => look.what)).toEqual(['Nobody is named for any of the five tasks of leading.'])
    const three = [taking('activation', 'a'), taking('framing', 'b'), taking('mobilising', 'c')]
    expect(looksOfTasks(three).map((look) => look.what)).toEqual(['Nobody takes these tasks now: synthesising and game management.'])
  })

  it('are worth a look where one person takes most of them alone, and not where others take them too', () => {
    const all = tasks.map((task) => taking(task, 'a'))
    expect(looksOfTasks(all).map((look) => look.id)).toEqual(['leading-one-person'])
    expect(looksOfTasks([...all, taking('framing', 'b'), taking('mobilising', 'c'), taking('activation', 'b')])).toEqual([])
    expect(looksOfTasks([...tasks.slice(0, 2).map((task) => taking(task, 'a')), ...tasks.slice(2).map((task, at) => taking(task, `b${at}`))])).toEqual([])
  })

  it('never name the person: the tasks are the group’s', () => {
    for (const look of looksOfTasks(tasks.map((task) => taking(task, 'Zed Zebra')))) expect(JSON.stringify(look)).not.toContain('Zebra')
  })
})

describe('roles that nobody holds', () => {
  it('are asked about, and raised only for the two that the source missed most: a missing client is a question', () => {
    expect(looksOfRoles(roles).map((look) => look.id)).toEqual(['role-guardian-angel', 'role-critical-friend'])
    expect(looksOfRoles(['active-client', 'chair'])).toEqual([])
    expect(roleQuestions['active-client'].question).toContain('story 7')
    for (const role of roles) expect(roleQuestions[role].question).toMatch(/\?/)
  })
})

describe('shares', () => {
  it('leave what the others do not hold, never less than nothing', () => {
    expect([shareLeft([]), shareLeft([{ share: 30 }, { share: null }, { share: 45 }]), shareLeft([{ share: 80 }, { share: 60 }])]).toEqual([100, 25, 0])
  })

  it('make an agency strong by over half of the money, or over half of several kinds: half is not most', () => {
    expect(strongOf([resource('x', 'money', 51)]).map((one) => one.agencyId)).toEqual(['x'])
    expect(strongOf([resource('x', 'money', 50)])).toEqual([])
    expect(strongOf([resource('x', 'data', 90)])).toEqual([])
    expect(strongOf([resource('x', 'data', 90), resource('x', 'premises', 60)]).map((one) => one.kinds)).toEqual([
      ['data and knowledge', 'premises and equipment'],
    ])
    expect(strongOf([resource('x', 'money', null)])).toEqual([])
  })
})

describe('power', () => {
  const strong = [resource('x', 'money', 70), resource('y', 'money', 30)]

  it('is a risk where one agency has most of the resources and the chair, with what helps', () => {
    const finding = powerOf(strong, [chair('x')])
    expect(finding.kind).toBe('risk')
    expect(looksOfPower(finding)).toMatchObject([{ what: 'Ministry X brings most of the money, and chairs as well.', citation: 'BCS §4.2' }])
    expect(looksOfPower(finding)[0]?.first).toMatch(/chair elsewhere.*dependant/)
    expect(balanceWords(finding)).toBeNull()
  })

  it('is balanced where another agency chairs, and that is said: the lead agency of story 7 was not the strongest', () => {
    const finding = powerOf([resource('x', 'premises', 80), resource('x', 'staff-time', 60), resource('y', 'money', 40)], [chair('y')])
    expect(finding.kind).toBe('balanced')
    expect(looksOfPower(finding)).toEqual([])
    expect(balanceWords(finding)).toMatch(
      /^Ministry X brings most of the staff time and premises and equipment\. Agency y chairs\. So the strongest is not at the head\. In two of the stories/,
    )
  })

  it('is balanced where the one at the head pays, and another has the ships and the knowledge, as in story 7 itself', () => {
    const story = [resource('y', 'money', 100), resource('x', 'premises', 80), resource('x', 'data', 70)]
    const finding = powerOf(story, headsOf([chair('y')], { agencyId: 'y', agency: 'Customs' }))
    expect(looksOfPower(finding)).toEqual([])
    const { agency } = story[0] ?? { agency: '' }
    expect(balanceWords(finding)).toContain(
      `${agency} brings most of the money, and leads and chairs. Ministry X brings most of the data and knowledge and premises`,
    )
    expect(balanceWords(finding)).toContain('So Ministry X balances the one at the head.')
    // Without the other's strength the same agency is a risk.
    expect(looksOfPower(powerOf(story.slice(0, 1), headsOf([], { agencyId: 'y', agency: 'Customs' })))).toMatchObject([
      { what: `${agency} brings most of the money, and leads as well.` },
    ])
  })

  it('names the one that leads and the one that chairs each once', () => {
    expect(headsOf([], null)).toEqual([])
    expect(headsOf([chair('x'), chair('x')], { agencyId: 'x', agency: 'X' }).map((one) => one.does)).toEqual(['leads and chairs'])
    expect(headsOf([chair('x')], { agencyId: 'y', agency: 'Y' }).map((one) => one.does)).toEqual(['leads', 'chairs'])
  })

  it('is not raised where the chair is shared, and only asked about where there is none', () => {
    expect(powerOf(strong, [chair('x'), chair('y')]).kind).toBe('shared')
    expect(looksOfPower(powerOf(strong, [chair('x'), chair('y')]))).toEqual([])
    expect(looksOfPower(powerOf(strong, [])).map((look) => look.id)).toEqual(['power-no-chair'])
  })

  it('is not judged without shares, nor where nobody has most', () => {
    expect(powerOf([resource('x', 'money', null)], [chair('x')]).kind).toBe('no-shares')
    expect(powerOf([resource('x', 'money', 40), resource('y', 'money', 40)], [chair('x')]).kind).toBe('even')
    expect(looksOfPower(powerOf([], [chair('x')]))).toEqual([])
  })

  it('finds the strong one that chairs among two that are strong', () => {
    const two = [resource('y', 'money', 60), resource('x', 'data', 70), resource('x', 'mandate', 70)]
    expect(powerOf(two, [chair('x')])).toMatchObject({ kind: 'risk', strong: { agencyId: 'x' } })
    expect(powerOf(two, [chair('z')]).kind).toBe('balanced')
  })
})

it('every sentence can be read: 25 words at most', () => {
  const texts = [
    ...Object.values(taskWords).map((one) => one.means),
    ...Object.values(roleQuestions).map((one) => one.question),
    ...[...looksOfTasks([]), ...looksOfTasks(tasks.map((task) => taking(task, 'a'))), ...looksOfRoles(roles)].flatMap((look) => [
      look.what,
      look.why,
      look.first,
    ]),
    ...looksOfPower(powerOf([resource('x', 'money', 70)], [])).flatMap((look) => [look.what, look.why, look.first]),
  ]
  for (const text of texts) for (const sentence of text.split(/[.?:;]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
})
