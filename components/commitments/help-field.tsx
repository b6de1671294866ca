import { ChoiceField } from '@/components/ui/choice-field'
import { helpAnswers } from '@/lib/commitments/types'
import { helpWords } from '@/lib/commitments/words'

/** Did it help? */
export function HelpField({ hint, value }: { hint?: string; value?: string | null }) {
  return (
    <ChoiceField
      name="helped"
      label="Did it help?"
      hint={hint}
      value={value ?? ''}
      options={helpAnswers.map((one) => ({ value: one, label: helpWords[one].asked }))}
    />
  )
}
