import { Reo } from '@/components/ui/reo'
import { askedFields, askedWords, pulseName } from '@/lib/check-ins/words'
import type { Stage } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { longDay } from '@/lib/platform/day-words'

export type CheckInShown = {
  id: string
  on: string
  pulse: number | null
  felt: string | null
  moved: string
  victory: string
  inTheWay: string
  author: string | null
  balls: readonly { id: string; work: string; agency: string }[]
  commitments: readonly { id: string; what: string; dueOn: string; owner: string }[]
}

/** How it went, in a few words. */
export function howItWent({ pulse, felt }: Pick<CheckInShown, 'pulse' | 'felt'>): string | null {
  const stage = felt === null ? undefined : stageWords[felt as Stage]?.name
  return (
    [pulseName(pulse), stage && `felt like ${stage.toLowerCase()}`]
      .filter(Boolean)
      .join(', ')
      .replace(/^./, (first) => first.toUpperCase()) || null
  )
}

/** What a check-in said: pulse, felt stage, words, balls that passed, commitments that were made. */
export function CheckInSummary({ checkIn, base }: { checkIn: CheckInShown; base: string }) {
  const how = howItWent(checkIn)
  return (
    <div className="prose">
      {how && <p className="font-semibold">{how}</p>}
      <dl className="mt-2 grid gap-2.5">
        {askedFields
          .filter((field) => checkIn[field] !== '')
          .map((field) => (
            <div key={field}>
              <dt className="meta">{askedWords[field].short}</dt>
              <dd className="whitespace-pre-line" dir="auto">
                <Reo>{checkIn[field]}</Reo>
              </dd>
            </div>
          ))}
        {checkIn.balls.length > 0 && (
          <div>
            <dt className="meta">The ball passed</dt>
            {checkIn.balls.map((ball) => (
              <dd key={ball.id} dir="auto">
                <Reo>{`${ball.work}: to ${ball.agency}`}</Reo>
              </dd>
            ))}
          </div>
        )}
        {checkIn.commitments.length > 0 && (
          <div>
            <dt className="meta">New commitments</dt>
            {checkIn.commitments.map((one) => (
              <dd key={one.id} dir="auto">
                <a href={`${base}/commitments`}>
                  <Reo>{one.what}</Reo>
                </a>{' '}
                <span className="meta">
                  {one.owner}, by {longDay(one.dueOn)}
                </span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {checkIn.author && <p className="meta mt-2">Logged by {checkIn.author}</p>}
    </div>
  )
}
