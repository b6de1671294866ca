'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/** Sends the form. A second press while the first is under way does nothing. */
export function SubmitButton({
  children,
  quiet = false,
  small = false,
  name,
  value,
  busy,
}: {
  children: ReactNode
  quiet?: boolean
  small?: boolean
  name?: string
  value?: string
  /** Said while it is under way, where that takes a while. */
  busy?: string
}) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      className={`button ${quiet ? '' : 'button-primary'} ${small ? 'button-small' : ''}`}
    >
      {pending && busy ? busy : children}
    </button>
  )
}
