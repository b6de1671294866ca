'use client'

import { useFormState } from '@/components/ui/form-context'
import { SubmitButton } from '@/components/ui/submit-button'
import { fingerprintOf } from '@/lib/learning/learnings'
import type { SharingPreview as Preview } from '@/lib/learning/types'
import { listed } from '@/lib/platform/day-words'
import { SharedEntry } from './shared-entry'

/** Exactly what would be shared, once it was looked at, and only then the button that shares it. Stands inside the form that looks. */
export function SharingPreview() {
  const state = useFormState()
  const shown = state.message === null ? (state.data as Preview | null) : null
  return (
    <>
      <SubmitButton name="do" value="look" quiet={shown !== null}>
        {shown ? 'Look at it again' : 'Look at what others would see'}
      </SubmitButton>
      {shown && (
        <section className="mt-8" aria-label="What others would see">
          <h2>Exactly this is shared</h2>
          <p className="meta prose mt-1">
            Everybody who can sign in here can read it: no day, no link, no other fact of your partnership. You can take it back at any time.
          </p>
          {shown.names.length > 0 && (
            <p className="look prose mt-3">
              It goes without the name, and yet the text names {listed(shown.names.slice(0, 8).map((name) => `“${name}”`))}. Others may know you by that.
            </p>
          )}
          <div className="card mt-3 max-w-3xl px-4 py-4 sm:px-6">
            <SharedEntry shared={shown.shared} />
          </div>
          <input type="hidden" name="shown" value={fingerprintOf(shown.shared)} readOnly />
          <p className="mt-4">
            <SubmitButton name="do" value="share">
              Share it
            </SubmitButton>
          </p>
          <p className="meta prose mt-2">Did you change something above since? Then look at it again first.</p>
        </section>
      )}
    </>
  )
}
