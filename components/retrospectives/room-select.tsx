'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from '@/components/ui/field-frame'
import { useActForm } from './act-form'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  options: readonly { value: string; label: string }[]
  onChoose?: (value: string) => void
}

/** One of a long list, in a room. */
export function RoomSelect({ name, label, hint, value = '', options, onChoose }: Props) {
  const { form, errors, typed } = useActForm()
  const id = `field-${name}-${form}`
  const described = [hint && `${id}-hint`, errors[name] && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame id={id} label={label} hint={hint} error={errors[name]}>
      <select
        key={value}
        id={id}
        name={name}
        defaultValue={typed(name) ?? value}
        className="input"
        onChange={(event) => onChoose?.(event.target.value)}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={described}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
