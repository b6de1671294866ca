'use client'

import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField } from './form-context'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  type?: HTMLInputTypeAttribute
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email' | 'url'
  width?: 'full' | 'short'
  list?: string
  min?: string
  max?: string
}

/** One line of text (or an address, a password, a day). */
export function TextField({ name, label, hint, value = '', type = 'text', width = 'full', ...rest }: Props) {
  const field = useField(name, value)
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} theirs={field.theirs}>
      <input
        key={field.turn}
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === 'password' ? '' : field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(Boolean(hint))}
        className={`input ${width === 'short' || type === 'date' ? 'max-w-56' : ''}`}
        spellCheck={type === 'text'}
        {...rest}
      />
    </FieldFrame>
  )
}
