import { Reo } from '@/components/ui/reo'
import type { Obstacle } from '@/lib/across/types'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'

/** So many notes stand under one obstacle. */
const mostNotes = 5

/** Words that several partnerships share where they say what is in the way, each with the notes themselves. */
export function ObstacleList({ obstacles }: { obstacles: readonly Obstacle[] }) {
  return (
    <ul className="rule-list mt-2 max-w-3xl">
      {obstacles.map(({ words, partnerships, notes }) => (
        <li key={words.join()}>
          <h3>
            <Reo>{listed(words.map((one) => `“${one}”`))}</Reo>
          </h3>
          <p className="meta">
            {capital(counted(partnerships, 'partnership', 'partnerships'))}, {counted(notes.length, 'check-in', 'check-ins')}
          </p>
          <ul className="mt-1 list-disc space-y-1.5 pl-5 text-sm">
            {notes.slice(0, mostNotes).map((one) => (
              <li key={one.id}>
                <q dir="auto" className="whitespace-pre-line">
                  <Reo>{one.text}</Reo>
                </q>{' '}
                <span className="meta">
                  <a href={`/partnerships/${one.partnership.id}/check-ins/${one.id}`}>
                    <Reo>{one.partnership.name}</Reo>, {longDay(one.on)}
                  </a>
                </span>
              </li>
            ))}
          </ul>
          {notes.length > mostNotes && <p className="meta mt-1">and {counted(notes.length - mostNotes, 'more', 'more')}</p>}
        </li>
      ))}
    </ul>
  )
}
