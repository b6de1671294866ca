import { MiniCurve } from '@/components/charts/mini-curve'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterSignedIn } from '@/lib/access/loaders'
import { standingWords } from '@/lib/access/words'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { outcomeHeading } from '@/lib/readings/curve-words'
import { curveOf } from '@/lib/readings/trail'

export default async function PartnershipsPage() {
  const actor = await enterSignedIn('/partnerships', '/partnerships')
  const partnerships = await loadPartnerships(actor)
  return (
    <PageFrame actor={actor} current="partnerships">
      <PageHeading
        title="Partnerships"
        lede={partnerships.length === 0 ? 'You are in no partnership yet. Register the first one, or ask its lead for a link.' : undefined}
      />
      <p className="mb-6">
        <a className={`button ${partnerships.length === 0 ? 'button-primary' : ''}`} href="/partnerships/new">
          Register a partnership
        </a>{' '}
        <a className="button button-quiet" href="/import">
          Bring one in from a file
        </a>
      </p>
      <ul className="rule-list">
        {partnerships.map((one) => {
          const curve = one.rounds ? curveOf(one.rounds, 3) : null
          const latest = one.rounds?.findLast((round) => round.reading !== null)
          return (
            <li key={one.id} className="grid grid-cols-[6rem_1fr] items-center gap-x-5 gap-y-2 sm:grid-cols-[8.5rem_1fr_auto]">
              <MiniCurve outcome={curve?.outcome ?? 'empty'} stages={latest?.reading?.stages ?? []} trail={curve?.trail ?? []} />
              <div>
                <h2 className="text-base">
                  <a href={`/partnerships/${one.id}`}>{one.name}</a>
                </h2>
                <p className="meta">
                  {one.rounds === null
                    ? 'Readings are not released to you.'
                    : latest?.reading
                      ? `${outcomeHeading(latest.reading)}, read on ${longDay(latest.closedOn)}.`
                      : 'No reading yet.'}
                  {one.roundOpen && ' A round is open.'}
                  {one.woundUpOn && ` Wound up on ${longDay(one.woundUpOn)}.`}
                </p>
              </div>
              <p className="col-start-2 flex flex-wrap gap-2 sm:col-start-3 sm:justify-end">
                {one.invented && <span className="tag">Invented example</span>}
                {one.standing !== 'colleague' && <span className="tag tag-accent">{standingWords[one.standing]}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </PageFrame>
  )
}
