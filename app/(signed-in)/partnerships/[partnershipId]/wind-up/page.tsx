import { SharedEntry } from '@/components/learning/shared-entry'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { HowItEnded } from '@/components/wind-up/how-it-ended'
import { WindUpSteps } from '@/components/wind-up/step-list'
import { enterPartnership } from '@/lib/access/loaders'
import { fingerprintOf } from '@/lib/learning/learnings'
import { loadRecord } from '@/lib/partnerships/loaders'
import { listed, longDay } from '@/lib/platform/day-words'
import { dropWindUpDraftAction, windUpAction } from '@/lib/wind-up/actions'
import { loadHowItEnded, loadWindUpPath } from '@/lib/wind-up/loaders'
import { windUpSteps } from '@/lib/wind-up/types'
import { missingWords, recordChoiceWords, windUpStepWords } from '@/lib/wind-up/words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WindUpPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/wind-up', partnershipId)
  const [partnership, path, ended, { saved }] = await Promise.all([loadRecord(scope), loadWindUpPath(scope), loadHowItEnded(scope), searchParams])
  const base = `/partnerships/${partnershipId}`
  const here = `${base}/wind-up`
  const { draft, open, steps, story, names } = path
  const savedStep = windUpSteps.find((step) => step === saved)
  if (ended) {
    return (
      <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" title="Wind the partnership up">
        <p className="prose mb-6">It was wound up already.</p>
        <HowItEnded ended={ended} />
      </PartnershipFrame>
    )
  }
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" title="Wind the partnership up">
      <div className="prose mb-6">
        <p>
          Ending well is a good thing to do when the work is done, or no longer holds. Nothing happens before the last step: come back as often as you like,
          over days, and in any order.
        </p>
        <p className="meta mt-2">
          Is it failing, and not yet over? What helps in frustration is the other way (BCS §7.2). <a href={`${base}#help`}>See what could help now</a>
        </p>
      </div>
      {savedStep && (
        <p className="look prose mb-6" role="status">
          Saved: {windUpStepWords[savedStep].name.toLowerCase()}. Nothing has happened yet.
        </p>
      )}
      <h2 className="mb-2">The steps</h2>
      {draft.version > 0 && <p className="meta mb-2">Begun on {longDay(draft.startedOn)}.</p>}
      <WindUpSteps base={here} steps={steps} />
      <section className="prose mt-10">
        <h2>A copy for each of you</h2>
        <p className="mt-2">
          The whole record as one file, so that it outlives this tool. <a href={`${base}/exchange`}>Export it</a>
        </p>
      </section>
      <section className="mt-10">
        <h2>The last step</h2>
        {path.missing.length > 0 ? (
          <div className="look prose mt-3">
            <p>Before it can be confirmed:</p>
            <ul className="list-disc pl-5">
              {path.missing.map((one) => (
                <li key={one.reason}>
                  {missingWords(one)}{' '}
                  {one.step ? (
                    <a href={`${here}/${one.step}`}>{windUpStepWords[one.step].name}</a>
                  ) : (
                    open.rounds.map((round) => (
                      <a key={round.path} href={base + round.path} className="mr-2">
                        {round.what}
                      </a>
                    ))
                  )}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <>
            {story && (
              <div className="mt-3">
                <p className="prose">Exactly this story is shared with everybody who can sign in here:</p>
                {names.length > 0 && (
                  <p className="look prose mt-2">
                    It goes without the name, and yet the text names {listed(names.slice(0, 8).map((name) => `“${name}”`))}. Others may know you by that.
                  </p>
                )}
                <div className="card mt-2 max-w-3xl">
                  <SharedEntry shared={story} />
                </div>
              </div>
            )}
            <ul className="prose mt-4 list-disc pl-5">
              <li>Open work is settled, and agreements end or go on, as you decided.</li>
              <li>The record can then be read, and no longer changed. This cannot be undone.</li>
              <li>Who may read it afterwards: {recordChoiceWords[draft.recordStays].name.toLowerCase()}.</li>
              {!story && <li>No story is shared.</li>}
            </ul>
            <ActionForm action={windUpAction} className="mt-4" address={`${here}?confirm`}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="version" value={String(draft.version)} />
              <HiddenField name="shown" value={story ? fingerprintOf(story) : ''} />
              <ChoiceField name="sure" many label="Before you confirm" options={[{ value: 'yes', label: 'Every member knows, and was thanked' }]} />
              <SubmitButton>Wind the partnership up</SubmitButton>
            </ActionForm>
          </>
        )}
      </section>
      {draft.version > 0 && (
        <ActionForm action={dropWindUpDraftAction} className="mt-10" address={`${here}?drop`} fold="Go on instead, and throw this away">
          <HiddenField name="partnershipId" value={partnershipId} />
          <p className="prose mb-3">What you prepared is thrown away. The partnership goes on as before.</p>
          <SubmitButton quiet>Throw it away</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
