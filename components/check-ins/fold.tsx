'use client'

import type { ReactNode } from 'react'
import { useFormState } from '@/components/ui/form-context'

/** A part of a form that is folded away until it is wanted, or holds something typed or wrong. */
export function Fold({ label, names, children }: { label: ReactNode; names: readonly string[]; children: ReactNode }) {
  const state = useFormState()
  const open = names.some((name) => state.errors[name] !== undefined || Boolean(state.typed[name]?.[0]))
  return (
    <details key={state.turn} open={open || undefined} className="prose mb-5">
      <summary className="py-2">{label}</summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}
