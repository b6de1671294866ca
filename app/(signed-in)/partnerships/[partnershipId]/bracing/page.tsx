import { BracingSection } from '@/components/bracing/bracing-section'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { addTieAction, endTieAction } from '@/lib/bracing/actions'
import { loadBracing } from '@/lib/bracing/loaders'
import { lookAtBracing } from '@/lib/bracing/rules'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

const tiesShown = 50

export default async function BracingPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/bracing', partnershipId)
  const [partnership, { people, ties }] = await Promise.all([loadRecord(scope), loadBracing(scope)])
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp
  const options = [{ value: '', label: 'Choose somebody' }, ...people.map((one) => ({ value: one.id, label: `${one.name}, ${one.agency}` }))]
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/bracing" title="Cross-bracing">
      <p className="lede mb-6">Agencies hold together when they are connected, and cross-braced, at all levels (BCS §6.1).</p>
      {people.length === 0 ? (
        <p>Nobody is entered yet.</p>
      ) : (
        <>
          <BracingSection people={people} ties={ties} />
          <div className="mt-8">
            <LookList looks={lookAtBracing(people, ties)} heading="What is missing" />
          </div>
          <div className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-2">
            <section>
              <h2>Ties</h2>
              {ties.length === 0 && <p className="meta mt-2">None is recorded yet.</p>}
              <ul className="rule-list mt-2">
                {ties.slice(0, tiesShown).map((tie) => (
                  <li key={tie.id}>
                    <strong>{tie.from.name}</strong>, {tie.from.agency}, and <strong>{tie.to.name}</strong>, {tie.to.agency}
                    <span className="meta block">
                      {tie.note && `${tie.note} `}Since {longDay(tie.since)}.
                    </span>
                    {mayEdit && (
                      <ActionForm
                        action={endTieAction}
                        fold={
                          <>
                            End<span className="sr-only">{` the tie of ${tie.from.name} and ${tie.to.name}`}</span>
                          </>
                        }
                      >
                        <HiddenField name="partnershipId" value={partnershipId} />
                        <HiddenField name="tieId" value={tie.id} />
                        <p className="mb-2">It leaves the picture. The history keeps it.</p>
                        <button type="submit" className="button button-small">
                          {`End the tie of ${tie.from.name} and ${tie.to.name}`}
                        </button>
                      </ActionForm>
                    )}
                  </li>
                ))}
              </ul>
              {ties.length > tiesShown && <p className="meta mt-3">And {ties.length - tiesShown} more, which the picture counts.</p>}
            </section>
            {mayEdit && (
              <section>
                <h2 className="mb-4">Record a tie</h2>
                <ActionForm action={addTieAction}>
                  <HiddenField name="partnershipId" value={partnershipId} />
                  <HiddenField name="submissionKey" value={loadSubmissionKey()} />
                  <SelectField name="fromId" label="Between" options={options} />
                  <SelectField name="toId" label="and" options={options} />
                  <TextAreaField name="note" label="What the tie is" hint="They meet each week; they were colleagues before. Can be left empty." rows={2} />
                  <SubmitButton>Record the tie</SubmitButton>
                </ActionForm>
              </section>
            )}
          </div>
        </>
      )}
    </PartnershipFrame>
  )
}
