import { Reo } from '@/components/ui/reo'
import type { ActionTried } from '@/lib/across/types'
import { toldOfHelp } from '@/lib/commitments/words'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'

/** So many rows stand under one action. */
const mostRows = 8

/** Suggested actions that were adopted: how often, and what was said of them. In the order of the source. */
export function ActionList({ tried }: { tried: readonly ActionTried[] }) {
  return (
    <ul className="rule-list mt-2 max-w-3xl">
      {tried.map((one) => (
        <li key={one.id}>
          <h3>{one.title}</h3>
          <p className="text-sm">
            {countsOf(one)} <span className="cite whitespace-normal">{one.citation}</span>
          </p>
          <details className="mt-1 text-sm">
            <summary>
              Where<span className="sr-only"> was “{one.title}” adopted?</span>
            </summary>
            <ul className="mt-1 list-disc pl-5">
              {one.rows.slice(0, mostRows).map(({ id, partnership, ended }) => (
                <li key={id}>
                  <a href={`/partnerships/${partnership.id}/commitments`}>
                    <Reo>{partnership.name}</Reo>
                  </a>
                  {ended === null
                    ? ': open.'
                    : ended.kind === 'dropped'
                      ? `: dropped on ${longDay(ended.on)}.`
                      : `: done on ${longDay(ended.on)}. ${toldOfHelp(ended.helped)}`}
                </li>
              ))}
            </ul>
            {one.rows.length > mostRows && <p className="meta mt-1">and {counted(one.rows.length - mostRows, 'more', 'more')}</p>}
          </details>
        </li>
      ))}
    </ul>
  )
}

function countsOf({ adopted, partnerships, open, dropped, done, said }: ActionTried): string {
  const ended = [...(open > 0 ? [`${counted(open, 'is', 'are')} open`] : []), ...(dropped > 0 ? [`${counted(dropped, 'was', 'were')} dropped`] : [])]
  const told = [
    ...(said.yes > 0 ? [`it helped: ${said.yes}`] : []),
    ...(said.partly > 0 ? [`partly: ${said.partly}`] : []),
    ...(said.no > 0 ? [`it did not: ${said.no}`] : []),
    ...(said.tooEarly > 0 ? [`too early to say: ${said.tooEarly}`] : []),
    ...(said.nothing > 0 ? [`nobody has said: ${said.nothing}`] : []),
  ]
  const begin = `Adopted ${adopted === 1 ? 'once' : adopted === 2 ? 'twice' : counted(adopted, 'time', 'times')}, in ${counted(partnerships, 'partnership', 'partnerships')}.`
  const middle = ended.length > 0 ? ` ${capital(listed(ended))}.` : ''
  return `${begin}${middle}${done > 0 ? ` ${capital(counted(done, 'was', 'were'))} done (${told.join(', ')}).` : ''}`
}
