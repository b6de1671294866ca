import { Reo } from '@/components/ui/reo'
import { longDay } from '@/lib/platform/day-words'

type Ball = { id: string; work: string; agency: string; since: string; agencyTo: string | null }

/** The pieces of work in progress, each with the one agency that holds the ball. */
export function BallList({ balls, today }: { balls: readonly Ball[]; today: string }) {
  return (
    <ul className="rule-list">
      {balls.map((ball) => (
        <li key={ball.id}>
          <h3 dir="auto">
            <Reo>{ball.work}</Reo>
          </h3>
          <p dir="auto">
            <Reo>{ball.agency}</Reo>
            {ball.agencyTo !== null && ball.agencyTo < today && <span className="tag ml-2">Has left</span>}
          </p>
          <p className="meta">since {longDay(ball.since)}</p>
        </li>
      ))}
    </ul>
  )
}
