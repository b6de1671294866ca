import { AddTieForm } from '@/components/bracing/add-tie-form'
import { BracingFigure } from '@/components/bracing/bracing-figure'
import { BracingTable } from '@/components/bracing/bracing-table'
import { EndTieForm } from '@/components/bracing/end-tie-form'
import { TieList } from '@/components/bracing/tie-list'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { DayForm } from '@/components/ui/day-form'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadBracing } from '@/lib/bracing/loaders'
import { storeys } from '@/lib/bracing/types'
import { shapeWords, storeyMeans, storeyWords } from '@/lib/bracing/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { capital, counted, longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const mostEnded = 100

export default async function BracingPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/bracing', partnershipId)
  const { add, end, ties: which, on } = await searchParams
  const [partnership, bracing] = await Promise.all([loadRecord(scope), loadBracing(scope, typeof on === 'string' ? on : undefined)])
  const { shape, looks, picture, ties, ended, members } = bracing
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp && bracing.isToday
  const base = `/partnerships/${partnershipId}`
  const ending = ties.find((tie) => tie.id === end)
  const adding = mayEdit && members.length > 1 && add === 'tie'
  if (adding || (mayEdit && ending))
    return (
      <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/bracing" title={adding ? 'Add a tie' : 'End a tie'}>
        {adding && <AddTieForm partnershipId={partnershipId} submissionKey={loadSubmissionKey()} members={members} />}
        {!adding && ending && <EndTieForm partnershipId={partnershipId} tie={ending} />}
        <p className="mt-6">
          <a href={`${base}/bracing#ties`}>Back to the picture</a>
        </p>
      </PartnershipFrame>
    )
  const words = shapeWords[shape]
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/bracing" title="The cross-brace picture">
      <p className="lede mb-6">
        Agencies hold together when they are connected and cross-braced at all levels. <span className="cite">BCS §6.1</span>
      </p>
      {!bracing.isToday && (
        <p className="look prose mb-6">
          This is the picture of {longDay(bracing.day)}, drawn from the first and last days of people, agencies and ties.{' '}
          <a href={`${base}/bracing`}>See the picture of today</a>
        </p>
      )}
      {!bracing.hasPeople && !bracing.isToday && <p className="meta">Nobody was there on that day.</p>}
      {!bracing.hasPeople && bracing.isToday && (
        <p className="look prose">
          Nobody is entered yet. <a href={`${base}/people`}>Begin with the people</a>, each with an agency and a level.
        </p>
      )}
      {bracing.hasPeople && (
        <>
          <div className="card mb-6 p-4 sm:p-6">
            <BracingFigure picture={picture} description={bracing.description} />
          </div>
          <details className="mb-8">
            <summary>The same as a table</summary>
            <div className="mt-3">
              <BracingTable rows={bracing.table} />
            </div>
          </details>
          <section className="prose mb-8">
            <h2>{words.name}</h2>
            <p className="mt-1">
              {words.means} {words.figure && <span className="cite">BCS figure 5</span>}
            </p>
          </section>
          <div className="mb-10">
            <LookList scope={scope} looks={looks} heading={shape === 'sturdy' ? 'Still worth a look' : 'What is missing'} />
          </div>
        </>
      )}
      {bracing.hasPeople && (
        <section id="ties" className="mb-10">
          <h2 className="mb-2">Ties</h2>
          {ties.length === 0 ? (
            <p className="meta">No tie is noted. A tie is between two people who can call each other about this work.</p>
          ) : (
            <>
              <p className="meta mb-2">{capital(counted(ties.length, 'tie', 'ties'))} between people who can call each other about this work.</p>
              <TieList
                ties={ties}
                endHref={mayEdit ? (id) => `${base}/bracing?end=${id}` : undefined}
                allHref={which === 'all' ? null : `${base}/bracing?ties=all#ties`}
              />
            </>
          )}
          {mayEdit && members.length > 1 && (
            <p className="no-print mt-4">
              <a className="button" href={`${base}/bracing?add=tie`}>
                Add a tie
              </a>
            </p>
          )}
        </section>
      )}
      {ended.length > 0 && (
        <details className="mb-10">
          <summary>{capital(counted(ended.length, 'tie that has ended', 'ties that have ended'))}</summary>
          <TieList ties={ended.slice(0, mostEnded)} allHref={null} />
          {ended.length > mostEnded && <p className="meta mt-2">And {ended.length - mostEnded} more. The export holds them all.</p>}
        </details>
      )}
      {(bracing.hasPeople || !bracing.isToday) && <DayForm day={bracing.day} today={bracing.today} label="Show the picture as it was on" />}
      {bracing.hasPeople && (
        <p className="meta prose">
          The figure in the source is known to us by its text, so this drawing is ours, and so are the levels. Here{' '}
          {storeys.map((storey) => `“${storeyWords[storey]}” means ${storeyMeans[storey]}`).join('; ')}.
        </p>
      )}
    </PartnershipFrame>
  )
}
