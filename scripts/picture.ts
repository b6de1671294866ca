// `npm run picture`: writes docs/life-cycle.svg, the curve as one self-contained file for pages outside the app.
import { readFileSync, writeFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { LifeCycleCurve } from '../components/charts/life-cycle-curve'
import { stageNames } from '../lib/readings/curve-words'

const file = 'docs/life-cycle.svg'

/** A reading as an example: a group on its way up, with four earlier readings and a quarter left out. */
const markup = renderToStaticMarkup(
  createElement(LifeCycleCurve, {
    idPrefix: 'picture',
    title: 'The partnership life cycle',
    description:
      'A partnership forms, goes down into frustration, and climbs through functioning to flying. From frustration and from flying, ways lead down to failing. An invented group stands at functioning; its earlier readings lie behind it.',
    outcome: 'clear',
    places: [{ stage: 'functioning', label: stageNames.functioning, mark: '' }],
    certainty: { forming: 0, frustration: 0.08, functioning: 0.86, flying: 0.06, failing: 0, none: 0 },
    trail: [
      { outcome: 'clear', stages: ['forming'], label: 'Mar 2025' },
      { outcome: 'clear', stages: ['frustration'], label: 'Jun 2025' },
      { outcome: 'clear', stages: ['frustration'], label: 'Dec 2025', missedBefore: true },
      { outcome: 'crossover', stages: ['frustration', 'functioning'], label: 'Mar 2026' },
    ],
    nowHeading: 'Now: Functioning',
    nowDetail: '8 times in 10',
    stageNames,
  }),
)

/** The drawing for wide pages, without the key under it. */
const drawing = /<svg class="curve-drawing curve-wide"[\s\S]*?<\/svg>/.exec(markup)?.[0]
if (!drawing) throw new Error('The curve has no wide drawing.')

const tokens = readFileSync('app/tokens.css', 'utf8')
const light = tokens.slice(0, tokens.indexOf('@media'))
const colours = Object.fromEntries([...light.matchAll(/(--color-[\w-]+):\s*(#\w+)/g)].map(([, name, colour]) => [name, colour]))
const family = 'system-ui, -apple-system, "Segoe UI", sans-serif'

/** The style sheet of the charts with its colours put in: a file of its own knows no tokens, and brings its own ground. */
const css = readFileSync('components/charts/charts.css', 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .split('/* ---- The small curve')[0]
  ?.replace(/@(container|media)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  .split('\n')
  .filter(
    (line) =>
      /^\.(stage-\w+|curve-)/.test(line) && !/\.curve-(drawing|narrow|key|table)/.test(line) && !/^\.stage-glyph/.test(line) && !/display: none/.test(line),
  )
  .join('\n')
  .replaceAll('var(--font-sans)', family)
  .replace(/var\((--color-[\w-]+)\)/g, (_whole, name: string) => colours[name] ?? '#000')

const [, left = 0, top = 0, width = 0, height = 0] = (/viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/.exec(drawing) ?? []).map(Number)
const around = 16
const box = { x: left - around, y: top - around, width: width + 2 * around, height: height + 2 * around }
const whole = drawing
  .replace(/<svg [^>]*>/, (head) =>
    head
      .replace(
        /viewBox="[^"]*"/,
        `xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${box.width}" height="${box.height}"`,
      )
      .replace('curve-drawing curve-wide', 'curve-wide'),
  )
  .replace(
    '</desc>',
    `</desc><style>${css}</style><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="14" fill="${colours['--color-card']}"/>`,
  )

writeFileSync(file, `${whole}\n`)
process.stdout.write(`Written: ${file}\n`)
