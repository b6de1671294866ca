import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { acknowledgeSignalAction } from '@/lib/signals/actions'
import { seenOf } from '@/lib/signals/rules'
import type { Signal } from '@/lib/signals/types'

/** Acknowledges one signal with a note. */
export function AcknowledgeForm({ signal, partnershipId, submissionKey }: { signal: Signal; partnershipId: string; submissionKey: string }) {
  return (
    <div id="acknowledge" className="card prose mt-4 p-4">
      <ActionForm action={acknowledgeSignalAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={submissionKey} />
        <HiddenField name="rule" value={signal.rule} />
        <HiddenField name="facts" value={seenOf(signal)} />
        <TextAreaField
          name="note"
          label="What do you make of it?"
          hint="A line is enough. Everybody who may see signals reads it, with your name. Write about the work and not about a person."
        />
        <SubmitButton>Acknowledge it</SubmitButton>
      </ActionForm>
    </div>
  )
}
