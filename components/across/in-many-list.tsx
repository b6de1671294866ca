import { Reo } from '@/components/ui/reo'
import type { InMany } from '@/lib/across/types'
import { capital, counted } from '@/lib/platform/day-words'

type Props = { found: readonly InMany[] /** There are more than are shown. */; more: boolean }

/** So many places stand open; the others are folded. */
const mostOpen = 6

/** People or agencies in many partnerships, each with the partnerships that made it. */
export function InManyList({ found, more }: Props) {
  return (
    <>
      <ul className="rule-list mt-2 max-w-3xl">
        {found.map((one) => (
          <li key={one.key}>
            <h3>
              <Reo>{one.name}</Reo>
            </h3>
            <p className="meta">{capital(counted(one.places.length, 'partnership', 'partnerships'))}</p>
            <Places places={one.places.slice(0, mostOpen)} />
            {one.places.length > mostOpen && (
              <details className="text-sm">
                <summary>
                  {counted(one.places.length - mostOpen, 'more', 'more')}
                  <span className="sr-only"> of {one.name}</span>
                </summary>
                <Places places={one.places.slice(mostOpen)} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {more && <p className="meta mt-2">Only those in most partnerships are listed.</p>}
    </>
  )
}

function Places({ places }: { places: InMany['places'] }) {
  return (
    <ul className="mt-1 list-disc pl-5 text-sm">
      {places.map(({ partnership, note }) => (
        <li key={partnership.id}>
          <a href={`/partnerships/${partnership.id}/people`}>
            <Reo>{partnership.name}</Reo>
          </a>
          {note !== '' && (
            <>
              {', for '}
              <Reo>{note}</Reo>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
