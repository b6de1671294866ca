import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { publishReading } from '@/lib/readings/publish'
import { scoreReading } from '@/lib/readings/score'
import { ReadingSummary } from './reading-summary'
import { WhereWeAre } from './where-we-are'

const reading = publishReading(scoreReading([]), { answered: 5, invited: 5 })
const round = { roundId: 'r', closedOn: '2026-01-10', invited: 5, answered: 5, instrumentVersion: 'v1', engineVersion: '1', imported: false, reading }

it('a reading from a file says so beside its sentence and under the curve, or a print of either would hide it', () => {
  for (const fromFileOn of ['2026-03-03', null]) {
    const shown = [
      renderToStaticMarkup(<ReadingSummary reading={reading} closedOn="2026-01-10" fromFileOn={fromFileOn} />),
      renderToStaticMarkup(<WhereWeAre rounds={[{ ...round, fromFileOn }]} rhythmMonths={3} />).replace(/<details.*<\/details>/s, ''),
    ]
    for (const markup of shown) expect(/Entered from a file.* on 3 March 2026/.test(markup)).toBe(fromFileOn !== null)
  }
})
