import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import type { Role } from '@/lib/people/types'
import { levelName, roleWords } from '@/lib/people/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'

export default async function PeoplePage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people', partnershipId)
  const [partnership, { members, agencies }] = await Promise.all([loadRecord(scope), loadPeople(scope)])
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp
  const base = `/partnerships/${partnershipId}/people`
  const present = members.filter((member) => member.to === null)
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
      {members.length > 0 && (
        <section className="mb-12">
          <h2 className="mb-2">Members</h2>
          <ul className="rule-list">
            {members.map((member) => (
              <li key={member.id} className="grid gap-x-8 gap-y-1 md:grid-cols-[2fr_2fr_3fr]">
                <div>
                  <h3>{mayEdit ? <a href={`${base}/${member.id}`}>{member.person.name}</a> : member.person.name}</h3>
                  {member.position && <p className="meta">{member.position}</p>}
                  {member.to && <p className="meta">Left on {longDay(member.to)}</p>}
                </div>
                <div className="text-sm">
                  <p>{member.partnershipAgency.name}</p>
                  <p className="meta">{levelName(member.level)}</p>
                </div>
                <div className="text-sm">
                  {member.roles.length > 0 && (
                    <p className="mb-1 flex flex-wrap gap-1.5">
                      {member.roles.map((one) => (
                        <span key={one.id} className="tag tag-accent">
                          {roleWords[one.role as Role].name}
                        </span>
                      ))}
                    </p>
                  )}
                  {member.contribution && <p className="meta">Brings: {member.contribution}</p>}
                </div>
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
