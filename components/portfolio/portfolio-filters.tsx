import { LinkRow } from '@/components/ui/link-row'
import { SearchChoice, SearchForm } from '@/components/ui/search-form'
import { stages } from '@/lib/instrument/types'
import { addressAsked } from '@/lib/portfolio/asked'
import { type AskedFor, type Hint, shows, sorts } from '@/lib/portfolio/types'
import { showWords, sortWords } from '@/lib/portfolio/words'
import { stageNames } from '@/lib/readings/curve-words'

type Props = { asked: AskedFor; counts: Record<Hint, number>; total: number }

/** Which partnerships, and in which order: all of it kept in the address. */
export function PortfolioFilters({ asked, counts, total }: Props) {
  const numberOf = (show: (typeof shows)[number]) => (show === 'all' ? ` (${total})` : show === 'watched' ? '' : ` (${counts[show]})`)
  return (
    <div className="no-print mb-8 grid gap-4">
      <LinkRow
        label="Which partnerships"
        ways={shows.map((show) => ({
          href: addressAsked({ ...asked, show, after: null }),
          label: showWords[show] + numberOf(show),
          here: show === asked.show,
        }))}
      />
      <SearchForm action="/portfolio" label="Search by name" value={asked.q} button="Show">
        {asked.show !== 'all' && <input type="hidden" name="show" value={asked.show} />}
        <SearchChoice
          name="stage"
          label="Stage"
          value={asked.stage ?? ''}
          options={[{ value: '', label: 'Every stage' }, ...stages.map((stage) => ({ value: stage, label: stageNames[stage] }))]}
        />
        <SearchChoice name="sort" label="Order" value={asked.sort} options={sorts.map((sort) => ({ value: sort, label: sortWords[sort] }))} />
      </SearchForm>
    </div>
  )
}
