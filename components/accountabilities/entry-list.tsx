import { type AccountabilityInput, accountabilityFields, type MemberEntry } from '@/lib/accountabilities/types'
import { accountabilityWords } from '@/lib/accountabilities/words'
import { counted, longDay } from '@/lib/platform/day-words'

/** So many members stand open; the others are folded. */
const mostOpen = 12

/** What the other members entered about themselves. */
export function EntryList({ others }: { others: readonly MemberEntry[] }) {
  const entered = others.filter((one) => one.entry !== null)
  const silent = others.length - entered.length
  const [open, folded] = [entered.slice(0, mostOpen), entered.slice(mostOpen)]
  return (
    <>
      {open.length > 0 && (
        <ul className="rule-list max-w-3xl">
          {open.map((one) => (
            <EntryLine key={one.membershipId} member={one} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details className="max-w-3xl">
          <summary>{folded.length} more</summary>
          <ul className="rule-list">
            {folded.map((one) => (
              <EntryLine key={one.membershipId} member={one} />
            ))}
          </ul>
        </details>
      )}
      {silent > 0 && (
        <p className="meta mt-3">
          {entered.length > 0 ? 'Nothing from' : 'Nothing yet from'} {counted(silent, 'other member', 'other members')}. That is fine: nobody has to.
        </p>
      )}
    </>
  )
}

function EntryLine({ member }: { member: MemberEntry }) {
  const entry = member.entry as AccountabilityInput & { updatedOn: string }
  return (
    <li>
      <h3>
        {member.name}, {member.agency}
      </h3>
      <EntryWords entry={entry} />
      <p className="meta mt-1">Entered on {longDay(entry.updatedOn)}</p>
    </li>
  )
}

/** One entry: only what was said. */
export function EntryWords({ entry }: { entry: AccountabilityInput }) {
  return (
    <dl className="mt-1 text-sm">
      {accountabilityFields
        .filter((field) => entry[field] !== '')
        .map((field) => (
          <div key={field} className="grid gap-x-6 py-0.5 sm:grid-cols-[14rem_1fr]">
            <dt className="text-soft">{accountabilityWords[field].told}</dt>
            <dd className="whitespace-pre-line">{entry[field]}</dd>
          </div>
        ))}
    </dl>
  )
}
