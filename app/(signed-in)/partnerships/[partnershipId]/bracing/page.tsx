import { BracingFigure } from '@/components/bracing/bracing-figure'
import { BracingTable } from '@/components/bracing/bracing-table'
import { TieList } from '@/components/bracing/tie-list'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { DayForm } from '@/components/ui/day-form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { addTieAction, endTieAction } from '@/lib/bracing/actions'
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
  if (mayEdit && members.length > 1 && add === 'tie') {
    return (
      <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/bracing" title="Add a tie">
        <ActionForm action={addTieAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="submissionKey" value={loadSubmissionKey()} />
          <SelectField
            name="first"
            label="One member"
            options={[{ value: '', label: 'Choose a member' }, ...members.map((one) => ({ value: one.id, label: one.label }))]}
          />
          <SelectField
            name="second"
            label="Another member"
            hint="From the same agency or from another. It does not matter who stands first."
            options={[{ value: '', label: 'Choose a member' }, ...members.map((one) => ({ value: one.id, label: one.label }))]}
          />
          <TextAreaField name="note" label="What they do together" hint="Can be left empty. Write about work, not about the person." rows={2} />
          <TextField name="since" label="Since when?" type="date" hint="Today where you leave it empty. Both must have been there on that day." />
          <SubmitButton>Add the tie</SubmitButton>
        </ActionForm>
        <p className="mt-6">
          <a href={`${base}/bracing#ties`}>Back to the picture</a>
        </p>
      </PartnershipFrame>
    )
  }
  if (mayEdit && ending) {
    return (
      <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/bracing" title="End a tie">
        <TieList ties={[ending]} allHref={null} />
        <p className="meta prose mb-4 mt-3">It leaves the picture today, and stays with its dates. Ties end by themselves when somebody leaves.</p>
        <ActionForm action={endTieAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="tieId" value={ending.id} />
          <SubmitButton>End the tie</SubmitButton>
        </ActionForm>
        <p className="mt-6">
          <a href={`${base}/bracing#ties`}>Back to the picture</a>
        </p>
      </PartnershipFrame>
    )
  }
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
      {!bracing.hasPeople && !bracing.isToday ? (
        <p className="meta">Nobody was there on that day.</p>
      ) : !bracing.hasPeople ? (
        <p className="look prose">
          Nobody is entered yet. <a href={`${base}/people`}>Begin with the people</a>, each with an agency and a level.
        </p>
      ) : (
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
            <LookList looks={looks} heading={shape === 'sturdy' ? 'Still worth a look' : 'What is missing'} />
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
