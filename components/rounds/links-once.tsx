'use client'

import { useEffect, useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { useFormState } from '@/components/ui/form-context'
import type { ShownLinks } from '@/lib/rounds/types'

/** Personal links, shown once: copy one, or all as a table that a spreadsheet takes. */
export function LinksOnce({ roundHref }: { roundHref: string }) {
  const shown = useFormState().data as ShownLinks | null
  const [copied, setCopied] = useState(0)
  const atRisk = shown !== null && copied < shown.links.length
  useEffect(() => {
    if (!atRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [atRisk])
  if (!shown) return null
  const all = () => setCopied(shown.links.length)
  const table = ['Name\tAgency\tPersonal link', ...shown.links.map((one) => `${one.name}\t${one.agency}\t${one.url}`)].join('\n')
  return (
    <section aria-labelledby="links-heading" className="card mb-8 p-4 sm:p-6">
      <h2 id="links-heading" tabIndex={-1}>
        {shown.links.length === 1 ? 'A new personal link' : `${shown.links.length} personal links`}
      </h2>
      <p className="prose mt-2" role="status">
        <strong>They are shown only now.</strong> They are kept nowhere, so copy them before you leave this page. Send each person their own: whoever has a link
        can answer with it.
      </p>
      <div className="mt-4">
        <CopyButton text={table} label="Copy all as a table" copied="All are copied" onCopied={all} />
      </div>
      <ul className="rule-list mt-4">
        {shown.links.map((one) => (
          <li key={one.url} className="grid gap-2 md:grid-cols-[14rem_1fr_auto] md:items-center">
            <span>
              <strong>{one.name}</strong>
              <span className="meta block">{one.agency}</span>
            </span>
            <input className="input text-sm" readOnly value={one.url} aria-label={`Personal link of ${one.name}`} />
            <CopyButton text={one.url} label="Copy" copied="Copied" onCopied={() => setCopied((before) => before + 1)} />
          </li>
        ))}
      </ul>
      <details className="mt-4">
        <summary>All as text, to select and copy by hand</summary>
        <textarea
          className="input mt-2 text-sm"
          readOnly
          rows={Math.min(12, shown.links.length + 1)}
          value={table}
          aria-label="All personal links as a table"
        />
      </details>
      <p className="mt-5">
        <a className="button button-primary" href={`${roundHref}/${shown.roundId}`} onClick={all}>
          I have copied them: go to the round
        </a>
      </p>
    </section>
  )
}
