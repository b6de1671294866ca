import { round } from './curve-geometry'

export type BracingCell = { column: number; row: number; people: number }
export type BracingTie = { from: { column: number; row: number }; to: { column: number; row: number }; ties: number }
type Props = {
  /** Names of the columns (agencies) and rows (levels), in their order. */
  columns: readonly string[]
  rows: readonly string[]
  cells: readonly BracingCell[]
  ties: readonly BracingTie[]
  title: string
  description: string
  idPrefix: string
}

/** So many columns can be drawn side by side and still be read. */
export const mostColumns = 10
const [left, top, columnWidth, rowHeight, radius] = [150, 78, 116, 74, 15]

const centre = ({ column, row }: { column: number; row: number }) => ({
  x: left + column * columnWidth + columnWidth / 2,
  y: top + row * rowHeight + rowHeight / 2,
})

const mostLines = 3

/** A name in three lines of about a column's width; the table beside the picture has it whole. */
function inLines(name: string): string[] {
  const most = 15
  const lines = ['']
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length + 1 > most) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  const shown = lines.slice(0, mostLines).map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line))
  if (lines.length > mostLines) shown[mostLines - 1] = `${(shown[mostLines - 1] ?? '').slice(0, most - 1)}…`
  return shown
}

/** A tie as a gentle bow, so that ties along one row or column do not hide behind the people between. */
function bow(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const bend = a.y === b.y ? -26 : a.x === b.x ? 30 : 0
  const [x, y] = [(a.x + b.x) / 2 + (a.x === b.x ? bend : 0), (a.y + b.y) / 2 + (a.y === b.y ? bend : 0)]
  return `M${round(a.x)},${round(a.y)}Q${round(x)},${round(y)} ${round(b.x)},${round(b.y)}`
}

/** Levels down, agencies across, a node where somebody holds that place, ties between them. */
export function BracingPicture({ columns, rows, cells, ties, title, description, idPrefix }: Props) {
  const width = left + columns.length * columnWidth
  const height = top + rows.length * rowHeight
  return (
    <svg
      className="bracing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${idPrefix}-title`}
      aria-describedby={`${idPrefix}-description`}
    >
      <title id={`${idPrefix}-title`}>{title}</title>
      <desc id={`${idPrefix}-description`}>{description}</desc>
      {columns.map((name, column) => (
        <g key={name}>
          <line
            className="bracing-post"
            x1={left + column * columnWidth + columnWidth / 2}
            x2={left + column * columnWidth + columnWidth / 2}
            y1={top}
            y2={height}
          />
          {inLines(name).map((line, nth) => (
            <text key={line} className="bracing-agency" x={left + column * columnWidth + columnWidth / 2} y={22 + nth * 18} textAnchor="middle">
              {line}
            </text>
          ))}
        </g>
      ))}
      {rows.map((name, row) => (
        <text key={name} className="bracing-level" x={0} y={top + row * rowHeight + rowHeight / 2 + 5}>
          {name}
        </text>
      ))}
      {ties.map(({ from, to, ties: count }) => (
        <path
          key={`${from.column} ${from.row} ${to.column} ${to.row}`}
          className="bracing-tie"
          d={bow(centre(from), centre(to))}
          strokeWidth={Math.min(7, 1.5 + count)}
        />
      ))}
      {cells.map(({ column, row, people }) => {
        const { x, y } = centre({ column, row })
        return (
          <g key={`${column} ${row}`}>
            <circle className="bracing-node" cx={x} cy={y} r={radius} strokeWidth={2.5} />
            <text className="bracing-count" x={x} y={y + 5} textAnchor="middle">
              {people}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
