import { describe, expect, it } from 'vitest'
import { bracingOn } from '@/lib/bracing/rules'
import { shapeOf } from '@/lib/bracing/shape'
import { looksOfBracing } from '@/lib/bracing/looks'
import { headsOf, powerOf, shareLeft } from '@/lib/leading/rules'
import { resourceKinds } from '@/lib/leading/types'
import { bracingOfExamples } from './bracing-of-examples'
import { examples } from './examples'
import { dayFor } from './mutations'
import type { ExamplePartnership, RelativeDay } from './types'

const base = '2026-11-16'
const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo

function bracingOf(example: ExamplePartnership) {
  return bracingOn(
    {
      agencies: example.agencies.map((agency) => ({ id: agency.id, name: agency.name, from: null, to: null })),
      members: example.members.map((member) => ({
        id: member.id,
        name: member.role,
        agencyId: member.agency,
        level: member.level,
        from: dayFor(member.from, base),
        to: member.to && dayFor(member.to, base),
      })),
      ties: (bracingOfExamples[example.slug]?.ties ?? []).map(({ between, note, on }, at) => ({
        id: `t${at}`,
        fromId: between[0],
        toId: between[1],
        note,
        since: dayFor(on, base),
        until: null,
      })),
    },
    base,
  )
}

describe('the bracing of the invented partnerships', () => {
  it('shows a newcomer the sturdy shape, both fragile ones, and one that hangs on one person', () => {
    expect(examples.map((example) => shapeOf(bracingOf(example)))).toEqual(['sturdy', 'partly', 'only-bottom', 'only-top'])
    expect(looksOfBracing(bracingOf(examples[1] as ExamplePartnership), '/p').map((look) => look.id)).toContain('bracing-one-person')
  })

  it('shows power that is balanced, even, not said, and at risk', () => {
    const kinds = examples.map((example) => {
      const resources = (bracingOfExamples[example.slug]?.resources ?? []).map(({ agency, kind, share }, at) => ({
        id: `r${at}`,
        version: 1,
        agencyId: agency,
        agency,
        kind,
        amount: '',
        share,
      }))
      for (const kind of resourceKinds) expect(shareLeft(resources.filter((one) => one.kind === kind)), `${example.slug} ${kind}`).toBeGreaterThanOrEqual(0)
      expect(new Set(resources.map((one) => `${one.agencyId} ${one.kind}`)).size).toBe(resources.length)
      const chairs = example.members.filter((member) => member.roles.includes('chair')).map((member) => ({ agencyId: member.agency, agency: member.agency }))
      return powerOf(resources, headsOf(chairs, null)).kind
    })
    expect(kinds).toEqual(['balanced', 'even', 'no-shares', 'risk'])
  })

  it('names members and agencies of each example, on days when they were there', () => {
    expect(Object.keys(bracingOfExamples)).toEqual(examples.map((example) => example.slug))
    for (const example of examples) {
      const { ties, tasks, resources, accountabilities } = bracingOfExamples[example.slug] ?? { ties: [], tasks: [], resources: [], accountabilities: [] }
      const there = (id: string, on: RelativeDay) => {
        const member = example.members.find((one) => one.id === id)
        expect(member, id).toBeDefined()
        if (member) expect(order(member.from), `${example.slug}: ${id}`).toBeLessThanOrEqual(order(on))
        if (member?.to) expect(order(on), id).toBeLessThanOrEqual(order(member.to))
      }
      for (const { between, on } of ties) for (const id of between) there(id, on)
      for (const { by, since } of tasks) there(by, since)
      for (const { of, on } of accountabilities) there(of, on)
      for (const { agency } of resources) expect(example.agencies.map((one) => one.id)).toContain(agency)
    }
  })

  it('says in plain sentences what it says', () => {
    const texts = JSON.stringify(Object.values(bracingOfExamples)).match(/"[^"]*"/g) ?? []
    for (const text of texts) for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
  })
})
