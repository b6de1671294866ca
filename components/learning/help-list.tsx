import { stageWords } from '@/lib/instrument/words'
import type { Stage } from '@/lib/instrument/types'
import type { Told } from '@/lib/learning/helped'
import { capital, counted, numberWord } from '@/lib/platform/day-words'

/** Which actions were tried and said to have helped, by stage: counts of partnerships in words and as a table. */
export function HelpList({ groups, who }: { groups: readonly { stage: Stage; actions: readonly Told[] }[]; who: { one: string; many: string } }) {
  return (
    <div className="grid gap-8">
      {groups.map(({ stage, actions }) => (
        <section key={stage}>
          <h3>{stageWords[stage].name}</h3>
          <ul className="rule-list mt-2 max-w-3xl">
            {actions.map((one) => (
              <li key={one.actionId}>
                <p className="font-semibold">{one.title}</p>
                <p>
                  {capital(counted(one.partnerships, `${who.one} says`, `${who.many} say`))} whether it helped: yes {numberWord(one.helped.yes)}, partly{' '}
                  {numberWord(one.helped.partly)}, no {numberWord(one.helped.no)}.
                </p>
                <p className="meta">{one.citation}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
