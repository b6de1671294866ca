import { LinkRow } from '@/components/ui/link-row'
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
  const ways = listed.map((show) => ({
    href: here + addressAsked({ ...asked, show, after: null }),
    label: `${showWords[show].name} (${counts[show]})`,
    here: show === asked.show,
  }))
  return (
    <div className="no-print mb-6 grid gap-4">
      {listed.length > 1 && <LinkRow label="Which commitments" ways={ways} />}
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
    </div>
  )
}
