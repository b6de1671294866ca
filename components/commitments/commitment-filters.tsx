import { SearchChoice } from '@/components/ui/search-form'
import { addressAsked } from '@/lib/commitments/asked'
import { type Asked, type Show, shows } from '@/lib/commitments/types'
import { showWords } from '@/lib/commitments/words'

type Props = {
  /** The list's own address. */
  here: string
  asked: Asked
  counts: Record<Show, number>
  owners: readonly { id: string; person: { name: string }; partnershipAgency: { name: string } }[]
  ownMembershipId: string | null
}

/** What the list shows, kept in its address: which of them, and whose. */
export function CommitmentFilters({ here, asked, counts, owners, ownMembershipId }: Props) {
  const listed = shows.filter((show) => show === 'open' || show === asked.show || counts[show] > 0)
  return (
    <nav aria-label="Which commitments" className="no-print mb-6 grid gap-4">
      {listed.length > 1 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {listed.map((show) => (
            <li key={show}>
              <a
                href={here + addressAsked({ ...asked, show, after: null })}
                aria-current={show === asked.show ? 'page' : undefined}
                className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {showWords[show].name} ({counts[show]})
              </a>
            </li>
          ))}
        </ul>
      )}
      {owners.length > 1 && (
        <form action={here} method="get" className="flex max-w-xl flex-wrap items-end gap-3">
          {asked.show !== 'open' && <input type="hidden" name="show" value={asked.show} />}
          <SearchChoice
            name="whose"
            label="Whose"
            value={asked.whose ?? ''}
            options={[
              { value: '', label: 'Everybody’s' },
              ...owners.map((one) => ({
                value: one.id,
                label: `${one.person.name}, ${one.partnershipAgency.name}${one.id === ownMembershipId ? ' (you)' : ''}`,
              })),
            ]}
          />
          <button type="submit" className="button">
            Show
          </button>
        </form>
      )}
    </nav>
  )
}
