import type { ReactNode } from 'react'
import { stages } from '@/lib/instrument/types'
import { bandShareAt, edgesOf, fixedPaths, type Frame, pathOf, pointAt, ribbonOf, round, spotPoint, walk } from './curve-geometry'
import { type CurveLayout, type CurveState, glyphRoom, type Label, layOutCurve } from './curve-layout'
import { stageShape } from './stage-shape'
import { staticMarkup } from './static-markup'

/** The words of the key under the picture; only the entries that the picture uses are shown. */
export type CurveKeyWords = {
  earlier: string
  band: string
  missed: string
  back: string
  ofTwo: string
  noPlace: string
  waysDown: string
}

const plainKeyWords: CurveKeyWords = {
  earlier: 'Earlier reading',
  band: 'Wider is surer',
  missed: 'Missed reading',
  back: 'Step back',
  ofTwo: 'One of two places',
  noPlace: 'No place named',
  waysDown: 'Way down',
}

export type LifeCycleCurveProps = CurveState & {
  /** Makes ids unique on a page with several curves. */
  idPrefix: string
  /** Name of the picture for a screen reader. */
  title: string
  /** The same message as the picture, in sentences. */
  description: string
  keyWords?: Partial<CurveKeyWords>
}

/**
 * The life-cycle curve with the present place, the band of certainty and the trail of earlier readings.
 * Two drawings: one for wide pages and paper, one drawn anew for phones. The style sheet shows one of them.
 */
export function LifeCycleCurve(props: LifeCycleCurveProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: staticMarkup escapes every word and attribute of our own drawing
  return <figure className="curve" dangerouslySetInnerHTML={{ __html: drawn(props) }} />
}

const remembered = new Map<string, string>()
const mostRemembered = 200

/** A closed round never changes, so its picture is drawn once and remembered. */
function drawn(props: LifeCycleCurveProps): string {
  const key = JSON.stringify(props)
  const known = remembered.get(key)
  if (known !== undefined) return known
  const markup = staticMarkup(curveParts(props))
  const [oldest] = remembered.keys()
  if (oldest !== undefined && remembered.size >= mostRemembered) remembered.delete(oldest)
  remembered.set(key, markup)
  return markup
}

/** What stands in the figure, as elements. */
export function curveParts({ idPrefix, title, description, keyWords, ...state }: LifeCycleCurveProps) {
  const words = { ...plainKeyWords, ...keyWords }
  const drawings = (['wide', 'narrow'] as const).map((size) => ({ size, layout: layOutCurve(size, state) }))
  const layout = drawings[0]!.layout
  const kinds = new Set(layout.trail.rings.map((ring) => ring.kind))
  const key: { sign: KeySign; text: string; show: boolean }[] = [
    { sign: 'band', text: words.band, show: layout.spots.length > 0 && state.certainty !== null },
    { sign: 'earlier', text: words.earlier, show: kinds.has('one') },
    { sign: 'of-two', text: words.ofTwo, show: kinds.has('of-two') },
    { sign: 'no-place', text: words.noPlace, show: kinds.has('none') },
    { sign: 'back', text: words.back, show: layout.trail.lines.back.length > 0 },
    { sign: 'missed', text: words.missed, show: state.missedBeforeNow === true || state.trail.some((reading) => reading.missedBefore) },
    { sign: 'ways-down', text: words.waysDown, show: true },
  ]
  return (
    <>
      {drawings.map(({ size, layout }) => (
        <svg
          key={size}
          className={`curve-drawing curve-${size}`}
          viewBox={`0 ${layout.top} ${layout.frame.width} ${layout.frame.height - layout.top}`}
          role="img"
          aria-labelledby={`${idPrefix}-${size}-title`}
          aria-describedby={`${idPrefix}-${size}-description`}
        >
          <title id={`${idPrefix}-${size}-title`}>{title}</title>
          <desc id={`${idPrefix}-${size}-description`}>{description}</desc>
          <Drawing state={state} layout={layout} />
        </svg>
      ))}
      <figcaption className="curve-key">
        <ul>
          {key
            .filter(({ show }) => show)
            .map(({ sign, text }) => (
              <li key={sign}>
                <KeyDrawing sign={sign} />
                {text}
              </li>
            ))}
        </ul>
      </figcaption>
    </>
  )
}

function Drawing({ state, layout }: { state: CurveState; layout: CurveLayout }) {
  const { frame, trail, spots, labels, leaders } = layout
  const fixed = fixedPaths(frame)
  const wide = frame.width > 400
  return (
    <>
      {state.certainty !== null && <Band frame={frame} state={state} />}
      {fixed.waysDown.map((d) => (
        <path key={d} className="curve-way-down" d={d} strokeWidth={wide ? 3 : 2.2} strokeDasharray={wide ? '0.1 8' : '0.1 5.6'} />
      ))}
      <g strokeWidth={frame.roadHalf * 2}>
        {/* The ends are round, the borders between stages are not. */}
        {fixed.roads.map(({ stage, d }) => (
          <path key={stage} className={`stage-${stage} curve-road`} d={d} />
        ))}
        {fixed.ends.map(({ stage, at }) => (
          <circle key={`${at.x}`} className={`stage-${stage} curve-shape`} cx={round(at.x)} cy={round(at.y)} r={frame.roadHalf} />
        ))}
      </g>

      <g strokeWidth={wide ? 2 : 1.5}>
        {trail.lines.down.map((points) => (
          <path key={keyOf(points)} className="curve-descent" d={pathOf(points)} />
        ))}
        {trail.lines.forward.map((points) => (
          <path key={keyOf(points)} className="curve-forward" d={pathOf(points)} />
        ))}
        {trail.lines.back.map(({ points, arrow }) => (
          <g key={keyOf(points)} className="curve-back">
            <path d={pathOf(points)} />
            {arrow && <path d={arrowHead(points, wide ? 7 : 5)} />}
          </g>
        ))}
      </g>

      {leaders.map(([a, b]) => (
        <line key={keyOf([a, b])} className="curve-leader" x1={round(a.x)} y1={round(a.y)} x2={round(b.x)} y2={round(b.y)} />
      ))}

      {trail.rings.map(({ index, kind, centre, radius, spot }) => {
        const [x, y] = [round(centre.x), round(centre.y)]
        const line = Math.min(radius * 0.42, wide ? 2.4 : 1.9)
        return (
          <g key={`${index}-${spot.track}-${round(spot.s)}`} className={`curve-ring curve-ring-${kind}`} strokeWidth={round(line)}>
            <circle cx={x} cy={y} r={round(radius - line / 2)} />
            {kind === 'of-two' && (
              <path className="curve-ring-half" d={`M${x},${round(centre.y - radius)}a${round(radius)},${round(radius)} 0 0,0 0,${round(radius * 2)}Z`} />
            )}
          </g>
        )
      })}

      {state.outcome === 'empty' &&
        stages.map((stage) => {
          const { track, start, end } = frame.stretches[stage]
          const { x, y } = pointAt(frame[track], (start + end) / 2)
          return <circle key={stage} className="curve-waiting" cx={round(x)} cy={round(y)} r={frame.markRadius * 0.8} strokeWidth={wide ? 2.4 : 1.8} />
        })}
      {state.outcome === 'crossover' && spots[0] ? (
        <Zone frame={frame} at={spots[0].s} />
      ) : (
        spots.map((spot, i) => {
          const stage = state.places[i]!.stage
          const { x, y } = spotPoint(frame, spot)
          return (
            <g key={stage} className={`stage-${stage}`}>
              <circle className="curve-mark-halo" cx={round(x)} cy={round(y)} r={frame.markRadius + (wide ? 3.5 : 2.5)} />
              <circle className="curve-mark" cx={round(x)} cy={round(y)} r={frame.markRadius - 1.5} strokeWidth={wide ? 3 : 2.4} />
              <path className="curve-shape" d={stageShape(stage, x, y, frame.markRadius * 0.52)} />
            </g>
          )
        })
      )}

      {labels.map((label) => (
        <Words
          key={`${label.role}-${label.stage ?? label.index ?? ''}-${label.lines.join(' ')}-${round(label.box.x)}`}
          label={label}
          present={label.role === 'name' && state.places.some(({ stage }) => stage === label.stage)}
        />
      ))}
    </>
  )
}

/** The share of resamples per stage, as a band that swells along the stage's stretch. */
function Band({ frame, state }: { frame: Frame; state: CurveState }) {
  const shares = state.certainty!
  return (
    <g>
      {stages
        .filter((stage) => shares[stage] >= 0.005)
        .map((stage) => {
          const { track, start, end } = frame.stretches[stage]
          // A border belongs to both; a hair inside keeps each side to its own shares.
          const half = ({ s }: { s: number }) =>
            frame.roadHalf + frame.bandReach * bandShareAt(frame, shares, { track, s: Math.min(Math.max(s, start + 0.01), end - 0.01) })
          const points = walk(frame[track], start, end)
          return (
            <g key={stage} className={`stage-${stage}`}>
              <path className="curve-band" d={ribbonOf(points, half)} />
              <path className="curve-band-edge" d={edgesOf(points, half)} />
            </g>
          )
        })}
    </g>
  )
}

/** The crossover zone: a place that is a stretch of the curve, with the shapes of both stages in it. */
function Zone({ frame, at }: { frame: Frame; at: number }) {
  const points = walk(frame.curve, at - frame.zoneHalf, at + frame.zoneHalf)
  const width = frame.markRadius * 1.62
  const line = frame.width > 400 ? 3 : 2.4
  const ends = [
    ['frustration', pointAt(frame.curve, at - frame.zoneHalf * 0.62)],
    ['functioning', pointAt(frame.curve, at + frame.zoneHalf * 0.62)],
  ] as const
  return (
    <g>
      <path className="curve-zone-halo" d={pathOf(points)} strokeWidth={width + 4 + line * 2} />
      <path className="curve-zone-edge" d={pathOf(points)} strokeWidth={width + line * 2} />
      <path className="curve-zone" d={pathOf(points)} strokeWidth={width} />
      {ends.map(([stage, { x, y }]) => (
        <path key={stage} className={`stage-${stage} curve-shape`} d={stageShape(stage, x, y, frame.markRadius * 0.47)} />
      ))}
    </g>
  )
}

function Words({ label, present }: { label: Label; present: boolean }) {
  const { role, lines, x, baselines, anchor, stage, box } = label
  // The shape stands before the name, so the words move by its room.
  const glyph = stage ? box.height / 1.26 / lines.length : 0
  const textX = stage ? box.x + glyph * glyphRoom : x
  return (
    <>
      {stage && <path className={`stage-${stage} curve-shape`} d={stageShape(stage, box.x + glyph * 0.42, baselines[0]! - glyph * 0.34, glyph * 0.36)} />}
      {lines.map((line, i) => (
        <text
          key={line}
          className={`curve-text curve-${role}${present ? ' curve-name-present' : ''}`}
          x={round(textX)}
          y={round(baselines[i]!)}
          textAnchor={stage ? 'start' : anchor}
        >
          {line}
        </text>
      ))}
    </>
  )
}

type KeySign = 'band' | 'earlier' | 'of-two' | 'no-place' | 'back' | 'missed' | 'ways-down'

function KeyDrawing({ sign }: { sign: KeySign }) {
  const parts: Record<KeySign, ReactNode> = {
    band: (
      <>
        <path className="curve-key-band" d="M2,10C10,10 12,3 21,3S32,10 40,10C32,10 30,17 21,17S10,10 2,10Z" />
        <path className="curve-key-road" d="M2,10H40" strokeWidth="3" />
      </>
    ),
    earlier: (
      <g className="curve-ring" strokeWidth="2">
        <circle cx="21" cy="10" r="5.5" />
      </g>
    ),
    'of-two': (
      <g className="curve-ring" strokeWidth="2">
        <circle cx="21" cy="10" r="5.5" />
        <path className="curve-ring-half" d="M21,3.5a6.5,6.5 0 0,0 0,13Z" />
      </g>
    ),
    'no-place': (
      <g className="curve-ring curve-ring-none" strokeWidth="2">
        <circle cx="21" cy="10" r="5.5" />
      </g>
    ),
    back: (
      <g className="curve-back" strokeWidth="2">
        <path d="M36,10H6" />
        <path d="M12,5L6,10L12,15" />
      </g>
    ),
    missed: (
      <>
        <path className="curve-key-road" d="M3,10H39" strokeWidth="8" strokeLinecap="round" />
        <path className="curve-forward" d="M4,10H14M28,10H38" strokeWidth="2" />
      </>
    ),
    'ways-down': <path className="curve-way-down" d="M4,4C10,14 24,16 38,16" strokeWidth="3" strokeDasharray="0.1 7" />,
  }
  const small = sign === 'earlier' || sign === 'of-two' || sign === 'no-place'
  return (
    <svg
      className={`curve-key-sign${small ? ' curve-key-small' : ''}`}
      viewBox={small ? '13 0 16 20' : '0 0 42 20'}
      width={small ? 16 : 42}
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {parts[sign]}
    </svg>
  )
}

function arrowHead(points: readonly { x: number; y: number }[], size: number): string {
  const tip = points.at(-1)!
  const behind = points.at(-4) ?? points[0]!
  const angle = Math.atan2(tip.y - behind.y, tip.x - behind.x)
  const wing = (turn: number) => `${round(tip.x + Math.cos(angle + turn) * size)},${round(tip.y + Math.sin(angle + turn) * size)}`
  return `M${wing(Math.PI * 0.8)}L${round(tip.x)},${round(tip.y)}L${wing(-Math.PI * 0.8)}`
}

const keyOf = (points: readonly { x: number; y: number }[]) => {
  const [a, b] = [points[0], points.at(-1)]
  return `${round(a?.x ?? 0)},${round(a?.y ?? 0)}-${round(b?.x ?? 0)},${round(b?.y ?? 0)}`
}
