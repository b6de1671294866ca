import { Reo } from '@/components/ui/reo'
import type { Signal } from '@/lib/signals/types'

/** The entries of the record that a signal was made from, each leading to its page. */
export function SignalRows({ rows, className = '' }: { rows: Signal['rows']; className?: string }) {
  return (
    <ul className={`mt-1.5 list-disc pl-5 ${className}`}>
      {rows.map((row) => (
        <li key={row.words}>
          <a href={row.href}>
            <Reo>{row.words}</Reo>
          </a>
        </li>
      ))}
    </ul>
  )
}
