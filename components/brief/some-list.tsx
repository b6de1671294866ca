import { Reo } from '@/components/ui/reo'
import { andMore } from '@/lib/brief/rules'
import type { Some } from '@/lib/brief/types'

/** Some lines and, in words, how many more there are. */
export function SomeList({ some }: { some: Some<string> }) {
  return (
    <ul>
      {some.rows.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and lines never change places
        <li key={at}>
          <span className="brief-clip block">
            <Reo>{words}</Reo>
          </span>
        </li>
      ))}
      {some.more > 0 && <li className="brief-more">{andMore(some.more)}</li>}
    </ul>
  )
}
