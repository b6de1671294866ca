import { Reo } from '@/components/ui/reo'
import { agoWords } from '@/lib/check-ins/rules'
import { longDay } from '@/lib/platform/day-words'
import { howItWent } from './check-in-summary'

type Latest = { id: string; on: string; pulse: number | null; felt: string | null; moved: string; victory: string; today: string }

/** The newest check-in in two lines, and the way to the next one. */
export function LastCheckIn({ latest, base, mayLog, over }: { latest: Latest | null; base: string; mayLog: boolean; over: boolean }) {
  const said = latest && (latest.victory || latest.moved)
  return (
    <section>
      <h2>Last check-in</h2>
      {latest ? (
        <p className="mt-2 text-sm">
          <a href={`${base}/check-ins/${latest.id}`}>{howItWent(latest) ?? longDay(latest.on)}</a>
          <span className="meta block">
            {longDay(latest.on)}, {agoWords(latest.on, latest.today)}
          </span>
          {said && (
            <span className="line-clamp-2" dir="auto">
              <Reo>{said}</Reo>
            </span>
          )}
        </p>
      ) : (
        <p className="meta mt-2">{over ? 'None was logged.' : 'None yet. It takes under a minute.'}</p>
      )}
      {mayLog && (
        <p className="mt-3">
          <a className="button" href={`${base}/check-ins/new`}>
            Log a check-in
          </a>
        </p>
      )}
    </section>
  )
}
