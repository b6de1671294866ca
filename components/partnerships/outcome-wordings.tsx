import { Reo } from '@/components/ui/reo'
import type { OutcomeWording } from '@/lib/partnerships/types'
import { longDay } from '@/lib/platform/day-words'

type Props = { wordings: readonly OutcomeWording[]; heading?: 'h2' | 'h4' }

/** How the outcome was worded before. Shows nothing where it was never changed. */
export function OutcomeWordings({ wordings, heading: Heading = 'h2' }: Props) {
  if (wordings.length === 0) return null
  return (
    <section className="prose mt-8">
      <Heading>Earlier wordings of the outcome</Heading>
      <ul className="rule-list mt-2">
        {wordings.map((one) => (
          <li key={one.id}>
            {one.text === null ? 'Not yet known' : <Reo>{one.text}</Reo>} <span className="meta block">until {longDay(one.until)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
