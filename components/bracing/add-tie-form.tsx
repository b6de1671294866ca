import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { addTieAction } from '@/lib/bracing/actions'

type Props = { partnershipId: string; submissionKey: string; members: readonly { id: string; label: string }[] }

/** Notes a tie between two members. */
export function AddTieForm({ partnershipId, submissionKey, members }: Props) {
  const options = [{ value: '', label: 'Choose a member' }, ...members.map((one) => ({ value: one.id, label: one.label }))]
  return (
    <ActionForm action={addTieAction}>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="submissionKey" value={submissionKey} />
      <SelectField name="first" label="One member" options={options} />
      <SelectField name="second" label="Another member" hint="From the same agency or from another. It does not matter who stands first." options={options} />
      <TextAreaField name="note" label="What they do together" hint="Can be left empty. Write about work, not about the person." rows={2} />
      <TextField name="since" label="Since when?" type="date" hint="Today where you leave it empty. Both must have been there on that day." />
      <SubmitButton>Add the tie</SubmitButton>
    </ActionForm>
  )
}
