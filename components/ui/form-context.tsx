'use client'

import { createContext, use } from 'react'
import { type FormState, untouched } from '@/lib/platform/form-state'

const FormContext = createContext<FormState<unknown>>(untouched)

export const FormStateProvider = FormContext

/** What the form around this field was told when it was last sent. */
export function useFormState(): FormState<unknown> {
  return use(FormContext)
}

/** Everything that one field needs: its ids, what was typed, what is wrong with it, what somebody else wrote meanwhile. */
export function useField(name: string, given: string) {
  const state = useFormState()
  const error = state.errors[name]
  const theirs = state.theirs?.[name]
  const value = state.typed[name]?.[0] ?? given
  const mine = state.typed[name]?.join(',') ?? given
  const id = `field-${name}`
  return {
    id,
    turn: state.turn,
    value,
    values: state.typed[name],
    wasSent: state.turn > 0 && state.message !== null,
    error,
    theirs: theirs !== undefined && theirs !== mine ? theirs : undefined,
    describedBy: (hint: boolean) =>
      [hint && `${id}-hint`, error && `${id}-error`, theirs !== undefined && `${id}-theirs`].filter(Boolean).join(' ') || undefined,
  }
}
