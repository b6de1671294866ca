import { longDay } from '@/lib/platform/day-words'

type End = { name: string; agency: string; leftOn: string | null }
export type ShownTie = { id: string; one: End; other: End; note: string; since: string; until: string | null; byForm?: boolean }

/** So many ties stand on the page; `allHref` leads to all of them. */
const mostOpen = 12

/** Ties by the day they were noted, the latest first. `endHref` makes a link to the form that ends one. */
export function TieList({ ties, endHref, allHref }: { ties: readonly ShownTie[]; endHref?: (id: string) => string; allHref: string | null }) {
  const shown = allHref === null ? ties : ties.slice(0, mostOpen)
  return (
    <>
      <ul className="rule-list max-w-3xl">
        {shown.map((tie) => (
          <TieLine key={tie.id} tie={tie} endHref={endHref?.(tie.id)} />
        ))}
      </ul>
      {allHref !== null && ties.length > mostOpen && (
        <p className="no-print mt-2">
          <a href={allHref}>All {ties.length} ties</a>
        </p>
      )}
    </>
  )
}

function TieLine({ tie, endHref }: { tie: ShownTie; endHref?: string }) {
  const left = [tie.one, tie.other].find((end) => tie.byForm === false && end.leftOn !== null)
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4">
      <span>
        <strong>{tie.one.name}</strong>, {tie.one.agency}
        <span className="text-soft"> and </span>
        <strong>{tie.other.name}</strong>, {tie.other.agency}
        {tie.note && <span className="block text-sm">{tie.note}</span>}
        <span className="meta block">
          Since {longDay(tie.since)}
          {tie.until && `, until ${longDay(tie.until)}`}
          {!tie.until && left?.leftOn && `. ${left.name} left on ${longDay(left.leftOn)}`}
        </span>
      </span>
      {endHref && (
        <a href={endHref} className="no-print text-sm">
          End
          <span className="sr-only">
            {' '}
            the tie of {tie.one.name} and {tie.other.name}
          </span>
        </a>
      )}
    </li>
  )
}
