import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { askForHelpAction } from '@/lib/help/actions'

type Props = {
  partnershipId: string
  submissionKey: string
  angels: readonly { grantId: string; name: string }[]
  folded?: boolean
}

/** The lead asks in one step; where there is nobody to ask, it says what to do. */
export function AskForm({ partnershipId, submissionKey, angels, folded = false }: Props) {
  if (angels.length === 0)
    return (
      <p className="prose">
        No guardian angel is named, so there is nobody to ask. Think of a manager above one of you who believes in this work, and{' '}
        <a href={`/partnerships/${partnershipId}/access#give`}>name them</a>.
      </p>
    )
  const whom = angels.length === 1 ? 'your guardian angel' : 'your guardian angels'
  return (
    <ActionForm action={askForHelpAction} fold={folded ? `Ask ${whom} for help` : undefined}>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="submissionKey" value={submissionKey} />
      {angels.length > 1 && (
        <SelectField
          name="to"
          label="Whom do you ask?"
          options={[{ value: '', label: 'All of them' }, ...angels.map((one) => ({ value: one.grantId, label: one.name }))]}
        />
      )}
      <TextField name="text" label="What is it about? (optional)" hint="One line. They read it whatever you have released to them." autoComplete="off" />
      <SubmitButton>Ask for help</SubmitButton>
    </ActionForm>
  )
}
