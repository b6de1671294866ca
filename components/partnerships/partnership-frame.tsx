import type { ReactNode } from 'react'
import { LooksAsBanner } from '@/components/release/looks-as-banner'
import { PageFrame } from '@/components/shell/page-frame'
import { Reo } from '@/components/ui/reo'
import { mayDo, maySee } from '@/lib/access/rules'
import type { Act, FactKind, PartnershipScope, SignedInActor } from '@/lib/access/types'
import { loadWasRefused } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export type Tab = 'where' | 'check-ins' | 'retrospectives' | 'record' | 'people' | 'rounds' | 'agreements' | 'access'

const tabs: { tab: Tab; path: string; label: string; fact: FactKind }[] = [
  { tab: 'where', path: '', label: 'Where we are', fact: 'existence' },
  { tab: 'check-ins', path: '/check-ins', label: 'Check-ins', fact: 'check-ins' },
  { tab: 'retrospectives', path: '/retrospectives', label: 'Retrospectives', fact: 'retrospectives' },
  { tab: 'agreements', path: '/agreements', label: 'Agreements', fact: 'agreements' },
  { tab: 'rounds', path: '/rounds', label: 'Rounds', fact: 'response-count' },
  { tab: 'people', path: '/people', label: 'People', fact: 'people' },
  { tab: 'record', path: '/record', label: 'Record', fact: 'record' },
  { tab: 'access', path: '/access', label: 'Who may look', fact: 'access-list' },
]

/** The pages beside the first one of a tab. The first is the tab itself. */
const besides: Partial<Record<Tab, ({ path: string; label: string } & ({ fact: FactKind } | { act: Act }))[]>> = {
  where: [
    { path: '', label: 'Where we are', fact: 'existence' },
    { path: '/signals', label: 'Signals', fact: 'signals' },
    { path: '/brief', label: 'Brief', fact: 'existence' },
    { path: '/help', label: 'Help', fact: 'help' },
  ],
  'check-ins': [
    { path: '/check-ins', label: 'Check-ins', fact: 'check-ins' },
    { path: '/commitments', label: 'Commitments', fact: 'commitments' },
    { path: '/learnings', label: 'Learnings', fact: 'learnings' },
    { path: '/timeline', label: 'Timeline', fact: 'record' },
  ],
  people: [
    { path: '/people', label: 'Members and agencies', fact: 'people' },
    { path: '/bracing', label: 'Cross-brace picture', fact: 'people' },
    { path: '/leading', label: 'Roles, leading and power', fact: 'people' },
    { path: '/accountabilities', label: 'Two accountabilities', fact: 'limits' },
    { path: '/accountabilities/links', label: 'Personal pages', act: 'decide-access' },
  ],
  record: [
    { path: '/record', label: 'The record', fact: 'record' },
    { path: '/model', label: 'Operating model', fact: 'model' },
    { path: '/participation', label: 'Iwi and Māori participation', fact: 'participation' },
    { path: '/history', label: 'As it was', fact: 'record' },
    { path: '/exchange', label: 'Import and export', act: 'exchange-data' },
  ],
  access: [
    { path: '/access', label: 'Who may look', fact: 'access-list' },
    { path: '/access/viewings', label: 'Who has looked', fact: 'access-list' },
  ],
  rounds: [
    { path: '/rounds', label: 'Self-assessment', fact: 'response-count' },
    { path: '/together', label: 'Made together', fact: 'together' },
    { path: '/sense-making', label: 'Sense-making', fact: 'sense-making' },
    { path: '/messages', label: 'Messages', fact: 'messages' },
  ],
}

/** The first page, once it tells of something that is over. */
const overLabel = 'How it ended'

type Props = {
  actor: SignedInActor
  scope: PartnershipScope
  partnership: { name: string; invented: boolean; windUp: { on: string } | null }
  tab: Tab
  /** The page's own heading under the partnership's name; on the first page the name is the heading. */
  title?: string
  /** The path of a page beside the tab's first one, so that the second row of links knows where one is. */
  beside?: string
  lede?: ReactNode
  /** The page is there to enter something: of a partnership that was wound up it says so at once, and shows nothing to fill in. */
  form?: boolean
  children: ReactNode
}

/** Everything that the pages of one partnership share: its name, what it is, where one may go. */
export function PartnershipFrame({ actor, scope, partnership, tab, title, beside, lede, form = false, children }: Props) {
  const base = `/partnerships/${scope.partnershipId}`
  const pagesOf = (one: Tab) => (besides[one] ?? []).filter((page) => ('fact' in page ? maySee(scope, page.fact) : mayDo(scope, page.act)))
  const pages = pagesOf(tab)
  const here = beside ?? pages[0]?.path
  // What somebody typed before the end is shown once more, so that they can copy it.
  const shut = form && partnership.windUp !== null && !loadWasRefused()
  return (
    <PageFrame actor={actor} current="partnerships">
      <title>{`${loadWasRefused() ? 'Error: ' : ''}${title ? `${title} – ` : ''}${partnership.name} – Crossbrace`}</title>
      <LooksAsBanner scope={scope} />
      <nav aria-label="Breadcrumb" className="meta no-print mb-1">
        <a href="/partnerships">Partnerships</a>
      </nav>
      {title ? (
        <p className="text-lg font-semibold">
          <a href={base} className="text-ink decoration-edge print:no-underline">
            {partnership.name}
          </a>
        </p>
      ) : (
        <h1>{partnership.name}</h1>
      )}
      {lede && <div className="lede mt-1">{lede}</div>}
      {partnership.invented && (
        <p className="mt-3">
          <span className="tag">Invented example</span>{' '}
          <span className="meta">No such partnership exists. Its answers are made up and went through the real code.</span>
        </p>
      )}
      {partnership.windUp && <p className="look prose mt-3">Wound up on {longDay(partnership.windUp.on)}. The record can be read, and no longer changed.</p>}
      <nav aria-label="This partnership" className="no-print mb-7 mt-4 border-b border-line text-sm">
        <ul className="-mb-px flex flex-wrap gap-x-5 sm:gap-x-7">
          {tabs
            // Whoever may see only a page beside the first one comes to that page, and the tab has its name.
            .flatMap((one) => {
              if (maySee(scope, one.fact)) return [one.tab === 'where' && partnership.windUp ? { ...one, label: overLabel } : one]
              const [beside] = pagesOf(one.tab)
              return beside ? [{ ...one, path: beside.path, label: beside.label }] : []
            })
            .map((one) => (
              <li key={one.tab}>
                <a
                  href={base + one.path}
                  aria-current={one.tab === tab ? 'page' : undefined}
                  className="block whitespace-nowrap border-b-3 border-transparent py-2 text-soft sm:py-2.5 no-underline hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {one.label}
                </a>
              </li>
            ))}
        </ul>
        {pages.length > 1 && (
          <ul className="flex flex-wrap gap-x-5 border-t border-line">
            {pages.map((page) => (
              <li key={page.path}>
                <a
                  href={base + page.path}
                  aria-current={page.path === here ? 'page' : undefined}
                  className="block whitespace-nowrap py-1.5 text-soft underline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
                >
                  <Reo>{page.path === '' && partnership.windUp ? overLabel : page.label}</Reo>
                </a>
              </li>
            ))}
          </ul>
        )}
      </nav>
      {title && (
        <h1 className="mb-5 print:mt-3">
          <Reo>{title}</Reo>
        </h1>
      )}
      {shut ? (
        <p className="prose">
          Nothing can be entered here any more: the record is read-only. <a href={base}>How it ended, and where the partnership was</a>
        </p>
      ) : (
        children
      )}
    </PageFrame>
  )
}
