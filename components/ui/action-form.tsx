'use client'

import { type FormEvent, type ReactNode, useActionState, useState } from 'react'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { FormStateProvider } from './form-context'
import { useToldProblem } from './use-told-problem'
import { largestFormBytes, sizeOfForm } from './form-size'

type Props<Data> = {
  action: (state: FormState<Data>, form: FormData) => Promise<FormState<Data>>
  title?: string
  children: ReactNode
  className?: string
  /** Stands under the form and may read its answer. */
  after?: ReactNode
  /** Stands in place of the form once it has an answer to show. */
  done?: ReactNode
  /** The page's own address. Forms with the same one are the same form, wherever in the page they stand. */
  address?: string
  /** Shown only as the answer to having been sent. */
  onlyOnceSent?: boolean
  /** Said over a refusal that is about no field. */
  refusedHeading?: string
  /** Folds the form away under these words, so that what it does is read before it is done. */
  fold?: ReactNode
}

/**
 * A real form around fields. Sent without JavaScript it works the same: the answer is the page with what was typed,
 * the reasons in a summary on top and beside each field.
 */
export function ActionForm<Data = never>({
  action,
  title,
  children,
  className,
  after,
  done,
  address,
  onlyOnceSent,
  fold,
  refusedHeading = 'This was not saved',
}: Props<Data>) {
  const [state, send, busy] = useActionState(action, untouched as FormState<Data>, address)
  const [tooLarge, setTooLarge] = useState(false)
  const summary = useToldProblem(state.turn > 0 && state.message !== null ? state.turn : null)
  const errors = Object.entries(state.errors)
  // The server would refuse it unread, and the framework would throw the page away with all that was typed.
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const over = sizeOfForm(new FormData(event.currentTarget)) > largestFormBytes
    if (over) event.preventDefault()
    setTooLarge(over)
  }
  if (onlyOnceSent && state.turn === 0) return null
  return (
    <FormStateProvider value={state}>
      {title && <title>{`${state.message ? 'Error: ' : ''}${title} – Crossbrace`}</title>}
      {state.message !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>{errors.length > 0 || state.theirs ? 'There is a problem' : refusedHeading}</h2>
          {(errors.length === 0 || state.message !== 'There is a problem') && <p className="mt-1">{state.message}</p>}
          {errors.length > 0 && (
            <ul className="mt-1">
              {errors.map(([name, message]) => (
                <li key={name}>
                  <a href={`#field-${name}`} className="text-error">
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {tooLarge && <TooLarge />}
      {done && state.data !== null && state.message === null ? (
        done
      ) : (
        <form action={send} onSubmit={hold} className={className} aria-busy={busy} noValidate>
          {fold ? (
            <details className="text-sm" open={state.message !== null || undefined}>
              <summary>{fold}</summary>
              <div className="mt-2">{children}</div>
            </details>
          ) : (
            children
          )}
        </form>
      )}
      {after}
    </FormStateProvider>
  )
}

/** Said before anything is sent, so that nothing typed is lost. */
export function TooLarge() {
  return (
    <p role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
      This is too much at once, and was not sent. What you typed is still here: shorten it and send it again.
    </p>
  )
}
