import { LookList } from '@/components/partnerships/look-list'
import type { Look } from '@/lib/partnerships/look'
import { capital, counted } from '@/lib/platform/day-words'

/** What about agreements is worth a look, the soonest few; the others behind a link to the list, or folded where there is none. */
export function AgreementLooks({ looks, most, href, heading }: { looks: readonly Look[]; most: number; href?: string; heading?: string }) {
  const others = looks.slice(most)
  if (looks.length === 0) return null
  return (
    <div>
      <LookList looks={looks.slice(0, most)} heading={heading} />
      {others.length > 0 &&
        (href ? (
          <p className="mt-2 text-sm">
            <a href={href}>{capital(counted(others.length, 'more notice', 'more notices'))} about agreements</a>
          </p>
        ) : (
          <details className="mt-2 text-sm">
            <summary>{capital(counted(others.length, 'more notice', 'more notices'))}</summary>
            <div className="mt-2">
              <LookList looks={others} heading="More notices" />
            </div>
          </details>
        ))}
    </div>
  )
}
