import { describe, expect, it } from 'vitest'
import { lookAtBracing, shapeOf, soleBridges } from './rules'
import type { BracedPerson, BracedTie } from './types'

const person = (id: string, level: string): BracedPerson => ({ id, agencyId: id[0] ?? '', agency: `Agency ${id[0]}`, level })
const tie = (fromId: string, toId: string): BracedTie => ({ fromId, toId })
const ids = (people: BracedPerson[], ties: BracedTie[]) => lookAtBracing(people, ties).map((look) => look.id)

/** Three agencies with somebody at the top, in the middle and on the front line. */
const full = ['a', 'b', 'c'].flatMap((agency) => [person(`${agency}1`, 'chief-executive'), person(`${agency}2`, 'manager'), person(`${agency}3`, 'front-line')])
const atAll = [tie('a1', 'b1'), tie('b1', 'c1'), tie('a2', 'b2'), tie('b2', 'c2'), tie('a3', 'b3'), tie('b3', 'c3')]

describe('the shapes of figure 5', () => {
  it('are told apart: only at the top, only at the bottom, at all levels', () => {
    expect(shapeOf(full, [tie('a1', 'b1'), tie('b1', 'c1')])).toBe('top-only')
    expect(shapeOf(full, [tie('a3', 'b3'), tie('b3', 'c3')])).toBe('bottom-only')
    expect(shapeOf(full, atAll)).toBe('sturdy')
    expect(shapeOf(full, [tie('a1', 'b1'), tie('a3', 'b3')])).toBe('other')
  })

  it('say nothing where nobody is tied across agencies: a missing record is no fragile shape', () => {
    expect(shapeOf(full, [])).toBeNull()
    expect(shapeOf(full, [tie('a1', 'a2')])).toBeNull()
    expect(ids(full, [])).toEqual(['bracing-no-ties'])
  })

  it('are not sturdy while an agency is tied to nobody', () => {
    const ties = atAll.filter((one) => !one.toId.startsWith('c'))
    expect(shapeOf(full, ties)).toBe('other')
    expect(ids(full, ties)).toContain('bracing-apart')
  })

  it('do not depend on the order, nor on who of two is named first', () => {
    const turned = [...atAll].reverse().map(({ fromId, toId }) => tie(toId, fromId))
    expect(shapeOf([...full].reverse(), turned)).toBe('sturdy')
    expect(ids([...full].reverse(), turned)).toEqual([])
  })
})

describe('what is missing', () => {
  it('is nothing in the sturdy shape', () => {
    expect(ids(full, atAll)).toEqual([])
  })

  it('is named where all runs through one person, and not where a second one is tied as well', () => {
    const through = [tie('b2', 'a1'), tie('b2', 'a3'), tie('b2', 'c2')]
    expect(soleBridges(full, through).map((one) => one.id)).toEqual(['b2'])
    expect(ids(full, through)).toContain('bracing-one-person')
    expect(soleBridges(full, [...through, tie('b1', 'a1'), tie('b1', 'c1')])).toEqual([])
  })

  it('counts no tie of somebody who is not there any more', () => {
    expect(shapeOf(full, [tie('a1', 'gone')])).toBeNull()
  })

  it('names the storey that nobody holds, and nothing where no level was said', () => {
    const flat = [person('a1', 'manager'), person('b1', 'manager')]
    expect(ids(flat, [tie('a1', 'b1')])).toEqual(['bracing-empty-level'])
    const unsaid = [person('a1', ''), person('b1', '')]
    expect(ids(unsaid, [tie('a1', 'b1')])).toEqual([])
  })

  it('cites the source, or says that the rule is ours, and names no person', () => {
    for (const look of lookAtBracing(full, [tie('b2', 'a1'), tie('b2', 'a3')])) expect(look.citation).toMatch(/BCS §|our rule/)
  })
})
