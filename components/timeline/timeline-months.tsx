import { Reo } from '@/components/ui/reo'
import { longDay } from '@/lib/platform/day-words'
import type { TimelinePage } from '@/lib/timeline/rules'
import { timelineEntryWords, timelineKindWords } from '@/lib/timeline/words'

/** The line of time, month by month, newest first. `base` is the partnership's address. */
export function TimelineMonths({ months, cut, base }: Pick<TimelinePage, 'months' | 'cut'> & { base: string }) {
  return (
    <>
      {months.map(({ month, entries }) => (
        <section key={month} className="mb-8 max-w-3xl">
          <h2>{month}</h2>
          <ol className="mt-3 grid gap-4 border-l-3 border-line pl-4 sm:pl-6">
            {entries.map((entry) => (
              <li key={`${entry.kind} ${entry.id}`} className="break-inside-avoid">
                <p className="meta">
                  {longDay(entry.on)} · {timelineEntryWords[entry.kind]}
                </p>
                <p className="font-semibold">
                  {entry.path ? (
                    <a href={base + entry.path}>
                      <Reo>{entry.what}</Reo>
                    </a>
                  ) : (
                    <Reo>{entry.what}</Reo>
                  )}
                </p>
                {entry.more.map((line) => (
                  <p key={line} className="text-sm">
                    <Reo>{line}</Reo>
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {cut && (
        <p className="look prose">
          More happened on {longDay(cut.on)} than fits here: {cut.kinds.map((kind) => timelineKindWords[kind].toLowerCase()).join(', ')}. The export holds it
          all.
        </p>
      )}
    </>
  )
}
