'use client'

import { useEffect, useState } from 'react'
import { CopyButton } from './copy-button'

type Link = { name: string; agency: string; url: string }
type Props = {
  links: readonly Link[]
  /** The heading's id. */
  id: string
  heading: string
  /** What is said of them after "Shown only now". */
  warning: string
  /** What one of them is called: the heading of its column, and its label with the holder's name. */
  called: string
  back: { href: string; label: string }
}

/** Links that are kept nowhere: copy one, or all as a table that a spreadsheet takes. Leaving before all are copied is asked about. */
export function LinksShownOnce({ links, id, heading, warning, called, back }: Props) {
  const [copied, setCopied] = useState(0)
  const atRisk = copied < links.length
  useEffect(() => {
    if (!atRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [atRisk])
  const all = () => setCopied(links.length)
  const several = links.length > 1
  const table = [`Name\tAgency\t${called}`, ...links.map((one) => `${one.name}\t${one.agency}\t${one.url}`)].join('\n')
  return (
    <section aria-labelledby={id} className="card mb-8 p-4 sm:p-6">
      <h2 id={id} tabIndex={-1}>
        {heading}
      </h2>
      <p className="prose mt-2" role="status">
        <strong>Shown only now.</strong> {warning}
      </p>
      {several && (
        <div className="mt-4">
          <CopyButton text={table} label="Copy all as a table" copied="All are copied" onCopied={all} />
        </div>
      )}
      <ul className="rule-list mt-4">
        {links.map((one) => (
          <li key={one.url} className="grid gap-2 md:grid-cols-[14rem_1fr_auto] md:items-center">
            <span>
              <strong>{one.name}</strong>
              <span className="meta block">{one.agency}</span>
            </span>
            <input className="input text-sm" readOnly value={one.url} aria-label={`${called} of ${one.name}`} />
            <CopyButton text={one.url} label="Copy" copied="Copied" onCopied={() => setCopied((before) => before + 1)} />
          </li>
        ))}
      </ul>
      {several && (
        <details className="mt-4">
          <summary>All as text, to select and copy by hand</summary>
          <textarea className="input mt-2 text-sm" readOnly rows={Math.min(12, links.length + 1)} value={table} aria-label="All of them as a table" />
        </details>
      )}
      <p className="mt-5">
        <a className="button button-primary" href={back.href} onClick={all}>
          {back.label}
        </a>
      </p>
    </section>
  )
}
