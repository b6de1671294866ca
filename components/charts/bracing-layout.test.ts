import { describe, expect, it } from 'vitest'
import { type BracingState, type BracingTie, cutText, layOutBracing, mostColumns } from './bracing-layout'
import { bracingParts } from './bracing-picture'
import { staticMarkup } from './static-markup'
import { textWidth } from './text-width'

const rowNames = ['Governance', 'Chief executive', 'Senior manager', 'Manager', 'Front line', 'Community']
const agencyNames = ['Te Rōpū Kōtuku Tiaki Wai', 'Heron Coast Regional Council', 'Estuary Care', 'Coastal Nature Office of the Department', 'Harbour Power']

function state(columns: number, rows: number, people: (row: number, column: number) => number, ties: BracingTie[] = []): BracingState {
  const nodes = Array.from({ length: rows * columns }, (_, at) => ({ row: Math.floor(at / columns), column: at % columns })).flatMap((place) => {
    const count = people(place.row, place.column)
    return count > 0 ? [{ ...place, count, label: count === 1 ? 'Person With A Long Name' : `${count} people` }] : []
  })
  return { rows: rowNames.slice(0, rows), columns: Array.from({ length: columns }, (_, at) => agencyNames[at % 5] ?? ''), nodes, ties }
}
const words = {
  person: 'One person',
  people: 'Several people',
  nobody: 'Nobody',
  level: 'Level',
  brace: 'Brace',
  within: 'Within',
  jumps: 'Jumps',
  tiedTo: (count: number) => `Tied to ${count}`,
  ladder: 'From left to right',
  more: (count: number) => `${count} more`,
}
const cases: [string, BracingState][] = [
  ['2 agencies with 3 levels', state(2, 3, () => 1)],
  ['5 agencies with 6 levels', state(5, 6, (row, column) => (row + column) % 3)],
  ['30 agencies with 200 people', state(30, 6, (row, column) => ((row * 7 + column) % 4 === 0 ? 3 : 1))],
]

describe.each(cases)('%s', (_, one) => {
  it('keep every word inside the picture, and none over its neighbour', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const layout = layOutBracing(size, one)
      if (!layout) continue
      const textSize = size === 'wide' ? 16 : 14
      const boxes = [
        ...layout.heads.flatMap((head) => (head.slanted ? [] : head.lines.map((line) => ({ ...line, half: textWidth(line.text, textSize) / 2 })))),
        ...layout.nodes.flatMap((node) => node.label.map((line) => ({ ...line, half: textWidth(line.text, size === 'wide' ? 15.5 : 13.5) / 2 }))),
      ]
      for (const box of boxes) {
        expect(box.x - box.half).toBeGreaterThanOrEqual(0)
        expect(box.x + box.half).toBeLessThanOrEqual(layout.width)
        expect(box.y).toBeLessThanOrEqual(layout.height)
      }
      for (const [at, box] of boxes.entries())
        for (const other of boxes.slice(at + 1))
          if (Math.abs(box.y - other.y) < 10) expect(Math.abs(box.x - other.x)).toBeGreaterThanOrEqual(box.half + other.half - 0.5)
      for (const floor of layout.floors) for (const line of floor.label) expect(textWidth(line.text, textSize)).toBeLessThanOrEqual(layout.towers[0]?.x ?? 0)
    }
  })

  it('draw a node for every place that is held, an empty ring for every other, and no node over another', () => {
    const layout = layOutBracing('wide', one)
    if (!layout) throw new Error('There is room for this.')
    expect(layout.nodes.length + layout.empty.length).toBe(one.rows.length * one.columns.length)
    const over = layout.nodes.flatMap((node, at) =>
      layout.nodes.slice(at + 1).filter((other) => !(Math.hypot(node.x - other.x, node.y - other.y) > node.r + other.r)),
    )
    expect(over).toEqual([])
  })

  it('become mark-up without a style, and tell the facts where there is no drawing for a phone', () => {
    const html = staticMarkup(bracingParts({ ...one, idPrefix: 'p', title: 'T', description: 'D', words }))
    expect(html).not.toContain('style=')
    expect(html).toContain('brace-wide')
    expect(html.includes('brace-rows')).toBe(one.columns.length > mostColumns.narrow)
    expect(html.includes('brace-narrow"')).toBe(one.columns.length <= mostColumns.narrow)
  })
})

it('more agencies than fit side by side get a row each, on wide pages too', () => {
  const many = state(40, 4, () => 2)
  expect(layOutBracing('wide', many)).toBeNull()
  const html = staticMarkup(bracingParts({ ...many, idPrefix: 'p', title: 'T', description: 'D', words }))
  expect(html).toContain('brace-rows-always')
  expect(html.match(/<li>/g)).toHaveLength(40)
  expect(html).toContain('30 more')
})

it('a tie bends round a node that stands between its ends, and is straight where nothing is in the way', () => {
  const tie = (from: [number, number], to: [number, number]): BracingTie => ({
    from: { row: from[0], column: from[1] },
    to: { row: to[0], column: to[1] },
    count: 1,
    jumps: false,
  })
  const ties = [tie([0, 0], [0, 1]), tie([0, 0], [0, 2]), tie([0, 0], [2, 0]), tie([2, 0], [2, 2]), tie([0, 0], [1, 1])]
  const layout = layOutBracing(
    'wide',
    state(3, 3, (row, column) => (row === 2 && column === 1 ? 0 : 1), ties),
  )
  expect(layout?.ties.map((one) => one.d.includes('Q'))).toEqual([false, true, true, false, false])
  expect(layout?.ties.map((one) => one.kind)).toEqual(['level', 'level', 'within', 'level', 'brace'])
})

it('a name that is too long is cut and marked, never one that fits', () => {
  expect(cutText('Short', 16, 200)).toBe('Short')
  const cut = cutText('A very long name of an agency that goes on', 16, 120)
  expect(cut.endsWith('…')).toBe(true)
  expect(textWidth(cut, 16)).toBeLessThanOrEqual(120)
})
