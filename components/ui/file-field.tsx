'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField } from './form-context'

/** One file. A browser gives no file back after a refusal, so it has to be chosen again; the form says so. */
export function FileField({ name, label, hint, accept }: { name: string; label: ReactNode; hint?: ReactNode; accept: string }) {
  const field = useField(name, '')
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error}>
      <input
        key={field.turn}
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy(Boolean(hint))}
        className="input py-2"
      />
      {field.wasSent && !field.error && <p className="meta mt-1">Choose the file again: browsers do not keep it.</p>}
    </FieldFrame>
  )
}
