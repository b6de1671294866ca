'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { useFormState } from '@/components/ui/form-context'
import type { ShownFeed } from '@/lib/calendar/types'

/** A calendar address, shown once. */
export function FeedOnce() {
  const shown = useFormState().data as ShownFeed | null
  if (!shown) return null
  return (
    <div className="card mt-4 p-4" role="status">
      <p>
        <strong>Shown only now.</strong> Copy it into your calendar program, where it says “subscribe” or “from the internet”.
      </p>
      <div className="mt-3 grid gap-2 sm:grid-cols-[1fr_auto] sm:items-center">
        <input className="input text-sm" readOnly value={shown.url} aria-label="Your calendar address" />
        <CopyButton text={shown.url} label="Copy" copied="Copied" />
      </div>
    </div>
  )
}
