import { domainWords } from '@/lib/instrument/domains'
import { longDay } from '@/lib/platform/day-words'
import { placementsInWords } from '@/lib/readings/placements'
import type { DomainChange, ToldSession } from '@/lib/sense-making/types'
import { changeSentence, changeWords } from '@/lib/sense-making/words'
import { SpreadField } from './spread-field'

/** Two sessions on the same issue, in words alone whatever their size. */
export function SideBySide({ earlier, later, changes }: { earlier: ToldSession; later: ToldSession; changes: readonly DomainChange[] }) {
  return (
    <section className="mt-10">
      <h2>Since the session before</h2>
      <p className="prose mt-1">{changeSentence(changes)}</p>
      <div className="mt-4 grid gap-8 md:grid-cols-2">
        {[earlier, later].map((session) => (
          <div key={session.id}>
            <h3>{longDay(session.closedOn)}</h3>
            <SpreadField
              idPrefix={`spread-${session.number}`}
              title={`Where people placed the issue, ${longDay(session.closedOn)}`}
              placed={placementsInWords(session.told).placed ?? []}
              precision="bands"
            />
          </div>
        ))}
      </div>
      <div className="scroll-x mt-4" tabIndex={0} role="region" aria-label="Table of the two sessions">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">{longDay(earlier.closedOn)}</th>
              <th scope="col">{longDay(later.closedOn)}</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={one.domain}>
                <th scope="row">{domainWords[one.domain].name}</th>
                <td>{one.before}</td>
                <td>{one.now}</td>
                <td>{changeWords[one.change]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta prose mt-2">Two sessions are compared in words alone. Exact numbers would tell what somebody who came or went had chosen.</p>
    </section>
  )
}
