import { type Level, levels } from '@/lib/people/types'
import { levelName } from '@/lib/people/words'
import { jumpsOf } from './looks'
import { pairsOf } from './shape'
import type { Bracing } from './types'

export type Node = { row: number; column: number; names: string[] }
export type PictureTie = { from: { row: number; column: number }; to: { row: number; column: number }; count: number; jumps: boolean }
export type Picture = { rows: string[]; columns: string[]; nodes: Node[]; ties: PictureTie[] }

/** The picture as plain rows, columns, nodes and ties: levels down, agencies across. Levels that nobody holds stand between those that are held. */
export function pictureOf(bracing: Bracing): Picture {
  const held = new Set(bracing.members.map((member) => levels.indexOf(member.level as Level)))
  const rungs = [...held].filter((rung) => rung >= 0)
  const shown: string[] = levels.filter((_, rung) => rung >= Math.min(...rungs) && rung <= Math.max(...rungs))
  if (held.has(-1)) shown.push('')
  const rowOf = new Map(shown.map((level, row) => [level, row]))
  const columnOf = new Map(bracing.agencies.map((agency, column) => [agency.id, column]))
  const placeOf = (member: { level: string; agencyId: string }) => ({
    row: rowOf.get(levels.includes(member.level as Level) ? member.level : '') ?? 0,
    column: columnOf.get(member.agencyId) ?? 0,
  })
  const nodes = new Map<string, Node>()
  for (const member of bracing.members) {
    const place = placeOf(member)
    const key = `${place.row} ${place.column}`
    const node = nodes.get(key) ?? { ...place, names: [] }
    node.names.push(member.name)
    nodes.set(key, node)
  }
  const jumps = new Set(jumpsOf(bracing).map(([one, other]) => `${one.id} ${other.id}`))
  const ties = new Map<string, PictureTie>()
  for (const [one, other] of pairsOf(bracing)) {
    const ends = [placeOf(one), placeOf(other)].sort((a, b) => a.row - b.row || a.column - b.column)
    const [from, to] = ends as [PictureTie['from'], PictureTie['to']]
    // Two people of one agency on one level are one node: their tie is told in the table.
    if (from.row === to.row && from.column === to.column) continue
    const key = `${from.row} ${from.column} ${to.row} ${to.column}`
    const tie = ties.get(key) ?? { from, to, count: 0, jumps: false }
    ties.set(key, { ...tie, count: tie.count + 1, jumps: tie.jumps || jumps.has(`${one.id} ${other.id}`) })
  }
  return { rows: shown.map(levelName), columns: bracing.agencies.map((agency) => agency.name), nodes: [...nodes.values()], ties: [...ties.values()] }
}

export type TableRow = { agency: string; level: string; names: string[]; tiedTo: string[] }

/** The same facts as a table: who is there for which agency at which level, and to whom they are tied. */
export function tableOf(bracing: Bracing): TableRow[] {
  const agencyOf = new Map(bracing.agencies.map((agency) => [agency.id, agency.name]))
  const others = new Map<string, Set<string>>()
  const note = (own: string, other: { name: string; agencyId: string }) =>
    others.set(own, (others.get(own) ?? new Set()).add(`${other.name}, ${agencyOf.get(other.agencyId) ?? ''}`))
  for (const [one, other] of pairsOf(bracing)) {
    note(one.id, other)
    note(other.id, one)
  }
  return bracing.agencies.flatMap((agency) => {
    const own = bracing.members.filter((member) => member.agencyId === agency.id)
    const rung = (level: string) => (levels.includes(level as Level) ? levels.indexOf(level as Level) : levels.length)
    const held = [...new Set(own.map((member) => rung(member.level)))].sort((a, b) => a - b)
    if (held.length === 0) return [{ agency: agency.name, level: '', names: [], tiedTo: [] }]
    return held.map((at) => {
      const here = own.filter((member) => rung(member.level) === at)
      const tiedTo = [...new Set(here.flatMap((member) => [...(others.get(member.id) ?? [])]))]
      return { agency: agency.name, level: levelName(levels[at] ?? ''), names: here.map((member) => member.name), tiedTo }
    })
  })
}

/** The picture in one sentence or two, for those who do not see it. */
export function describePicture(picture: Picture): string {
  const people = picture.nodes.reduce((sum, node) => sum + node.names.length, 0)
  const ties = picture.ties.reduce((sum, tie) => sum + tie.count, 0)
  return `${picture.columns.length} agencies across, ${picture.rows.length} levels down: ${picture.rows.join(', ').toLowerCase()}. ${people} people, ${ties} ties drawn. The table under the picture names them.`
}
