import 'server-only'
import { noteListed } from '@/lib/access/note-viewings'
import type { SignedInActor } from '@/lib/access/types'
import { mostOnPaper, portfolioBriefOf } from '@/lib/brief/rules'
import { today } from '@/lib/platform/clock'
import { describeError, log } from '@/lib/platform/log'
import { readAsked } from './asked'
import { countEntries, listEntries, listNames } from './data'
import { refreshEntries } from './refresh-entries'
import { needingRow } from './rules'
import type { AskedFor } from './types'

/** Entries that one page makes anew before it is shown; the rest comes with the schedule. */
const madeForAPage = 60

/**
 * One page with the counts over all. What is due is made anew first, so much of it as one page can wait for, and of that what
 * the page itself shows before the rest; `behind`: there was more.
 */
async function lookThrough(actor: SignedInActor, asked: AskedFor, day: string, most?: number) {
  const before = await listEntries(actor, asked, most)
  const unmade = before.rows.flatMap((row) => (row.entry === null ? [row.grantId] : []))
  const made = await refreshEntries(day, madeForAPage, actor.personId, unmade).catch((fault: unknown) => {
    // The page shows what there is; the schedule tries again.
    log('portfolio.behind', describeError(fault))
    return madeForAPage
  })
  const [page, counted] = await Promise.all([made === 0 ? before : listEntries(actor, asked, most), countEntries(actor)])
  return { ...page, ...counted, behind: made >= madeForAPage }
}

/** One page of a person's portfolio as its address asks for it. */
export async function loadPortfolio(actor: SignedInActor, query: Record<string, string | string[] | undefined>) {
  const asked = readAsked(query)
  const day = today()
  const { rows, next, counts, total, behind } = await lookThrough(actor, asked, day)
  // Before anything is shown of them: the lead can read when it was.
  await noteListed(
    '/portfolio',
    actor,
    rows.flatMap((row) => (row.entry === null ? [] : [row.partnershipId])),
  )
  const names = await listNames(
    actor,
    rows.flatMap((row) => (row.entry === null ? [row.grantId] : [])),
  )
  return {
    asked,
    counts,
    total,
    rows: rows.map((row) => ({ ...row, name: row.entry?.name ?? names.get(row.grantId) ?? '' })),
    next,
    behind,
    today: day,
  }
}
export type PortfolioRow = Awaited<ReturnType<typeof loadPortfolio>>['rows'][number]

/** The portfolio on one page of paper: the first of those that call for this angel, and how many there are of each. */
export async function loadPortfolioBrief(actor: SignedInActor) {
  const day = today()
  const { rows, counts, behind } = await lookThrough(actor, readAsked({}), day, mostOnPaper.partnerships)
  const calling = rows.filter((row) => row.hint === 'asked' || row.hint === 'ask-lead')
  await noteListed(
    '/portfolio/brief',
    actor,
    calling.flatMap((row) => (row.entry === null ? [] : [row.partnershipId])),
  )
  const names = await listNames(
    actor,
    calling.flatMap((row) => (row.entry === null ? [row.grantId] : [])),
  )
  return {
    brief: portfolioBriefOf(
      calling.map((row) => needingRow(row, names.get(row.grantId) ?? '')),
      { needing: counts.asked + counts['ask-lead'], quiet: counts['keep-out'] },
    ),
    behind,
    madeOn: day,
  }
}
