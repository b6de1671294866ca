import { BallList } from '@/components/check-ins/ball-list'
import { CheckInSummary } from '@/components/check-ins/check-in-summary'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadCheckIns } from '@/lib/check-ins/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CheckInsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { after } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/check-ins', partnershipId)
  const [partnership, { checkIns, next, begun, balls, today }] = await Promise.all([loadRecord(scope), loadCheckIns(scope, after)])
  const base = `/partnerships/${partnershipId}`
  const may = mayDo(scope, 'log-check-in') && !partnership.windUp
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" title="Check-ins">
      {may && (
        <p className="mb-7">
          <a className="button button-primary" href={`${base}/check-ins/new`}>
            Log a check-in
          </a>
        </p>
      )}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <section>
          <h2>{begun ? 'Earlier check-ins' : 'Newest first'}</h2>
          {checkIns.length === 0 ? (
            <p className="meta prose mt-2">
              {begun
                ? 'There are no earlier ones.'
                : partnership.windUp
                  ? 'None was logged.'
                  : 'None yet. After a meeting, note how it goes and what moved: it takes under a minute, on a phone.'}
            </p>
          ) : (
            <ul className="rule-list mt-3">
              {checkIns.map((one) => (
                <li key={one.id}>
                  <h3 className="mb-1">
                    <a href={`${base}/check-ins/${one.id}`}>{longDay(one.on)}</a>
                  </h3>
                  <CheckInSummary checkIn={one} base={base} />
                </li>
              ))}
            </ul>
          )}
          {(begun || next) && (
            <p className="no-print mt-6 flex flex-wrap gap-3">
              {next && (
                <a className="button" href={`${base}/check-ins?after=${next}`}>
                  Earlier check-ins
                </a>
              )}
              {begun && (
                <a className="button button-quiet" href={`${base}/check-ins`}>
                  From the newest
                </a>
              )}
            </p>
          )}
        </section>
        <section className="max-lg:order-first">
          <h2>Who holds the ball</h2>
          {balls.length === 0 && partnership.windUp ? (
            <p className="meta prose mt-2">Nobody any more.</p>
          ) : balls.length === 0 ? (
            <p className="meta prose mt-2">
              No piece of work is named yet. One agency at a time holds the ball on one issue, and everybody knows which. Name the pieces in a check-in.{' '}
              <span className="cite whitespace-normal">BCS appendix 1, story 1</span>
            </p>
          ) : (
            <div className="mt-3">
              <BallList balls={balls} today={today} />
            </div>
          )}
        </section>
      </div>
    </PartnershipFrame>
  )
}
