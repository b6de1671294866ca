import { shownForDays } from '@/lib/accountabilities/rules'
import type { LinkMade } from '@/lib/accountabilities/types'
import { longDay } from '@/lib/platform/day-words'

/** So many links are listed; the others are counted. */
const mostListed = 200

/** Who reads and who writes what stands here, in plain sentences. Each of them is true of the code; docs/security/confidentiality.md says where. */
export function WhoReadsThis({ byLink, links }: { byLink: boolean; links: readonly LinkMade[] }) {
  return (
    <div className="prose">
      <ul>
        <li>
          Everything is optional, and each person enters it about themselves. Nobody has a form for somebody else’s, the collaboration lead included. Only
          whoever has a link to a member’s own page could write as that member.
        </li>
        <li>
          The members see it, and whoever the lead gave an account as a member. A lead who is no member does not, nor do guardian angels and critical friends.
        </li>
        <li>
          {byLink
            ? 'Whoever handed you this link could have opened it first: they could enter this in your place, and read what the others entered.'
            : 'A member without an account enters it by a link. Whoever handed out a link could have opened it first: to enter this in that member’s place, or to read.'}{' '}
          So every member sees each link that was made in the last {shownForDays} days, by whom, and when it ended.
        </li>
        <li>It is in no export. Empty every field, and it is deleted. Older backups still hold it.</li>
        <li>
          Write about your work, not about other people. Whoever runs the server could read the store. Official information law applies to what an agency holds.
        </li>
      </ul>
      <details className="mt-3">
        <summary>
          {links.length === 0
            ? `No link was made in the last ${shownForDays} days`
            : `Links made in the last ${shownForDays} days: ${links.length}, of them open: ${links.filter((link) => link.endedOn === null).length}`}
        </summary>
        {links.length === 0 ? (
          <p className="mt-2">No member has a link to their own page at the moment.</p>
        ) : (
          <ul className="mt-2">
            {links.slice(0, mostListed).map((link) => (
              <li key={link.id}>
                For {link.name}: made on {longDay(link.madeOn)}
                {link.madeBy.length > 0 && ` by ${link.madeBy.join(' or ')}`}
                {link.endedOn === null ? '. It is open.' : `, ended on ${longDay(link.endedOn)}.`}
              </li>
            ))}
          </ul>
        )}
        {links.length > mostListed && <p className="mt-2">And {links.length - mostListed} more.</p>}
        <p className="mt-2">You see one for yourself that you never got? Somebody else may have used it. Ask who made it.</p>
      </details>
    </div>
  )
}
