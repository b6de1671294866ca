'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { FieldFrame } from '@/components/ui/field-frame'
import { isTyped } from '@/lib/retrospectives/waiting'
import { useActForm } from './act-form'
import { useRoom } from './room-context'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  /** Several lines of text. */
  rows?: number
  type?: 'text' | 'date' | 'number'
  min?: string
  max?: string
  autoComplete?: string
  /** Its whole name for a screen reader, where the label shows a part of it. */
  spoken?: string
  onInput?: () => void
}

/** Enter begins a new line; with Ctrl (on a Mac, Command) it sends. */
function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** A line or several lines of text in a room. What is typed and not sent is kept on this machine. */
export function RoomText({ name, label, hint, value = '', rows, type = 'text', spoken, onInput, ...rest }: Props) {
  const { live } = useRoom()
  const { form, errors, typed, turn } = useActForm()
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const id = `field-${name}-${form}`
  const place = `${form}/${name}`
  // A draft of an earlier page, or what was sent, cleared, and came back refused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each refusal anew
  useEffect(() => {
    const draft = live.draft(place)
    const field = ref.current
    if (field && draft !== undefined && (field.value === field.defaultValue || draft.endsWith(field.value))) field.value = draft
  }, [live, place, turn])
  const common = {
    ref,
    id,
    name,
    defaultValue: typed(name) ?? value,
    dir: 'auto',
    className: `input ${type === 'text' ? '' : 'max-w-56'}`,
    'aria-label': spoken,
    'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': [hint && `${id}-hint`, errors[name] && `${id}-error`].filter(Boolean).join(' ') || undefined,
    onInput: () => {
      if (isTyped(name)) live.keepDraft(place, ref.current?.value ?? '')
      onInput?.()
    },
    ...rest,
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={errors[name]}>
      {rows ? <textarea rows={rows} {...common} onKeyDown={sendByKeys} /> : <input type={type} {...common} />}
    </FieldFrame>
  )
}
