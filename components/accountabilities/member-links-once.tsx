'use client'

import { useEffect, useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { useFormState } from '@/components/ui/form-context'
import type { ShownMemberLinks } from '@/lib/accountabilities/types'

/** Links to members' own pages, shown once: copy one, or all as a table that a spreadsheet takes. */
export function MemberLinksOnce({ back }: { back: string }) {
  const shown = useFormState().data as ShownMemberLinks | null
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
  const table = ['Name\tAgency\tLink to their own page', ...shown.links.map((one) => `${one.name}\t${one.agency}\t${one.url}`)].join('\n')
  return (
    <section aria-labelledby="member-links-heading" className="card mb-8 p-4 sm:p-6">
      <h2 id="member-links-heading" tabIndex={-1}>
        {shown.links.length === 1 ? 'A link to their own page' : `${shown.links.length} links to their own pages`}
      </h2>
      <p className="prose mt-2" role="status">
        <strong>Shown only now.</strong> They are kept nowhere, so copy them before you leave this page. Each is good for 30 days. Give it to that person alone:
        whoever has it can write as that member.
      </p>
      {shown.links.length > 1 && (
        <div className="mt-4">
          <CopyButton text={table} label="Copy all as a table" copied="All are copied" onCopied={all} />
        </div>
      )}
      <ul className="rule-list mt-4">
        {shown.links.map((one) => (
          <li key={one.url} className="grid gap-2 md:grid-cols-[14rem_1fr_auto] md:items-center">
            <span>
              <strong>{one.name}</strong>
              <span className="meta block">{one.agency}</span>
            </span>
            <input className="input text-sm" readOnly value={one.url} aria-label={`Own page of ${one.name}`} />
            <CopyButton text={one.url} label="Copy" copied="Copied" onCopied={() => setCopied((before) => before + 1)} />
          </li>
        ))}
      </ul>
      <p className="mt-5">
        <a className="button button-primary" href={back} onClick={all}>
          I have copied {shown.links.length === 1 ? 'it' : 'them'}
        </a>
      </p>
    </section>
  )
}
