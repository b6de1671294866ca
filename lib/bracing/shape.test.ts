import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levels } from '@/lib/people/types'
import { jumpsOf, looksOfBracing, named } from './looks'
import { describePicture, pictureOf, tableOf } from './picture'
import { hingesOf, shapeOf } from './shape'
import type { Bracing } from './types'

/** People as "agency level name", ties as "name name". */
function bracing(people: readonly string[], ties: readonly string[] = []): Bracing {
  const members = people.map((line) => {
    const [agencyId = '', level = '', id = ''] = line.split(' ')
    return { id, name: id.toUpperCase(), agencyId, level: level === '-' ? '' : level }
  })
  const agencies = [...new Set(members.map((member) => member.agencyId))].map((id) => ({ id, name: `Agency ${id}` }))
  return { agencies, members, ties: ties.map((line, at) => ({ id: `t${at}`, one: line.split(' ')[0] ?? '', other: line.split(' ')[1] ?? '' })) }
}
const idsOf = (one: Bracing) => looksOfBracing(one, '/p').map((look) => look.id)

const twoTowers = [
  'x chief-executive xc',
  'x senior-manager xs',
  'x manager xm',
  'x front-line xf',
  'y chief-executive yc',
  'y senior-manager ys',
  'y manager ym',
  'y front-line yf',
]

describe('the shapes of figure 5', () => {
  it('know a structure that is connected only at the top, and say so', () => {
    const top = bracing(twoTowers, ['xc yc', 'xs ys', 'xc ys'])
    expect(shapeOf(top)).toBe('only-top')
    expect(idsOf(top)).toEqual(['bracing-only-top'])
  })

  it('know a structure that is connected only at the front line', () => {
    const bottom = bracing([...twoTowers, 'y community yo'], ['xf yf', 'xf yo'])
    expect(shapeOf(bottom)).toBe('only-bottom')
    expect(idsOf(bottom)).toContain('bracing-only-bottom')
    expect(shapeOf(bracing(twoTowers, ['xm ym']))).toBe('only-between')
  })

  it('know the sturdy one, and find nothing missing in it', () => {
    const sturdy = bracing(twoTowers, ['xc yc', 'xm ym', 'xf yf', 'xs xm', 'ym yf'])
    expect(shapeOf(sturdy)).toBe('sturdy')
    expect(idsOf(sturdy)).toEqual([])
  })

  it('never call sturdy what lacks a storey, runs level only, leaves an agency apart, or hangs on one person', () => {
    expect(idsOf(bracing(twoTowers, ['xc yc', 'xf yf', 'xs xm']))).toEqual(['bracing-untied-between'])
    expect(idsOf(bracing(twoTowers, ['xc yc', 'xm ym', 'xf yf']))).toEqual(['bracing-no-brace'])
    const three = [...twoTowers, 'z manager zm', 'z front-line zf']
    expect(idsOf(bracing(three, ['xc yc', 'xm ym', 'xf yf', 'xs xm']))).toEqual(['bracing-apart'])
    expect(idsOf(bracing(three, ['xc yc', 'xm ym', 'xf yf', 'xs xm', 'zm ym']))).toEqual(['bracing-one-person'])
    expect(shapeOf(bracing(three, ['xc yc', 'xm ym', 'xf yf', 'xs xm', 'zm ym', 'zf yf']))).toBe('sturdy')
  })

  it('claim nothing of levels that were not said', () => {
    expect(shapeOf(bracing(['x - a', 'y - b'], ['a b']))).toBe('partly')
    expect(shapeOf(bracing(['x chief-executive a', 'y - b'], ['a b']))).toBe('partly')
  })

  it('say of nobody, of one agency and of no tie what they are', () => {
    expect(shapeOf(bracing([]))).toBe('too-few')
    expect(idsOf(bracing([]))).toEqual([])
    expect(shapeOf(bracing(['x manager a', 'x manager b'], ['a b']))).toBe('too-few')
    expect(shapeOf(bracing(['x manager a', 'y manager b', 'x front-line c'], ['a c']))).toBe('no-ties')
  })

  it('agree with what is said to be missing, whatever the partnership: sturdy exactly where nothing of it is', () => {
    const missing = /^bracing-(only|apart|one-person|untied|no-brace)/
    const someBracing = fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...levels, '-')), { minLength: 2, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 22 }),
      )
      .map(([people, ties]) =>
        bracing(
          people.map(([agency, level], at) => `${agency} ${level} m${at}`),
          ties.filter(([a, b]) => a !== b && a < people.length && b < people.length).map(([a, b]) => `m${a} m${b}`),
        ),
      )
    fc.assert(
      fc.property(someBracing, (one) => {
        const shape = shapeOf(one)
        if (shape === 'too-few' || shape === 'no-ties') return
        expect(idsOf(one).some((id) => missing.test(id))).toBe(shape !== 'sturdy')
      }),
      { numRuns: 400 },
    )
  })
})

describe('what is missing', () => {
  const say = (one: Bracing, id: string) => looksOfBracing(one, '/p').find((look) => look.id === id)?.what

  it('names the one person through whom all ties run, and those without whom others are cut off', () => {
    const star = bracing(['x manager a', 'x manager b', 'y manager c', 'z manager d'], ['a c', 'a d'])
    expect(say(star, 'bracing-one-person')).toBe('All ties between agencies run through one person, A.')
    const chain = bracing(['x manager a', 'x front-line b', 'y manager c', 'z manager d', 'y front-line e'], ['a c', 'b e', 'c d'])
    expect(hingesOf(chain).map((hinge) => [hinge.member.id, hinge.cutOff])).toEqual([['c', ['z']]])
    expect(say(chain, 'bracing-one-person')).toBe('Agency z (C) would be cut off if one person left.')
  })

  it('does not call an agency cut off that goes with its own only person', () => {
    expect(hingesOf(bracing(['x manager a', 'y manager b'], ['a b']))).toEqual([])
  })

  it('counts levels held, agencies on one level and people without a level', () => {
    const thin = bracing(['x manager a', 'y front-line b', 'y manager c', 'y - d'], ['a c', 'a b'])
    expect(say(thin, 'bracing-one-level')).toBe('One agency has people on one level only: Agency x (manager).')
    expect(say(thin, 'bracing-empty-level')).toBe('Nobody is there from these levels: chief executive and senior manager.')
    expect(say(thin, 'bracing-unsaid-level')).toBe('The level is not said of D.')
  })

  it('finds a tie that jumps over a level only where somebody holds that level in one of the two agencies', () => {
    expect(jumpsOf(bracing(['x chief-executive a', 'y front-line b'], ['a b']))).toEqual([])
    expect(jumpsOf(bracing(['x chief-executive a', 'y front-line b', 'z manager c'], ['a b']))).toEqual([])
    expect(jumpsOf(bracing(['x chief-executive a', 'y front-line b', 'y manager c'], ['b a']))).toHaveLength(1)
    expect(jumpsOf(bracing(['x manager a', 'y front-line b', 'y manager c'], ['b a']))).toEqual([])
  })

  it('stays short with thirty agencies, two hundred people and no end of ties', () => {
    const people = Array.from({ length: 200 }, (_, at) => `${at % 30} ${levels[at % 6]} m${at}`)
    const ties = Array.from({ length: 400 }, (_, at) => `m${(at * 7) % 200} m${(at * 13 + 5) % 200}`).filter((line) => new Set(line.split(' ')).size === 2)
    for (const one of [bracing(people, ties), bracing(people, ties.slice(0, 20)), bracing(people)]) {
      const looks = looksOfBracing(one, '/p')
      expect(looks.length).toBeLessThanOrEqual(9)
      for (const look of looks) expect(look.what.length).toBeLessThan(260)
    }
  })

  it('says things in sentences that can be read, each with what to do first', () => {
    const all = [
      bracing(twoTowers, ['xc yc']),
      bracing(twoTowers, ['xf yf']),
      bracing(twoTowers, ['xm ym']),
      bracing([...twoTowers, 'z - q'], ['xm ym', 'xc yf', 'xf yf']),
    ]
    for (const look of all.flatMap((one) => looksOfBracing(one, '/p'))) {
      for (const text of [look.what, look.why, look.first])
        for (const sentence of text.split(/[.?:;]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
      expect(look.citation).toMatch(/^(BCS §|our rule)/)
    }
  })

  it('names three and counts the others', () => {
    expect([named(['A']), named(['A', 'B']), named(['A', 'B', 'C']), named(['A', 'B', 'C', 'D', 'E'])]).toEqual([
      'A',
      'A and B',
      'A, B and C',
      'A, B, C and two more',
    ])
  })
})

describe('the picture', () => {
  it('draws levels down from the highest held to the lowest, a gap between them too, and people without a level last', () => {
    const picture = pictureOf(bracing(['x front-line a', 'x front-line b', 'y senior-manager c', 'y - d']))
    expect(picture.rows).toEqual(['Senior manager', 'Manager', 'Front line', 'Not said yet'])
    expect(picture.columns).toEqual(['Agency x', 'Agency y'])
    expect(picture.nodes).toEqual([
      { row: 2, column: 0, names: ['A', 'B'] },
      { row: 0, column: 1, names: ['C'] },
      { row: 3, column: 1, names: ['D'] },
    ])
  })

  it('draws several ties between the same two places as one, whoever is named first', () => {
    const picture = pictureOf(bracing(['x manager a', 'x manager b', 'y front-line c'], ['a c', 'c b', 'a b']))
    expect(picture.ties).toEqual([{ from: { row: 0, column: 0 }, to: { row: 1, column: 1 }, count: 2, jumps: false }])
  })

  it('holds the same facts as the table: nobody stands in one and not in the other', () => {
    const one = bracing([...twoTowers, 'z - q'], ['xm ym', 'xc yf', 'xf yf', 'xm xf'])
    const inTable = tableOf(one).flatMap((row) => row.names)
    const inPicture = pictureOf(one).nodes.flatMap((node) => node.names)
    expect([...inTable].sort()).toEqual([...inPicture].sort())
    expect(tableOf(one).find((row) => row.names.includes('XM'))?.tiedTo).toEqual(['YM, Agency y', 'XF, Agency x'])
    expect(tableOf({ ...one, agencies: [...one.agencies, { id: 'e', name: 'Empty' }] }).at(-1)).toEqual({ agency: 'Empty', level: '', names: [], tiedTo: [] })
    expect(describePicture(pictureOf(one))).toContain('9 people, 4 ties')
  })
})
