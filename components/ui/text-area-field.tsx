'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField } from './form-context'

/** Several lines of text. */
export function TextAreaField({
  name,
  label,
  hint,
  value = '',
  rows = 3,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  rows?: number
}) {
  const field = useField(name, value)
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} theirs={field.theirs}>
      <textarea
        key={field.turn}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(Boolean(hint))}
        className="input"
      />
    </FieldFrame>
  )
}
