'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, type ReactNode, startTransition, useActionState, useState, useSyncExternalStore } from 'react'
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
  /** What a field is about, where several say the same of themselves: it stands before the problem in the summary. */
  about?: Record<string, string>
  /** Said where the connection breaks while it is sent: then what was typed stays, and can be sent again. */
  whenCut?: string
}

const never = () => () => {}
/** True once the page is awake, false on the server and without JavaScript. */
function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

function typedText(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {}
  for (const key of new Set(form.keys())) if (!key.startsWith('$')) typed[key] = form.getAll(key).filter((value) => typeof value === 'string')
  return typed
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
  whenCut,
  about = {},
}: Props<Data>) {
  const [answered, send, busy] = useActionState(action, untouched as FormState<Data>, address)
  const [own, setOwn] = useState<{ state: FormState<Data>; cut: boolean } | null>(null)
  const awake = useAwake()
  const state = own && own.state.turn > answered.turn ? own.state : answered
  const [tooLarge, setTooLarge] = useState(false)
  const summary = useToldProblem(state.turn > 0 && state.message !== null ? state.turn : null)
  const errors = Object.entries(state.errors)
  // The server would refuse it unread, and the framework would throw the page away with all that was typed.
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const over = sizeOfForm(new FormData(event.currentTarget)) > largestFormBytes
    if (over) event.preventDefault()
    setTooLarge(over)
  }
  // As the framework sends it, but that a connection which breaks is told here and not by a page of its own.
  const sendOnBadConnection = async (form: FormData) => {
    const say = (next: FormState<Data>, cut: boolean) => startTransition(() => setOwn({ state: next, cut }))
    try {
      say(await action(state, form), false)
    } catch (error) {
      unstable_rethrow(error)
      say({ turn: Math.max(state.turn + 1, Date.now()), message: whenCut ?? '', errors: {}, typed: typedText(form), theirs: null, data: null }, true)
    }
  }
  const isCut = state === own?.state && own.cut
  if (onlyOnceSent && state.turn === 0) return null
  return (
    <FormStateProvider value={state}>
      {title && <title>{`${state.message ? 'Error: ' : ''}${title} – Crossbrace`}</title>}
      {state.message !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>{errors.length > 0 || state.theirs ? 'There is a problem' : isCut ? 'No answer from the server' : refusedHeading}</h2>
          {(errors.length === 0 || state.message !== 'There is a problem') && <p className="mt-1">{state.message}</p>}
          {state.signedOut && (
            <p className="mt-2">
              <a href="/sign-in" target="_blank" rel="noreferrer">
                Sign in (in another tab)
              </a>
            </p>
          )}
          {errors.length > 0 && (
            <ul className="mt-1">
              {errors.map(([name, message]) => (
                <li key={name}>
                  <a href={`#field-${name}`} className="text-error">
                    {about[name] && `${about[name]}: `}
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
        <form action={whenCut !== undefined && awake ? sendOnBadConnection : send} onSubmit={hold} className={className} aria-busy={busy} noValidate>
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
