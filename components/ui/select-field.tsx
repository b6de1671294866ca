'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField } from './form-context'

type Option = { value: string; label: string }

/** One of a list, where the list is long; short lists are radio buttons. */
export function SelectField({
  name,
  label,
  hint,
  value = '',
  options,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  options: Option[]
}) {
  const field = useField(name, value)
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} theirs={field.theirs}>
      <select
        key={`${field.turn} ${field.value}`}
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(Boolean(hint))}
        className="input"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
