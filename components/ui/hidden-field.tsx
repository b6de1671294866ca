'use client'

import { useFormState } from './form-context'

/** A value that the form carries. `version` moves on when somebody else's version was shown. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const state = useFormState()
  return <input type="hidden" name={name} value={(name === 'version' && state.theirs?.version) || value} readOnly />
}
