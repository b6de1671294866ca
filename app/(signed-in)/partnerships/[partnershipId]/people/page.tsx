import { MemberLine } from '@/components/people/member-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import { pairsAlike } from '@/lib/people/agency-names'
import { capital, counted, longDay } from '@/lib/platform/day-words'

export default async function PeoplePage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people', partnershipId)
  const [partnership, { members, agencies, today }] = await Promise.all([loadRecord(scope), loadPeople(scope)])
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp
  const base = `/partnerships/${partnershipId}/people`
  const present = members.filter((member) => member.to === null || member.to >= today)
  const past = members.filter((member) => member.to !== null && member.to < today)
  const alike = mayEdit ? pairsAlike(agencies) : []
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" title="People and agencies">
      <p className="lede mb-5">
        {members.length === 0
          ? 'Nobody is entered yet. A round needs five people.'
          : `${capital(counted(present.length, 'member', 'members'))} of ${counted(agencies.length, 'agency', 'agencies')}.`}
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
      {present.length > 0 && (
        <section className="mb-12">
          <h2 className="mb-2">Members</h2>
          <ul className="rule-list">
            {present.map((member) => (
              <MemberLine key={member.id} member={member} base={base} mayEdit={mayEdit} today={today} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <details className="mb-12">
          <summary>{capital(counted(past.length, 'member has left', 'members have left'))}</summary>
          <ul className="rule-list mt-3">
            {past.map((member) => (
              <MemberLine key={member.id} member={member} base={base} mayEdit={mayEdit} today={today} />
            ))}
          </ul>
        </details>
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
      <section>
        <h2 className="mb-2">Agencies</h2>
        {agencies.length === 0 ? (
          <p className="meta">Agencies come with their members, or can be added by themselves.</p>
        ) : (
          <ul className="rule-list prose">
            {agencies.map((one) => {
              const count = present.filter((member) => member.partnershipAgencyId === one.id).length
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
