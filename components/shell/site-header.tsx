import { SignOutForm } from '@/components/accounts/sign-out-form'
import { EnteredBanner } from '@/components/entries/entered-banner'
import type { Actor } from '@/lib/access/types'
import { isDemonstration } from '@/lib/installation/loaders'

/** The bar on top of every page, with where one may go. It decides nothing: each page asks the gate itself. */
export function SiteHeader({ actor, current }: { actor: Actor; current?: 'portfolio' | 'partnerships' | 'learning' | 'calendar' | 'administration' }) {
  const link = (href: string, label: string, here: boolean) => (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className="border-b-3 border-transparent py-2 text-ink no-underline hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold"
    >
      {label}
    </a>
  )
  return (
    <>
      {isDemonstration() && (
        <aside aria-label="Demonstration" className="no-print bg-look px-4 py-1.5 text-center text-sm font-semibold text-card">
          <p>This is a demonstration. Its partnerships are invented. Do not enter anything real.</p>
        </aside>
      )}
      <EnteredBanner actor={actor} />
      <header className="no-print border-b border-line bg-card">
        <div className="page flex flex-wrap items-center gap-x-7 py-2.5 text-sm">
          <a href="/" className="mr-auto flex items-center gap-2.5 py-1 text-base font-bold text-ink no-underline">
            <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
              <path d="M4 22V4M22 22V4M4 8h18M4 18h18" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
              <path d="M4 18 22 8M4 8l18 10" fill="none" stroke="var(--color-accent)" strokeWidth="2.4" strokeLinecap="round" />
            </svg>
            Crossbrace
          </a>
          {actor.kind === 'person' && (
            <nav aria-label="Main" className="flex flex-wrap items-center gap-x-5 sm:gap-x-6">
              {link('/portfolio', 'Portfolio', current === 'portfolio')}
              {link('/partnerships', 'Partnerships', current === 'partnerships')}
              {link('/learning', 'Learning', current === 'learning')}
              {link('/calendar', 'Calendar', current === 'calendar')}
              {actor.administrator && link('/administration', 'Administration', current === 'administration')}
              <SignOutForm name={actor.name} />
            </nav>
          )}
        </div>
      </header>
    </>
  )
}
