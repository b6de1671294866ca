import type { Role } from '@/lib/people/types'
import { levelName, roleWords } from '@/lib/people/words'
import { longDay } from '@/lib/platform/day-words'

type Member = {
  id: string
  position: string
  level: string
  contribution: string
  to: string | null
  person: { name: string }
  partnershipAgency: { name: string }
  roles: { id: string; role: string }[]
}

/** One member in the list: who, for which agency, as what. */
export function MemberLine({ member, base, mayEdit, today }: { member: Member; base: string; mayEdit: boolean; today: string }) {
  const departure = `${base}/${member.id}/departure`
  const leaving = member.to === null ? 'If they leave' : `${member.to < today ? 'Left' : 'Leaves'} on ${longDay(member.to)}`
  return (
    <li className="grid gap-x-8 gap-y-1 md:grid-cols-[2fr_2fr_3fr]">
      <div>
        <h3>{mayEdit ? <a href={`${base}/${member.id}`}>{member.person.name}</a> : member.person.name}</h3>
        {member.position && <p className="meta">{member.position}</p>}
        {(member.to !== null || mayEdit) && (
          <p className="meta">
            <a href={departure} className="text-soft">
              {leaving}
              <span className="sr-only">{`: ${member.person.name}`}</span>
            </a>
          </p>
        )}
      </div>
      <div className="text-sm">
        <p>{member.partnershipAgency.name}</p>
        {member.level !== '' && <p className="meta">{levelName(member.level)}</p>}
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
  )
}
