import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { type AccountabilityInput, accountabilityFields } from '@/lib/accountabilities/types'
import { accountabilityWords } from '@/lib/accountabilities/words'

/** What a member may say of their own accountabilities. Every field can stay empty. */
export function EntryFields({ given, late = false }: { given: (AccountabilityInput & { version: number }) | null; late?: boolean }) {
  return (
    <>
      <HiddenField name="version" value={String(given?.version ?? 0)} />
      {accountabilityFields.map((field) => (
        <TextAreaField
          key={field}
          name={field}
          label={accountabilityWords[field].asked}
          hint={accountabilityWords[field].hint}
          rows={2}
          value={given?.[field] ?? ''}
        />
      ))}
      {!late && <SubmitButton>{given ? 'Save the changes' : 'Save'}</SubmitButton>}
    </>
  )
}
