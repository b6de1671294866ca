export type PlacedShare = { id: string; name: string; amount: string /** 0..1 of all who placed it. */; share: number }

type Props = { idPrefix: string; title: string; description: string /** Top left, top right, bottom left, bottom right. */; cells: readonly PlacedShare[] }

const width = 300
const height = 296
const largest = 42

/** Where people place an issue, as a field of two by two: the larger the disc, the more people. */
export function PlacementField({ idPrefix, title, description, cells }: Props) {
  const [titleId, descriptionId] = [`${idPrefix}-title`, `${idPrefix}-description`]
  return (
    <svg className="placement-field" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId} aria-describedby={descriptionId} focusable="false">
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {cells.map((cell, at) => {
        const x = (at % 2) * (width / 2)
        const y = Math.floor(at / 2) * (height / 2 + 4)
        return (
          <g key={cell.id} transform={`translate(${x + width / 4} ${y})`}>
            <text className="placement-name" y="22" textAnchor="middle">
              {cell.name}
            </text>
            <circle
              className={cell.share > 0 ? 'placement-disc' : 'placement-none'}
              cy="74"
              r={cell.share > 0 ? Math.max(4, largest * Math.sqrt(cell.share)) : 3}
            />
            <text className="placement-amount" y="134" textAnchor="middle">
              {cell.amount}
            </text>
          </g>
        )
      })}
      <path className="placement-cross" d={`M${width / 2} 6V${height - 2}M4 ${height / 2 + 1}H${width - 4}`} />
    </svg>
  )
}
