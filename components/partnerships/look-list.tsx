import { Reo } from '@/components/ui/reo'
import { sitsWithGroup } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import type { Look } from '@/lib/partnerships/look'

type Group = [Look, ...Look[]]

/** Neighbours of which the same is to be said, so that it is said once. */
function inGroups(looks: readonly Look[]): Group[] {
  const groups: Group[] = []
  for (const look of looks) {
    const last = groups.at(-1)
    if (last && last[0].why === look.why && last[0].first === look.first && last[0].citation === look.citation) last.push(look)
    else groups.push([look])
  }
  return groups
}

type Props = { looks: readonly Look[]; scope: Pick<PartnershipScope, 'standing'>; heading?: string }

/** What is worth a look: what was seen, why it matters, and, to who sits with the group, what to do first. Shows nothing where there is nothing. */
export function LookList({ looks, scope, heading = 'Worth a look' }: Props) {
  if (looks.length === 0) return null
  return (
    <section className="look prose" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="mt-2 list-none space-y-4 pl-0">
        {inGroups(looks).map(([look, ...others]) => (
          <li key={look.id}>
            {[look, ...others].map(({ id, href, what }) => (
              <p key={id} className="mb-1.5 font-semibold last-of-type:mb-0">
                {href ? (
                  <a href={href}>
                    <Reo>{what}</Reo>
                  </a>
                ) : (
                  <Reo>{what}</Reo>
                )}
              </p>
            ))}
            <div className="text-sm">
              <p>
                <Reo>{look.why}</Reo> <span className="cite whitespace-normal">{look.citation}</span>
              </p>
              {sitsWithGroup(scope) && (
                <p className="mt-0.5">
                  <span className="font-semibold">First:</span> <Reo>{look.first}</Reo>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
