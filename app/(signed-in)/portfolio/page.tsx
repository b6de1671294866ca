import { PortfolioFilters } from '@/components/portfolio/portfolio-filters'
import { PortfolioRow } from '@/components/portfolio/portfolio-row'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterSignedIn } from '@/lib/access/loaders'
import { addressAsked } from '@/lib/portfolio/asked'
import { loadPortfolio, type PortfolioRow as Row } from '@/lib/portfolio/loaders'
import { hints } from '@/lib/portfolio/types'
import { hintWords, ledeOf } from '@/lib/portfolio/words'

export default async function PortfolioPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await enterSignedIn('/portfolio', '/portfolio')
  const { asked, counts, total, rows, next, behind } = await loadPortfolio(actor, await searchParams)
  const here = addressAsked(asked)
  const back = here.split('?')[1] ?? ''
  const filtered = asked.show !== 'all' || asked.stage !== null || asked.words.length > 0
  if (total === 0)
    return (
      <PageFrame actor={actor} current="portfolio">
        <PageHeading title="Portfolio" lede="No partnership has named you as its guardian angel." />
        <div className="prose">
          <p>
            A guardian angel is a manager who watches over a partnership from above: protects it, advises, and knows when to leave it alone (BCS executive
            summary). The partnership names its angels and decides what each of them sees. Once one has named you, it stands here.
          </p>
          <p>
            <a href="/partnerships">Your partnerships</a>
          </p>
        </div>
      </PageFrame>
    )
  const groups = asked.sort === 'need' ? [...hints, null].map((hint) => ({ hint, rows: rows.filter((row) => row.hint === hint) })) : null
  return (
    <PageFrame actor={actor} current="portfolio">
      <PageHeading title="Portfolio" lede={ledeOf(counts, total)} />
      <PortfolioFilters asked={asked} counts={counts} total={total} />
      <p className="no-print mb-6 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/portfolio/across">Across these partnerships</a>
        <a href="/portfolio/brief">On one page, to print</a>
      </p>
      {behind && (
        <p className="look prose mb-6" role="status">
          Not all of your partnerships have been looked through since something was recorded in them. This page follows in a few minutes.
        </p>
      )}
      {rows.length === 0 && (
        <p className="prose" role="status">
          {asked.show === 'watched' && asked.words.length === 0 && asked.stage === null
            ? 'Your watch list is empty. Put a partnership on it to find it here. Nobody else sees the list.'
            : 'None of your partnerships is as you asked.'}{' '}
          <a href="/portfolio">Show all</a>
        </p>
      )}
      {groups
        ? groups
            .filter((group) => group.rows.length > 0)
            .map(({ hint, rows: own }) => (
              <section key={hint ?? 'unread'} className="mb-10">
                <h2>{hint ? hintWords[hint].heading : 'Being looked through'}</h2>
                {hint && <p className="meta">{hintWords[hint].means}</p>}
                <Rows rows={own} back={back} />
              </section>
            ))
        : rows.length > 0 && <Rows rows={rows} back={back} />}
      {(next || asked.after) && (
        <p className="no-print mt-6 flex flex-wrap gap-4">
          {asked.after && <a href={addressAsked({ ...asked, after: null })}>To the beginning</a>}
          {next && (
            <a className="button" href={addressAsked({ ...asked, after: next })}>
              {filtered ? 'More' : 'More partnerships'}
            </a>
          )}
        </p>
      )}
      <p className="meta prose mt-8">
        This is a watching brief and no league table: nothing here is a score or a rank. Those that asked come first, then those of which something calls for
        you, then the others by name. Among the former come failing and contested groups, low pulses and silence before people who leave, agreements that end
        and commitments that are late: an order of ours. What you see of each is what its lead released to you or opened to others here, and the lead can read
        when you looked.
      </p>
    </PageFrame>
  )
}

function Rows({ rows, back }: { rows: readonly Row[]; back: string }) {
  return (
    <ul className="rule-list mt-3">
      {rows.map((row) => (
        <PortfolioRow key={row.grantId} row={row} back={back} />
      ))}
    </ul>
  )
}
