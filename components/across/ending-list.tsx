import { Reo } from '@/components/ui/reo'
import type { EndingGroup } from '@/lib/across/types'
import { capital, counted, longDay } from '@/lib/platform/day-words'

/** Agreements that end soon, those that end together under one heading. */
export function EndingList({ groups }: { groups: readonly EndingGroup[] }) {
  return (
    <ul className="rule-list mt-2 max-w-3xl">
      {groups.map(({ from, to, together, agreements }) => (
        <li key={agreements[0]?.id}>
          <h3>
            {together
              ? `${capital(counted(agreements.length, 'agreement', 'agreements'))} end${from === to ? ` on ${longDay(from)}` : ` between ${longDay(from)} and ${longDay(to)}`}`
              : `One ends on ${longDay(from)}`}
          </h3>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {agreements.map((one) => (
              <li key={one.id}>
                <a href={`/partnerships/${one.partnership.id}/agreements/${one.id}`}>
                  “<Reo>{one.title}</Reo>”
                </a>
                {', '}
                <Reo>{one.partnership.name}</Reo>
                {from !== to && `, ${longDay(one.endsOn)}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
