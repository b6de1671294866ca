import { type BracingLayout, type BracingSize, type BracingState, layOutBracing, mostStrong } from './bracing-layout'
import { staticMarkup } from './static-markup'

export type BracingWords = {
  person: string
  people: string
  nobody: string
  level: string
  brace: string
  within: string
  jumps: string
  /** "Tied to 3 agencies", "Tied to no other agency". */
  tiedTo: (agencies: number) => string
  /** What the small ladder beside each agency shows, from left to right. */
  ladder: string
  /** "12 more agencies": the rows that are folded away. */
  more: (agencies: number) => string
}

/** So many rows stand open; the others are folded. */
const mostRows = 10

type Props = BracingState & {
  /** Makes ids unique on a page with several pictures. */
  idPrefix: string
  title: string
  /** The same in sentences. */
  description: string
  words: BracingWords
}

/**
 * Who is there and who is tied to whom: levels down, agencies across. Two drawings, one for wide pages and paper, one
 * for phones; where the agencies are too many for a drawing there is a row for each of them instead.
 */
export function BracingPicture(props: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: staticMarkup escapes every word and attribute of our own drawing
  return <figure className="brace" dangerouslySetInnerHTML={{ __html: staticMarkup(bracingParts(props)) }} />
}

/** What stands in the figure, as elements. */
export function bracingParts({ idPrefix, title, description, words, ...state }: Props) {
  const drawings = (['wide', 'narrow'] as const).map((size) => ({ size, layout: layOutBracing(size, state) }))
  const [wide, narrow] = drawings
  const kinds = new Set(wide?.layout?.ties.map((tie) => tie.kind))
  const counts = state.nodes.map((node) => node.count)
  const key: { sign: Sign; text: string; show: boolean }[] = [
    { sign: 'person', text: words.person, show: counts.includes(1) },
    { sign: 'people', text: words.people, show: counts.some((count) => count > 1) },
    { sign: 'nobody', text: words.nobody, show: (wide?.layout?.empty.length ?? 0) > 0 },
    { sign: 'level', text: words.level, show: kinds.has('level') },
    { sign: 'brace', text: words.brace, show: kinds.has('brace') },
    { sign: 'within', text: words.within, show: kinds.has('within') },
    { sign: 'jumps', text: words.jumps, show: state.ties.some((tie) => tie.jumps) },
  ]
  const shown = key.filter(({ show }) => show)
  return (
    <>
      {drawings.map(
        ({ size, layout }) => layout && <Drawing key={size} size={size} layout={layout} id={`${idPrefix}-${size}`} title={title} description={description} />,
      )}
      {wide?.layout && (
        <figcaption className={`brace-key brace-for-wide${narrow?.layout ? ' brace-for-narrow' : ''}`}>
          <ul>
            {shown.map(({ sign, text }) => (
              <li key={sign}>
                <KeySign sign={sign} />
                {text}
              </li>
            ))}
          </ul>
        </figcaption>
      )}
      {(!wide?.layout || !narrow?.layout) && <Rows state={state} words={words} always={!wide?.layout} />}
    </>
  )
}

function Drawing({ size, layout, id, title, description }: { size: BracingSize; layout: BracingLayout; id: string; title: string; description: string }) {
  return (
    <svg
      className={`brace-drawing brace-${size}${layout.ties.length > mostStrong ? ' brace-many' : ''}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {layout.towers.map((tower) => (
        <rect key={tower.x} className="brace-tower" x={tower.x} y={tower.y} width={tower.width} height={tower.height} rx="8" />
      ))}
      {layout.floors.map((floor, index) => (
        <g key={floor.y}>
          {index > 0 && <path className="brace-floor" d={`M${floor.from},${floor.y}H${floor.to}`} />}
          {floor.label.map((line) => (
            <text key={line.y} className="brace-text brace-level" x={line.x} y={line.y}>
              {line.text}
            </text>
          ))}
        </g>
      ))}
      {layout.heads.map((head) =>
        head.lines.map((line) => (
          <text
            key={`${line.x} ${line.y}`}
            className="brace-text brace-agency"
            x={line.x}
            y={line.y}
            textAnchor={head.slanted ? 'start' : 'middle'}
            transform={head.slanted ? `rotate(-48 ${line.x} ${line.y})` : undefined}
          >
            {line.text}
          </text>
        )),
      )}
      {layout.empty.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="brace-nobody" cx={x} cy={y} r="4" />
      ))}
      {layout.ties.map((tie) => (
        <path key={tie.d} className={`brace-tie brace-tie-${tie.kind}`} d={tie.d} strokeWidth={tie.weight} strokeDasharray={tie.jumps ? '2 6' : undefined} />
      ))}
      {layout.nodes.map((node) => (
        <g key={`${node.x} ${node.y}`}>
          <circle className="brace-node" cx={node.x} cy={node.y} r={node.r} />
          {node.count > 1 && (
            <text className="brace-count" x={node.x} y={node.y} textAnchor="middle" dy="0.36em">
              {node.count}
            </text>
          )}
          {node.label.map((line) => (
            <text key={line.y} className="brace-text brace-name" x={line.x} y={line.y} textAnchor="middle">
              {line.text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

/** One row for each agency: which levels it holds, and to how many others it is tied. */
function Rows({ state, words, always }: { state: BracingState; words: BracingWords; always: boolean }) {
  const tied = state.columns.map(() => new Set<number>())
  for (const { from, to } of state.ties) {
    if (from.column === to.column) continue
    tied[from.column]?.add(to.column)
    tied[to.column]?.add(from.column)
  }
  const ladderWidth = state.rows.length * 26
  const row = (agency: string, column: number) => {
    const own = state.nodes.filter((node) => node.column === column)
    const countAt = (row: number) => own.find((node) => node.row === row)?.count ?? 0
    const held = state.rows.flatMap((name, index) => (countAt(index) > 0 ? [`${name}: ${countAt(index)}`] : []))
    return (
      <li key={column}>
        <strong>{agency}</strong>
        <svg className="brace-ladder" viewBox={`0 0 ${ladderWidth} 26`} width={ladderWidth} height="26" aria-hidden="true" focusable="false">
          <path className="brace-rung" d={`M13,13H${ladderWidth - 13}`} />
          {state.rows.map((name, index) => {
            const count = countAt(index)
            const x = index * 26 + 13
            return (
              <g key={name}>
                <circle className={count > 0 ? 'brace-node' : 'brace-hollow'} cx={x} cy="13" r={count > 1 ? 11.5 : count === 1 ? 8 : 4} />
                {count > 1 && (
                  <text className="brace-count" x={x} y="13" textAnchor="middle" dy="0.36em">
                    {count}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
        <span>{held.length > 0 ? held.join(', ') : words.nobody}</span>
        <span className="brace-soft">{words.tiedTo(tied[column]?.size ?? 0)}</span>
      </li>
    )
  }
  const folded = state.columns.length - mostRows
  return (
    <div className={`brace-rows${always ? ' brace-rows-always' : ''}`}>
      <p className="brace-ladder-key">{words.ladder}</p>
      <ul>{state.columns.slice(0, mostRows).map(row)}</ul>
      {folded > 0 && (
        <details>
          <summary>{words.more(folded)}</summary>
          <ul>{state.columns.slice(mostRows).map((agency, at) => row(agency, mostRows + at))}</ul>
        </details>
      )}
    </div>
  )
}

type Sign = 'person' | 'people' | 'nobody' | 'level' | 'brace' | 'within' | 'jumps'

function KeySign({ sign }: { sign: Sign }) {
  const small = sign === 'person' || sign === 'people' || sign === 'nobody'
  return (
    <svg className="brace-key-sign" viewBox={small ? '0 0 24 24' : '0 0 40 24'} width={small ? 24 : 40} height="24" aria-hidden="true" focusable="false">
      {sign === 'person' && <circle className="brace-node" cx="12" cy="12" r="8" />}
      {sign === 'people' && (
        <>
          <circle className="brace-node" cx="12" cy="12" r="11" />
          <text className="brace-count" x="12" y="12" textAnchor="middle" dy="0.36em">
            3
          </text>
        </>
      )}
      {sign === 'nobody' && <circle className="brace-nobody" cx="12" cy="12" r="4" />}
      {sign === 'level' && <path className="brace-tie brace-tie-level" d="M2,12H38" strokeWidth="3" />}
      {sign === 'brace' && <path className="brace-tie brace-tie-brace" d="M3,21L37,3" strokeWidth="3" />}
      {sign === 'within' && <path className="brace-tie brace-tie-within" d="M20,2V22" strokeWidth="3" />}
      {sign === 'jumps' && <path className="brace-tie brace-tie-brace" d="M3,21L37,3" strokeWidth="3" strokeDasharray="2 6" />}
    </svg>
  )
}
