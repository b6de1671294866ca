'use client'

import { type FormEvent, type ReactNode, useState } from 'react'

import { useToldProblem } from '@/components/ui/use-told-problem'

type Props = {
  address: string
  /** Why the last file was not taken. */
  problem: string | null
  tooLarge: string
  largest: number
  accept: string
  hint: ReactNode
  children: ReactNode
}

/**
 * A plain form with one file: it goes to an address of its own, since the framework’s actions take no large bodies.
 * With JavaScript, a file that is too large is held back before it is sent.
 */
export function DocumentForm({ address, problem, tooLarge, largest, accept, hint, children }: Props) {
  const [held, setHeld] = useState(false)
  const [busy, setBusy] = useState(false)
  const said = held ? tooLarge : problem
  const summary = useToldProblem(said)
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const file = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    const over = (file?.size ?? 0) > largest
    if (over || busy) event.preventDefault()
    setHeld(over)
    if (!over) setBusy(true)
  }
  return (
    <>
      {said !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>There is a problem</h2>
          <ul className="mt-1">
            <li>
              <a href="#field-file" className="text-error">
                {said}
              </a>
            </li>
          </ul>
        </div>
      )}
      <form method="post" action={address} encType="multipart/form-data" onSubmit={hold} aria-busy={busy} noValidate>
        {children}
        <div className={`prose mb-6 ${said === null ? '' : 'border-l-4 border-error pl-3'}`}>
          <label htmlFor="field-file" className="block font-semibold">
            The file
          </label>
          <p id="field-file-hint" className="meta mb-1">
            {hint}
          </p>
          {said !== null && (
            <p id="field-file-error" className="mb-1 text-sm font-semibold text-error">
              <span className="sr-only">Error: </span>
              {said}
            </p>
          )}
          <input
            id="field-file"
            name="file"
            type="file"
            accept={accept}
            className="input"
            aria-invalid={said === null ? undefined : true}
            aria-describedby={said === null ? 'field-file-hint' : 'field-file-hint field-file-error'}
            onChange={() => setHeld(false)}
          />
        </div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {busy ? 'Sending …' : 'Add the document'}
        </button>
      </form>
    </>
  )
}
