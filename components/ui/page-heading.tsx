import type { ReactNode } from 'react'
import { Reo } from './reo'

type Crumb = { href: string; label: string }

/** `refused`: the page is the answer to a form that was refused. */
type Props = { title: string; heading?: ReactNode; lede?: ReactNode; crumbs?: Crumb[]; refused?: boolean }

/** The page's one h1 and its title in the browser. Where a page is one form, the form writes the title: it can say "Error:" without a new page. */
export function PageHeading({ title, heading, lede, crumbs = [], refused = false }: Props) {
  return (
    <div className="mb-6">
      <title>{`${refused ? 'Error: ' : ''}${title} – Crossbrace`}</title>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="meta no-print mb-2">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map((crumb, at) => (
              <li key={crumb.href} className="flex gap-x-2">
                {at > 0 && <span aria-hidden="true">/</span>}
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>
        <Reo>{heading ?? title}</Reo>
      </h1>
      {lede && (
        <p className="lede mt-2">
          <Reo>{lede}</Reo>
        </p>
      )}
    </div>
  )
}
