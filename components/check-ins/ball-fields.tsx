'use client'

import { FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { SelectField } from '@/components/ui/select-field'

type Option = { value: string; label: string }
type Ball = { id: string; name: string; work: string; agencyId: string; agency: string; there: boolean }

/** Every piece of work in progress, with who holds the ball now and to whom it may pass. */
export function BallFields({ balls, agencies }: { balls: readonly Ball[]; agencies: readonly Option[] }) {
  const field = useField('balls', '')
  return (
    <FieldFrame
      id={field.id}
      label="Who holds the ball?"
      hint={
        balls.length === 0
          ? 'On each piece of work, one agency at a time (BCS appendix 1, story 1).'
          : 'One agency at a time on each piece of work. Leave what did not move.'
      }
      error={field.error}
      group
      describedBy={field.describedBy(true)}
    >
      {balls.length > 0 && (
        <div className="mt-3">
          {balls.map((ball) => (
            <SelectField
              key={ball.id}
              name={ball.name}
              label={ball.work}
              options={[
                { value: '', label: `No change: ${ball.agency}${ball.there ? '' : ' (has left)'}` },
                ...agencies.filter((one) => one.value !== ball.agencyId).map((one) => ({ value: one.value, label: `Passed to ${one.label}` })),
                { value: 'ended', label: 'This piece of work is finished' },
              ]}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  )
}
