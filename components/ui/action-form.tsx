'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { FormStateProvider } from './form-context'

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
}

/**
 * A real form around fields. Sent without JavaScript it works the same: the answer is the page with what was typed,
 * the reasons in a summary on top and beside each field.
 */
export function ActionForm<Data = never>({ action, title, children, className, after, done, address, onlyOnceSent }: Props<Data>) {
  const [state, send, busy] = useActionState(action, untouched as FormState<Data>, address)
  const summary = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors)
  useEffect(() => {
    if (state.turn > 0 && state.message !== null) summary.current?.focus()
  }, [state.turn, state.message])
  if (onlyOnceSent && state.turn === 0) return null
  return (
    <FormStateProvider value={state}>
      {title && <title>{`${state.message ? 'Error: ' : ''}${title} – Crossbrace`}</title>}
      {state.message !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>{errors.length > 0 || state.theirs ? 'There is a problem' : 'This was not saved'}</h2>
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
      {done && state.data !== null && state.message === null ? (
        done
      ) : (
        <form action={send} className={className} aria-busy={busy} noValidate>
          {children}
        </form>
      )}
      {after}
    </FormStateProvider>
  )
}
