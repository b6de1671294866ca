import { LookList } from '@/components/partnerships/look-list'
import type { PartnershipScope } from '@/lib/access/types'
import type { Look } from '@/lib/partnerships/look'
import { capital, counted } from '@/lib/platform/day-words'

type Props = { looks: readonly Look[]; scope: Pick<PartnershipScope, 'standing'>; most: number; href?: string; heading?: string }

/** What about agreements is worth a look, the soonest few; the others behind a link to the list, or folded where there is none. */
export function AgreementLooks({ looks, scope, most, href, heading }: Props) {
  const others = looks.slice(most)
  if (looks.length === 0) return null
  return (
    <div>
      <LookList scope={scope} looks={looks.slice(0, most)} heading={heading} />
      {others.length > 0 &&
        (href ? (
          <p className="mt-2 text-sm">
            <a href={href}>{capital(counted(others.length, 'more notice', 'more notices'))} about agreements</a>
          </p>
        ) : (
          <details className="mt-2 text-sm">
            <summary>{capital(counted(others.length, 'more notice', 'more notices'))}</summary>
            <div className="mt-2">
              <LookList scope={scope} looks={others} heading="More notices" />
            </div>
          </details>
        ))}
    </div>
  )
}
