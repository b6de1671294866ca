import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { endTieAction } from '@/lib/bracing/actions'
import { type ShownTie, TieList } from './tie-list'

/** Ends a tie today. */
export function EndTieForm({ partnershipId, tie }: { partnershipId: string; tie: ShownTie }) {
  return (
    <>
      <TieList ties={[tie]} allHref={null} />
      <p className="meta prose mb-4 mt-3">It leaves the picture today, and stays with its dates. Ties end by themselves when somebody leaves.</p>
      <ActionForm action={endTieAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="tieId" value={tie.id} />
        <SubmitButton>End the tie</SubmitButton>
      </ActionForm>
    </>
  )
}
