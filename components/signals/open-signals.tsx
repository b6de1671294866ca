import { Reo } from '@/components/ui/reo'
import { counted } from '@/lib/platform/day-words'
import { sitsWithGroup } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import type { Signal } from '@/lib/signals/types'

const most = 3

type Props = { signals: readonly Signal[]; scope: Pick<PartnershipScope, 'standing'>; href: string }

/** The first open signals of a partnership in one line each, with what to consider for whom it is meant. Shows nothing where there is none. */
export function OpenSignals({ signals, scope, href }: Props) {
  if (signals.length === 0) return null
  const others = signals.length - most
  return (
    <section className="look prose" aria-label="Signals">
      <h2>Signals</h2>
      <ul className="mt-2 list-none space-y-3 pl-0">
        {signals.slice(0, most).map((signal) => (
          <li key={signal.rule}>
            <a href={`${href}#${signal.rule}`} className="font-semibold">
              <Reo>{signal.what}</Reo>
            </a>
            {(sitsWithGroup(scope) || (scope.standing === 'guardian-angel' && signal.concerns.includes('angel'))) && (
              <span className="meta block">
                Consider: <Reo>{signal.consider[0]}</Reo>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <a href={href}>{others > 0 ? `${counted(others, 'more signal', 'more signals')}, and why they matter` : 'What was seen, and why it matters'}</a>
      </p>
    </section>
  )
}
