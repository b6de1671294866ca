'use client'

import type { ReactNode } from 'react'
import type { Act } from '@/lib/retrospectives/types'
import { ActForm } from './act-form'
import { useRoom } from './room-context'

type Props = {
  form: string
  kind: Act['kind']
  hidden?: Readonly<Record<string, string>>
  children: ReactNode
  /** The whole of what it does, where the words on it are short. */
  label?: string
  look?: 'primary' | 'plain' | 'quiet'
  small?: boolean
  said?: string
  back?: string
  className?: string
  onDone?: () => void
}

/** An act that is one press. */
export function ActButton({ form, kind, hidden, children, label, look = 'plain', small = true, said, back, className, onDone }: Props) {
  const { state } = useRoom()
  const waits = state.waiting.some((one) => one.form === form)
  return (
    <ActForm form={form} kind={kind} hidden={hidden} said={said} back={back} className={className} clear="never" onDone={onDone}>
      <button
        type="submit"
        aria-label={label}
        aria-disabled={waits || undefined}
        className={`button ${look === 'primary' ? 'button-primary' : look === 'quiet' ? 'button-quiet' : ''} ${small ? 'button-small' : ''}`}
      >
        {children}
      </button>
    </ActForm>
  )
}
