import { OpenlyNote } from '@/components/consensus/openly-note'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { openTogetherAction } from '@/lib/consensus/actions'
import { loadTogether, loadWhoCouldBePresent } from '@/lib/consensus/loaders'
import { fewestPresent } from '@/lib/consensus/rules'
import { madeBySentence, togetherHeading } from '@/lib/consensus/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { loadOpenRound } from '@/lib/rounds/loaders'

export default async function TogetherPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/together', partnershipId)
  const mayOpen = mayDo(scope, 'open-round')
  const [partnership, { open, finished }, members, round] = await Promise.all([
    loadRecord(scope),
    loadTogether(scope),
    mayOpen ? loadWhoCouldBePresent(scope) : [],
    maySee(scope, 'response-count') ? loadOpenRound(scope) : null,
  ])
  const here = `/partnerships/${partnershipId}/together`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" beside="/together" title="Made together">
      <p className="prose mb-4">
        For a group of fewer than five, and for any group that wants it: you talk the 24 statements through and give one common answer, on one screen.
      </p>
      <OpenlyNote />
      {open && (
        <p className="prose mb-8">
          A session is open since {longDay(open.openedOn)}. <a href={`${here}/${open.id}`}>{mayOpen ? 'Go on with it' : 'See who takes part'}</a>
        </p>
      )}
      {mayOpen && !open && !partnership.windUp && (
        <section className="mb-10">
          <h2 className="mb-3">Open a session</h2>
          {round ? (
            <p className="look prose">
              A confidential round is open until {longDay(round.closesOn)}. Once it is closed you can open a session: nobody should take the one for the other.
            </p>
          ) : members.length < fewestPresent ? (
            <p className="look prose">
              Together means two people at least. <a href={`/partnerships/${partnershipId}/people/new`}>Add members</a>
            </p>
          ) : (
            <ActionForm action={openTogetherAction}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="submissionKey" value={loadSubmissionKey()} />
              <ChoiceField
                name="present"
                many
                label="Who takes part?"
                hint="Their names stand with the result. Take out who is not there."
                value={members.map((one) => one.value)}
                options={members}
              />
              <ChoiceField
                name="understood"
                many
                label="Before you begin"
                options={[{ value: 'yes', label: 'Everybody who takes part knows that this is not confidential' }]}
              />
              <SubmitButton>Open the session</SubmitButton>
            </ActionForm>
          )}
        </section>
      )}
      <section>
        <h2>Finished</h2>
        {finished.length === 0 ? (
          <p className="meta mt-2">None yet.</p>
        ) : (
          <ul className="rule-list prose mt-2">
            {finished.map((one) => (
              <li key={one.id}>
                <h3 className="text-base">
                  <a href={`${here}/${one.id}`}>
                    {one.result && togetherHeading(one.result)}, {longDay(one.closedOn ?? '')}
                  </a>
                </h3>
                <p className="meta">{madeBySentence(one.present, one.closedOn ?? '')}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </PartnershipFrame>
  )
}
