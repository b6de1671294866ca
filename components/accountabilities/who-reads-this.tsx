import { longDay } from '@/lib/platform/day-words'

/** Who reads and who writes what stands here, in plain sentences. Each of them is true of the code; docs/security/confidentiality.md says where. */
export function WhoReadsThis({ byLink, links }: { byLink: boolean; links: readonly { name: string; madeOn: string }[] }) {
  return (
    <div className="prose">
      <ul>
        <li>Everything is optional, and entered by each person about themselves. Nobody else can change it, the collaboration lead included.</li>
        <li>
          The members see it, and whoever the lead gave an account as a member. A lead who is no member does not, nor do guardian angels and critical friends.
        </li>
        <li>
          {byLink
            ? 'Whoever handed you this link could have opened it first: they could enter this in your place, and read what the others entered.'
            : 'A member without an account enters it by a link. Whoever handed out a link could have opened it first: to enter this in that member’s place, or to read.'}{' '}
          So everybody here sees for whom a link is open.
        </li>
        <li>It is in no export. Empty every field, and it is deleted. Older backups still hold it.</li>
        <li>
          Write about your work, not about other people. Whoever runs the server could read the store. Official information law applies to what an agency holds.
        </li>
      </ul>
      <details className="mt-3">
        <summary>{links.length === 0 ? 'No link is open' : `Links that are open: ${links.length}`}</summary>
        {links.length === 0 ? (
          <p className="mt-2">No member has a link to their own page at the moment.</p>
        ) : (
          <ul className="mt-2">
            {links.map((link) => (
              <li key={`${link.name} ${link.madeOn}`}>
                {link.name}, made on {longDay(link.madeOn)}
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  )
}
