'use client'

import { type FormEvent, type ReactNode, useActionState, useState } from 'react'
import { TooLarge } from '@/components/ui/action-form'
import { FormStateProvider } from '@/components/ui/form-context'
import { largestFormBytes, sizeOfForm } from '@/components/ui/form-size'
import { TextAreaField } from '@/components/ui/text-area-field'
import { useToldProblem } from '@/components/ui/use-told-problem'
import type { Pasted } from '@/lib/people/pasted-rows'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { PastedPreview } from './pasted-preview'

type Action = (state: FormState<Pasted>, form: FormData) => Promise<FormState<Pasted>>

/** Paste, look, add: the same form looks first and adds once every row is good. */
export function PasteMembersForm({ preview, add, hidden, hint }: { preview: Action; add: Action; hidden: ReactNode; hint: ReactNode }) {
  const [looked, look] = useActionState(preview, untouched as FormState<Pasted>)
  const [added, send] = useActionState(add, untouched as FormState<Pasted>)
  const state = added.turn > looked.turn ? added : looked
  const problem = useToldProblem(state.message === null ? null : state.turn)
  const [tooLarge, setTooLarge] = useState(false)
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const over = sizeOfForm(new FormData(event.currentTarget)) > largestFormBytes
    if (over) event.preventDefault()
    setTooLarge(over)
  }
  const good = state.data?.rows.every((row) => row.problems.length === 0)
  return (
    <FormStateProvider value={state as FormState<unknown>}>
      {state.message !== null && (
        <div ref={problem} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>There is a problem</h2>
          <p className="mt-1">{state.errors.rows ? <a href="#field-rows">{state.errors.rows}</a> : state.message}</p>
        </div>
      )}
      {tooLarge && <TooLarge />}
      <form action={look} onSubmit={hold}>
        {hidden}
        <TextAreaField name="rows" label="Rows" hint={hint} rows={9} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={`button ${good ? '' : 'button-primary'}`}>
            Look at the rows
          </button>
          {good && (
            <button type="submit" formAction={send} className="button button-primary">
              Add {state.data?.rows.length === 1 ? 'this member' : `these ${state.data?.rows.length} members`}
            </button>
          )}
        </div>
      </form>
      <PastedPreview />
    </FormStateProvider>
  )
}
