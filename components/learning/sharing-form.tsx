'use client'

import { type ReactNode, useActionState } from 'react'
import { FormStateProvider } from '@/components/ui/form-context'
import { TextAreaField } from '@/components/ui/text-area-field'
import { useToldProblem } from '@/components/ui/use-told-problem'
import { fingerprintOf } from '@/lib/learning/learnings'
import type { SharingPreview } from '@/lib/learning/types'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { listed } from '@/lib/platform/day-words'
import { SharedEntry } from './shared-entry'

type Action = (state: FormState<SharingPreview>, form: FormData) => Promise<FormState<SharingPreview>>
type Props = { preview: Action; share: Action; hidden: ReactNode; text: string; fields: ReactNode }

/** Word it, look, share: the same form looks first, and shares only what was looked at. */
export function SharingForm({ preview, share, hidden, text, fields }: Props) {
  const [looked, look] = useActionState(preview, untouched as FormState<SharingPreview>)
  const [sent, send] = useActionState(share, untouched as FormState<SharingPreview>)
  const state = sent.turn > looked.turn ? sent : looked
  const shown = state.message === null ? state.data : null
  const problem = useToldProblem(state.message === null ? null : state.turn)
  const errors = Object.entries(state.errors)
  return (
    <FormStateProvider value={state as FormState<unknown>}>
      {state.message !== null && (
        <div ref={problem} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>{errors.length > 0 ? 'There is a problem' : 'This was not shared'}</h2>
          {errors.length === 0 && <p className="mt-1">{state.message}</p>}
          <ul className="mt-1">
            {errors.map(([name, message]) => (
              <li key={name}>
                <a href={`#field-${name}`} className="text-error">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form action={look} noValidate>
        {hidden}
        <TextAreaField
          name="text"
          label="The text as others read it"
          hint="Reword it for people who were not there. Your own learning stays as it is."
          value={text}
          rows={5}
        />
        {fields}
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={`button ${shown ? '' : 'button-primary'}`}>
            {shown ? 'Look at it again' : 'Look at what others would see'}
          </button>
        </div>
        {shown && (
          <section className="mt-8" aria-label="What others would see">
            <h2 tabIndex={-1}>Exactly this is shared</h2>
            <p className="meta prose mt-1">
              Everybody who can sign in here can read it: no day, no link, no other fact of your partnership. You can take it back at any time.
            </p>
            {shown.names.length > 0 && (
              <p className="look prose mt-3">
                It goes without the name, and yet the text names {listed(shown.names.slice(0, 8).map((name) => `“${name}”`))}. Others may know you by that.
              </p>
            )}
            <div className="card mt-3">
              <SharedEntry shared={shown.shared} />
            </div>
            <input type="hidden" name="shown" value={fingerprintOf(shown.shared)} readOnly />
            <p className="mt-4">
              <button type="submit" formAction={send} className="button button-primary">
                Share it
              </button>
            </p>
            <p className="meta prose mt-2">Did you change something above since? Then look at it again first.</p>
          </section>
        )}
      </form>
    </FormStateProvider>
  )
}
