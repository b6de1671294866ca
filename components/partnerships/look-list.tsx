import { Reo } from '@/components/ui/reo'
import type { Look } from '@/lib/partnerships/look'

/** What is worth a look: what was seen, why it matters, what to do first. Shows nothing where there is nothing. */
export function LookList({ looks, heading = 'Worth a look' }: { looks: readonly Look[]; heading?: string }) {
  if (looks.length === 0) return null
  return (
    <section className="look prose" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="mt-2 list-none space-y-4 pl-0">
        {looks.map((look) => (
          <li key={look.id}>
            <p className="font-semibold">
              {look.href ? (
                <a href={look.href}>
                  <Reo>{look.what}</Reo>
                </a>
              ) : (
                <Reo>{look.what}</Reo>
              )}
            </p>
            <p className="mt-0.5 text-sm">
              <Reo>{look.why}</Reo> <span className="cite whitespace-normal">{look.citation}</span>
            </p>
            <p className="mt-0.5 text-sm">
              <span className="font-semibold">First:</span> <Reo>{look.first}</Reo>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
