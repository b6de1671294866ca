import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { stepBackAction } from '@/lib/angels/actions'

/** A guardian angel hands over and steps back. */
export function StepBackForm({ partnershipId }: { partnershipId: string }) {
  return (
    <ActionForm action={stepBackAction} fold="Step back as guardian angel">
      <p className="prose mb-4">You see nothing of the partnership from then on. Its leads are told, and read what you write here.</p>
      <HiddenField name="partnershipId" value={partnershipId} />
      <TextAreaField
        name="handOver"
        label="What do you hand over? (optional)"
        hint="What you promised, whom you spoke to, what the next guardian angel should know."
      />
      <TextField name="successor" label="Whom do you suggest? (optional)" hint="A name and where to find them. The lead decides." autoComplete="off" />
      <SubmitButton quiet>Step back</SubmitButton>
    </ActionForm>
  )
}
