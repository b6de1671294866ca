import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { windUpAction } from '@/lib/partnerships/actions'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function WindUpPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/wind-up', partnershipId)
  const partnership = await loadRecord(scope)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" title="Wind the partnership up">
      {partnership.windUp ? (
        <p>It was wound up already.</p>
      ) : (
        <>
          <div className="prose mb-6">
            <p>Ending well is a good thing to do when the work is done or no longer holds (BCS §7.2). Before you send this:</p>
            <ul>
              <li>Tell every member, and thank them for what they gave.</li>
              <li>Agree what passes to whom: work, money, people, data.</li>
              <li>Settle the commitments that are still open.</li>
            </ul>
            <p>The record then becomes read-only. This cannot be undone.</p>
          </div>
          <ActionForm action={windUpAction}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <TextAreaField name="note" label="What passes to whom, and what is kept" rows={5} />
            <SubmitButton>Wind the partnership up</SubmitButton>
          </ActionForm>
        </>
      )}
    </PartnershipFrame>
  )
}
