import { textWidth, wrapText } from './text-width'

export type BracingPlace = { row: number; column: number }
/** How many people hold a place; `label` is the name of the one, or says how many they are. */
export type BracingNode = BracingPlace & { count: number; label: string }
export type BracingTie = { from: BracingPlace; to: BracingPlace; count: number; jumps: boolean }
export type BracingState = { rows: readonly string[]; columns: readonly string[]; nodes: readonly BracingNode[]; ties: readonly BracingTie[] }

export type BracingSize = 'wide' | 'narrow'
type Line = { x: number; y: number; text: string }
export type BracingLayout = {
  width: number
  height: number
  /** One tower for each agency. */
  towers: { x: number; y: number; width: number; height: number }[]
  floors: { y: number; from: number; to: number; label: Line[] }[]
  /** Names of the agencies over their towers; slanted where there are many. */
  heads: { lines: Line[]; slanted: boolean }[]
  nodes: { x: number; y: number; r: number; count: number; label: Line[] }[]
  /** Places that nobody holds. */
  empty: { x: number; y: number }[]
  ties: { d: string; weight: number; kind: 'level' | 'brace' | 'within'; jumps: boolean }[]
}

/** More agencies than this do not fit side by side: on phones, and anywhere. */
export const mostColumns: Record<BracingSize, number> = { narrow: 3, wide: 32 }
/** More ties than this are drawn thin, or nothing is seen between them. */
export const mostStrong = 80
/** With more agencies than this the names over the towers are slanted. */
const mostUpright = 9

const measures = {
  wide: { width: 960, left: 128, head: 16, name: 15.5, row: 84, thin: 62, dot: 12, many: 16 },
  narrow: { width: 340, left: 94, head: 14, name: 13.5, row: 80, thin: 80, dot: 10, many: 14 },
} as const

/** Cuts a line to a width; what is left out is marked. */
export function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = [...text]
  while (kept.length > 1 && textWidth(`${kept.join('').trimEnd()}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}

/** At most so many lines of a width; a word that is too long is cut, and so is the last line. */
function linesOf(text: string, size: number, width: number, most: number): string[] {
  const lines = wrapText(text, size, width)
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines
  return shown.map((line) => cutText(line, size, width))
}

const at = (value: number) => Math.round(value * 10) / 10

/** Where everything of the picture stands: levels down, agencies across. Null where the agencies are too many for this size. */
export function layOutBracing(size: BracingSize, state: BracingState): BracingLayout | null {
  const { rows, columns, nodes } = state
  if (columns.length === 0 || columns.length > mostColumns[size]) return null
  const m = measures[size]
  const step = (m.width - m.left) / columns.length
  const labelled = step >= 104
  const slanted = columns.length > mostUpright
  const rowHeight = labelled ? m.row : m.thin
  const headLines = columns.map((name) => (slanted ? [cutText(name, m.head, 168)] : linesOf(name, m.head, step - 14, 3)))
  const headHeight = slanted ? 132 : Math.max(...headLines.map((lines) => lines.length)) * m.head * 1.25 + 12
  const top = headHeight + 4
  // The last tower's slanted name leans out over the edge.
  const width = slanted ? m.width + 96 : m.width
  const centre = (column: number) => m.left + step * (column + 0.5)
  // A name stands under its node, so the node stands above the middle of its floor.
  const middle = (row: number) => top + rowHeight * (row + (labelled ? 0.36 : 0.5))
  const held = new Set(nodes.map((node) => `${node.row} ${node.column}`))
  const radiusOf = (count: number) => Math.min(count > 1 ? m.many : m.dot, step * 0.36)
  return {
    width,
    height: at(top + rowHeight * rows.length + 4),
    towers: columns.map((_, column) => ({
      x: at(m.left + step * column + step * 0.06),
      y: at(top),
      width: at(step * 0.88),
      height: at(rowHeight * rows.length),
    })),
    floors: rows.map((row, index) => {
      const lines = linesOf(row, m.head, m.left - 12, 2)
      const first = middle(index) + m.head * 0.35 - ((lines.length - 1) * m.head * 1.2) / 2
      return {
        y: at(top + rowHeight * index),
        from: 0,
        to: m.width,
        label: lines.map((text, line) => ({ x: 0, y: at(first + line * m.head * 1.2), text })),
      }
    }),
    heads: headLines.map((lines, column) => ({
      slanted,
      lines: lines.map((text, line) => ({
        x: at(centre(column) + (slanted ? m.head * 0.3 : 0)),
        y: at(slanted ? headHeight - 6 : headHeight - 8 - (lines.length - 1 - line) * m.head * 1.25),
        text,
      })),
    })),
    nodes: nodes.map((node) => {
      const { count } = node
      const r = radiusOf(count)
      const lines = labelled ? linesOf(node.label, m.name, step * 0.88 - 8, 2) : []
      return {
        x: at(centre(node.column)),
        y: at(middle(node.row)),
        r: at(r),
        count,
        label: lines.map((text, line) => ({ x: at(centre(node.column)), y: at(middle(node.row) + r + m.name * (1.1 + line * 1.15)), text })),
      }
    }),
    empty: rows.flatMap((_, row) => columns.flatMap((_, column) => (held.has(`${row} ${column}`) ? [] : [{ x: at(centre(column)), y: at(middle(row)) }]))),
    ties: state.ties.map((tie) => ({
      d: wayOf(tie, held, centre, middle, { step, rowHeight }),
      weight: at(Math.min(1.5 + tie.count * 0.75, 5) * (state.ties.length > mostStrong ? 0.6 : 1)),
      kind: tie.from.column === tie.to.column ? 'within' : tie.from.row === tie.to.row ? 'level' : 'brace',
      jumps: tie.jumps,
    })),
  }
}

/** The way of a tie: straight, or bent round the nodes that stand between its ends. */
function wayOf(
  { from, to }: BracingTie,
  held: ReadonlySet<string>,
  centre: (column: number) => number,
  middle: (row: number) => number,
  { step, rowHeight }: { step: number; rowHeight: number },
): string {
  const [a, b] = [
    { x: centre(from.column), y: middle(from.row) },
    { x: centre(to.column), y: middle(to.row) },
  ]
  const straight = `M${at(a.x)},${at(a.y)}L${at(b.x)},${at(b.y)}`
  const [columns, rows] = [Math.abs(to.column - from.column), to.row - from.row]
  const bent = (dx: number, dy: number) => `M${at(a.x)},${at(a.y)}Q${at((a.x + b.x) / 2 + dx)},${at((a.y + b.y) / 2 + dy)} ${at(b.x)},${at(b.y)}`
  const between = (place: (step: number) => string, steps: number) =>
    Array.from({ length: Math.max(0, steps - 1) }, (_, i) => place(i + 1)).some((key) => held.has(key))
  if (rows === 0) {
    const left = Math.min(from.column, to.column)
    // A quadratic bends half as far as its handle.
    return between((i) => `${from.row} ${left + i}`, columns) ? bent(0, -Math.min(rowHeight * 0.62, 26 + columns * 7)) : straight
  }
  if (columns === 0) return between((i) => `${from.row + i} ${from.column}`, rows) ? bent(Math.min(step * 0.6, 52), 0) : straight
  return columns > 1 || rows > 1 ? bent(0, rowHeight * 0.3) : straight
}
