'use client'

import { useEffect, useRef } from 'react'

type Props = { form: string; message: string; errors: Readonly<Record<string, string>> }

/** Why an act was not taken, with the way to each field. It takes the focus only from the form that was sent: elsewhere somebody goes on writing. */
export function FormProblem({ form, message, errors }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const active = document.activeElement
    if (active !== null && active !== document.body && !ref.current?.closest('form')?.contains(active)) return
    ref.current?.focus()
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  }, [])
  const fields = Object.entries(errors)
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="prose mb-3 rounded-md border-3 border-error bg-error-soft p-3 text-sm">
      <p className="font-semibold">There is a problem</p>
      {(fields.length === 0 || message !== 'There is a problem') && !fields.some(([, words]) => words === message) && <p className="mt-1">{message}</p>}
      {fields.length > 0 && (
        <ul className="mt-1">
          {fields.map(([name, words]) => (
            <li key={name}>
              <a href={`#field-${name}-${form}`} className="text-error">
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
