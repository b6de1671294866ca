'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from '@/components/ui/field-frame'
import { useActForm } from './act-form'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  options: readonly { value: string; label: ReactNode }[]
  onChoose?: (value: string) => void
}

/** One of a few, in a room. */
export function RoomChoice({ name, label, hint, value = '', options, onChoose }: Props) {
  const { form, errors, typed } = useActForm()
  const id = `field-${name}-${form}`
  const chosen = typed(name) ?? value
  const described = [hint && `${id}-hint`, errors[name] && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame id={id} label={label} hint={hint} error={errors[name]} group describedBy={described}>
      <div key={value} className="mt-2 flex flex-wrap gap-1.5">
        {options.map((one) => (
          <label key={one.value} className="answer">
            <input type="radio" name={name} value={one.value} defaultChecked={one.value === chosen} className="tick" onChange={() => onChoose?.(one.value)} />
            <span>{one.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
