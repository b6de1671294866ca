'use client'

import type { ReactNode } from 'react'
import { Reo } from './reo'

type Frame = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  theirs?: string
  children: ReactNode
  group?: boolean
  describedBy?: string
  lang?: string
}

/** Label, hint, what is wrong, what somebody else wrote, then the control. A group of controls is a fieldset. */
export function FieldFrame({ id, label, hint, error, theirs, children, group, describedBy }: Frame) {
  const inside = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="meta mb-1">
          <Reo>{hint}</Reo>
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-1 text-sm font-semibold text-error">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {theirs !== undefined && (
        <p id={`${id}-theirs`} className="look mb-2 text-sm">
          Somebody else’s version says: <strong>{theirs === '' ? '(empty)' : theirs}</strong>
        </p>
      )}
      {children}
    </>
  )
  const edge = error ? 'border-l-4 border-error pl-3' : ''
  if (group) {
    return (
      <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className={`prose mb-6 ${edge}`}>
        <legend className="font-semibold">
          <Reo>{label}</Reo>
        </legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className={`prose mb-6 ${edge}`}>
      <label htmlFor={id} className="block font-semibold">
        <Reo>{label}</Reo>
      </label>
      {inside}
    </div>
  )
}
