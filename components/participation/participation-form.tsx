import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { recordParticipationAction } from '@/lib/participation/actions'
import { type Involvement, involvements } from '@/lib/participation/types'
import { involvementWords, questionWords } from '@/lib/participation/words'

type Given = { version: number; involvement: Involvement; advisers: string; bothAnswerTo: string | null; dataWhose: string }

/** The four questions. Folded away once they were answered. */
export function ParticipationForm({ partnershipId, given }: { partnershipId: string; given: Given | null }) {
  const hint = (question: keyof typeof questionWords, more = '') => `${questionWords[question].why} (${questionWords[question].citation})${more}`
  return (
    <ActionForm action={recordParticipationAction} fold={given ? 'Change what is recorded' : undefined}>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="version" value={String(given?.version ?? 0)} />
      <ChoiceField
        name="involvement"
        label={questionWords.involvement.label}
        hint={hint('involvement')}
        value={given?.involvement ?? ''}
        options={involvements.map((id) => ({ value: id, label: involvementWords[id].name, hint: involvementWords[id].means }))}
      />
      <TextAreaField name="advisers" label={questionWords.advisers.label} hint={hint('advisers')} rows={2} value={given?.advisers ?? ''} />
      <TextAreaField
        name="bothAnswerTo"
        label={questionWords.bothAnswerTo.label}
        hint={hint('bothAnswerTo', ' Name only people who agreed to it; a role is enough, or nothing. Whoever may see the people here can read it.')}
        rows={2}
        value={given?.bothAnswerTo ?? ''}
      />
      <TextAreaField name="dataWhose" label={questionWords.dataWhose.label} hint={hint('dataWhose')} rows={3} value={given?.dataWhose ?? ''} />
      <SubmitButton>Record this</SubmitButton>
    </ActionForm>
  )
}
