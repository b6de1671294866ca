import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/types'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Header, the page's own content, footer. */
export function PageFrame({
  actor,
  current,
  children,
}: {
  actor: Actor
  current?: 'portfolio' | 'partnerships' | 'learning' | 'calendar' | 'administration'
  children: ReactNode
}) {
  return (
    <>
      <SiteHeader actor={actor} current={current} />
      <main id="main" className="page pb-20 pt-6">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
