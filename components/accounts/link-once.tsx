'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { useFormState } from '@/components/ui/form-context'
import type { ShownLink } from '@/lib/accounts/types'

/** A link to set a password, shown once. */
export function LinkOnce({ origin }: { origin: string }) {
  const shown = useFormState().data as ShownLink | null
  if (!shown) return null
  const url = origin + shown.path
  return (
    <section className="look prose mt-5" role="status">
      <h3>The link for {shown.name}</h3>
      <p className="mb-2 mt-1">It is shown only now, and is good for 14 days. Hand it over by a way that you trust.</p>
      <div className="grid gap-2 sm:grid-cols-[1fr_auto]">
        <input className="input text-sm" readOnly value={url} aria-label={`Link for ${shown.name}`} />
        <CopyButton text={url} label="Copy" copied="Copied" />
      </div>
    </section>
  )
}
