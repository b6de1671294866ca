import { MiniCurve } from '@/components/charts/mini-curve'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { SearchForm } from '@/components/ui/search-form'
import { enterSignedIn } from '@/lib/access/loaders'
import { standingWords } from '@/lib/access/words'
import { inShort, togetherIfNewer } from '@/lib/consensus/rules'
import { togetherLine } from '@/lib/consensus/words'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { readSearch } from '@/lib/platform/search-words'
import { outcomeHeading } from '@/lib/readings/curve-words'
import { curveOf, fromFileSentence } from '@/lib/readings/trail'

export default async function PartnershipsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await enterSignedIn('/partnerships', '/partnerships')
  const asked = await searchParams
  const search = readSearch(asked.q)
  const searched = search.words.length > 0
  const { partnerships, more, longestList } = await loadPartnerships(actor, search.words)
  const none = partnerships.length === 0 && !searched
  return (
    <PageFrame actor={actor} current="partnerships">
      <PageHeading title="Partnerships" lede={none ? 'You are in no partnership yet. Register the first one, or ask its lead for a link.' : undefined} />
      {asked['stepped-back'] === '1' && (
        <p className="look prose mb-6" role="status">
          You stepped back. The leads are told, and you see nothing of that partnership any more. Thank you for having watched over it.
        </p>
      )}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        {!none && <SearchForm action="/partnerships" label="Search by name, purpose or agency" value={search.shown} button="Search" />}
        <p>
          <a className={`button ${none ? 'button-primary' : ''}`} href="/partnerships/new">
            Register a partnership
          </a>{' '}
          <a className="button button-quiet" href="/import">
            Bring one in from a file
          </a>
        </p>
      </div>
      {searched && (
        <div className="mb-4" role="status">
          <p>
            {partnerships.length === 0
              ? 'Nothing was found'
              : partnerships.length === 1
                ? 'One partnership was found'
                : `${partnerships.length} partnerships were found`}{' '}
            for “{search.shown}”. {search.shortened && 'Only the beginning of your search was used. '}
            <a href="/partnerships">Show all</a>
          </p>
          {partnerships.length === 0 && <p className="meta mt-2">Try fewer or shorter words. Macrons make no difference.</p>}
        </div>
      )}
      {more && <p className="meta mb-4">Only the first {longestList} are listed. Search with more words for the others.</p>}
      <ul className="rule-list">
        {partnerships.map((one) => {
          const curve = one.rounds ? curveOf(one.rounds, 3) : null
          const latest = one.rounds?.findLast((round) => round.reading !== null)
          const together = togetherIfNewer(one.session && inShort(one.session), latest?.closedOn ?? null)
          return (
            <li key={one.id} className="grid grid-cols-[6rem_1fr] items-center gap-x-6 gap-y-2 sm:grid-cols-[8.5rem_1fr_auto]">
              <MiniCurve outcome={curve?.outcome ?? 'empty'} stages={latest?.reading?.stages ?? []} trail={curve?.trail ?? []} />
              <div>
                <h2 className="text-base">
                  <a href={`/partnerships/${one.id}`}>{one.name}</a>
                </h2>
                <p className="meta">
                  {one.rounds === null
                    ? 'Readings are not released to you.'
                    : latest?.reading
                      ? `${outcomeHeading(latest.reading)}, read on ${longDay(latest.closedOn)}.${latest.fromFileOn === null ? '' : ` ${fromFileSentence(latest.fromFileOn)}`}`
                      : !together && 'No reading yet.'}
                  {together && ` ${togetherLine(together)}`}
                  {one.roundOpen && ' A round is open.'}
                  {one.woundUpOn && ` Wound up on ${longDay(one.woundUpOn)}.`}
                </p>
                {searched && <p className="mt-1 line-clamp-2 text-sm">{one.purpose}</p>}
                {one.agenciesFound.length > 0 && <p className="meta mt-1">{`Agency: ${one.agenciesFound.join(', ')}`}</p>}
              </div>
              <p className="col-start-2 flex flex-wrap gap-2 sm:col-start-3 sm:justify-end">
                {one.invented && <span className="tag">Invented example</span>}
                {one.standing !== 'colleague' && <span className="tag tag-accent">{standingWords[one.standing]}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </PageFrame>
  )
}
