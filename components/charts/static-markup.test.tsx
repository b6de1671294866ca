import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { curveParts } from './life-cycle-curve'
import { staticMarkup } from './static-markup'

const stageNames = { forming: 'Forming', frustration: 'Frustration', functioning: 'Functioning', flying: 'Flying', failing: 'Failing' }
const certainty = { forming: 0, frustration: 0.1, functioning: 0.8, flying: 0.1, failing: 0, none: 0 }

it('draws what React would draw, or a picture would lose a line when it is remembered as text', () => {
  for (const outcome of ['clear', 'crossover', 'contested', 'none', 'empty'] as const) {
    const stages = outcome === 'clear' ? (['functioning'] as const) : outcome === 'none' || outcome === 'empty' ? [] : (['frustration', 'functioning'] as const)
    const drawing = curveParts({
      idPrefix: 'x',
      title: 'A "title" & <more>',
      description: 'Words',
      outcome,
      places: stages.map((stage) => ({ stage, label: stageNames[stage], mark: 'one of two' })),
      certainty: outcome === 'empty' ? null : certainty,
      trail: [
        { outcome: 'clear', stages: ['forming'], label: 'Jan ’26', missedBefore: false },
        { outcome: 'clear', stages: ['frustration'], label: 'Apr ’26', missedBefore: true },
        { outcome: 'clear', stages: ['forming'], label: 'Jul ’26', missedBefore: false },
      ],
      missedBeforeNow: true,
      nowHeading: 'Now: here',
      nowDetail: 'Words',
      stageNames,
    })
    // React closes empty elements of HTML only; in SVG both write an end tag.
    expect(staticMarkup(drawing)).toBe(renderToStaticMarkup(drawing))
  }
})

it('escapes words, and refuses an attribute that it cannot spell', () => {
  expect(staticMarkup(<text x={1}>{'<script>&"'}</text>)).toBe('<text x="1">&lt;script&gt;&amp;&quot;</text>')
  expect(() => staticMarkup(<path strokeLinejoin="round" />)).toThrow('strokeLinejoin')
})
