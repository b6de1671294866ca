import { MemberLine } from '@/components/people/member-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadPeoplePage } from '@/lib/people/loaders'
import { pairsAlike } from '@/lib/people/agency-names'
import { capital, counted, longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const agenciesShown = 100

export default async function PeoplePage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people', partnershipId)
  const [partnership, people] = await Promise.all([loadRecord(scope), loadPeoplePage(scope, await searchParams)])
  const { members, next, typed, left, begun, agencies, counts, today } = people
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp
  const base = `/partnerships/${partnershipId}/people`
  const address = (more: Record<string, string>) =>
    `${base}?${new URLSearchParams({ ...(typed ? { q: typed } : {}), ...(left ? { left: '1' } : {}), ...more })}`
  const alike = mayEdit ? pairsAlike(agencies) : []
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" title="People and agencies">
      <p className="lede mb-5">
        {counts.present + counts.left === 0 ? (
          'Nobody is entered yet. A round needs five people.'
        ) : (
          <>
            {capital(counted(counts.present, 'member', 'members'))} of{' '}
            {members.length > 10 ? <a href="#agencies">{counted(agencies.length, 'agency', 'agencies')}</a> : counted(agencies.length, 'agency', 'agencies')}.
          </>
        )}
      </p>
      {mayEdit && (
        <p className="mb-8 flex flex-wrap gap-3">
          <a className="button button-primary" href={`${base}/new`}>
            Add a member
          </a>
          <a className="button" href={`${base}/paste`}>
            Paste several from a spreadsheet
          </a>
        </p>
      )}
      {counts.present + counts.left > 0 && (
        <section className="mb-12">
          <h2 className="mb-2">{left ? 'Members who have left' : 'Members'}</h2>
          {(counts.present + counts.left > 20 || typed !== '') && (
            <form method="get" className="mb-4 flex max-w-xl flex-wrap items-end gap-3">
              <div className="min-w-56 flex-1">
                <label htmlFor="q" className="block text-sm font-semibold">
                  Find a name or an agency
                </label>
                <input id="q" name="q" type="search" defaultValue={typed} maxLength={100} className="input" />
              </div>
              {left && <input type="hidden" name="left" value="1" />}
              <button type="submit" className="button">
                Find
              </button>
            </form>
          )}
          {members.length === 0 ? (
            <p className="meta">{typed === '' ? 'Nobody.' : `Nobody here is found by “${typed}”.`}</p>
          ) : (
            <ul className="rule-list">
              {members.map((member) => (
                <MemberLine key={member.id} member={member} base={base} mayEdit={mayEdit} today={today} />
              ))}
            </ul>
          )}
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            {begun && <a href={address({})}>From the beginning</a>}
            {next && <a href={address({ after: next })}>More members</a>}
            {left ? (
              <a href={base}>Members who are there</a>
            ) : (
              counts.left > 0 && <a href={`${base}?left=1`}>{capital(counted(counts.left, 'member has left', 'members have left'))}</a>
            )}
          </p>
        </section>
      )}
      {mayEdit && alike.length > 0 && (
        <section className="look prose mb-10" aria-label="Agencies that may be one">
          <h2>Is this one agency?</h2>
          <ul className="mt-2">
            {alike.map(([one, other]) => (
              <li key={`${one.id} ${other.id}`}>
                {one.name} and {other.name}. <a href={`${base}/agencies/${other.id}/merge?into=${one.id}`}>Look and merge</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section id="agencies">
        <h2 className="mb-2">Agencies</h2>
        {agencies.length === 0 ? (
          <p className="meta">Agencies come with their members, or can be added by themselves.</p>
        ) : (
          <ul className="rule-list prose">
            {agencies.slice(0, agenciesShown).map((one) => {
              const count = counts.ofAgency.get(one.id) ?? 0
              return (
                <li key={one.id} className="flex flex-wrap justify-between gap-x-6">
                  <span className="font-semibold">{mayEdit ? <a href={`${base}/agencies/${one.id}`}>{one.name}</a> : one.name}</span>
                  <span className="meta">
                    {counted(count, 'member', 'members')}
                    {one.from && `, since ${longDay(one.from)}`}
                    {one.to && `, until ${longDay(one.to)}`}
                  </span>
                </li>
              )
            })}
          </ul>
        )}
        {agencies.length > agenciesShown && <p className="meta mt-3">And {agencies.length - agenciesShown} more. The export holds them all.</p>}
        {mayEdit && (
          <p className="mt-4">
            <a className="button" href={`${base}/agencies/new`}>
              Add an agency
            </a>
          </p>
        )}
      </section>
    </PartnershipFrame>
  )
}
