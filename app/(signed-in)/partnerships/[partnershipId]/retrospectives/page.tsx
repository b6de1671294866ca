import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { RetrospectivesSideBySide } from '@/components/retrospectives/retrospectives-side-by-side'
import { readInShort, stageName } from '@/components/retrospectives/stage-as-read'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadToday } from '@/lib/commitments/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { loadBeside, loadRetrospectives } from '@/lib/retrospectives/loaders'
import { phaseWords } from '@/lib/retrospectives/words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** So many stand side by side: more do not fit on a sheet of paper. */
const mostSideBySide = 4

export default async function RetrospectivesPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives', partnershipId)
  const [partnership, { list, next, begun }] = await Promise.all([loadRecord(scope), loadRetrospectives(scope, (await searchParams).before)])
  const base = `/partnerships/${partnershipId}/retrospectives`
  const open = list.find((one) => one.closedOn === null)
  const closed = list.filter((one) => one.closedOn !== null)
  const { boards, commitments } = await loadBeside(scope, begun ? [] : closed.slice(0, mostSideBySide).map((one) => one.id))
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="retrospectives" title="Retrospectives">
      <p className="prose mb-5">
        Each quarter the group looks at how it works: everybody on their own phone, in one room or far apart. It begins with what was promised last time, and
        ends with what will be done. Learning has to be carried home (BCS §5.2).
      </p>
      {open ? (
        <div className="look prose mb-7">
          <p>
            One is open since {longDay(open.on)}: <strong>{phaseWords[open.phase as keyof typeof phaseWords].name}</strong>,{' '}
            {counted(open.people, 'person', 'people')} in it.
          </p>
          <p className="mt-2 flex flex-wrap gap-x-5">
            <a href={`/retrospective/${open.id}`}>Go to the room</a>
            <a href={open.code ? `/join?code=${open.code}` : '/join'}>Join it</a>
            <a href={`${base}/${open.id}`}>How it stands</a>
          </p>
        </div>
      ) : (
        mayDo(scope, 'run-retrospective') &&
        !partnership.windUp && (
          <p className="no-print mb-7">
            <a className="button button-primary" href={`${base}/new`}>
              Open a retrospective
            </a>
          </p>
        )
      )}
      {closed.length === 0 && <p className="meta prose">{begun ? 'There are no earlier ones.' : 'None has been held yet.'}</p>}
      {boards.length > 0 && (
        <section aria-labelledby="beside" className="mb-9">
          <h2 id="beside" className="mb-3">
            {boards.length === 1 ? 'The latest' : 'Side by side'}
          </h2>
          <RetrospectivesSideBySide boards={boards} commitments={commitments} today={loadToday()} base={base} />
        </section>
      )}
      {(closed.length > mostSideBySide || begun) && closed.length > 0 && (
        <section aria-labelledby="all">
          <h2 id="all">{begun ? 'Earlier ones' : 'All of them'}</h2>
          <ul className="rule-list mt-2 max-w-3xl">
            {closed.map((one) => (
              <li key={one.id}>
                <a href={`${base}/${one.id}`} className="font-semibold">
                  {longDay(one.on)}
                </a>
                <p className="meta">
                  {readInShort(one.read)}
                  {one.saidStage && ` · the group says ${stageName(one.saidStage).toLowerCase()}`}
                </p>
                <p className="meta">
                  {capital(counted(one.decisions, 'commitment', 'commitments'))}, {counted(one.learnings, 'learning', 'learnings')},{' '}
                  {counted(one.people, 'person', 'people')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {next && (
        <p className="no-print mt-6">
          <a className="button" href={`${base}?before=${next}`}>
            Earlier ones
          </a>
        </p>
      )}
    </PartnershipFrame>
  )
}
