'use client'

import { useFormState } from './form-context'

/** A value that the form carries. `version` and `seen` (what the sender knew) move on once somebody else's version was shown. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const state = useFormState()
  return <input type="hidden" name={name} value={(name === 'version' || name === 'seen' ? state.theirs?.[name] : undefined) ?? value} readOnly />
}
