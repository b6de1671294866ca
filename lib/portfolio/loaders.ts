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

/** Entries that one page makes anew before it is shown; the rest comes with the schedule. */
const madeForAPage = 60

/** Makes anew what is due, so much of it as one page can wait for; returns how much there was. */
function lookThrough(actor: SignedInActor, day: string): Promise<number> {
  return refreshEntries(day, madeForAPage, actor.personId).catch((fault: unknown) => {
    // The page shows what there is; the schedule tries again.
    log('portfolio.behind', describeError(fault))
    return madeForAPage
  })
}

/**
 * One page of a person's portfolio as its address asks for it. What was recorded since is looked through first, so much of
 * it as one page can wait for; `behind`: there was more.
 */
export async function loadPortfolio(actor: SignedInActor, query: Record<string, string | string[] | undefined>) {
  const asked = readAsked(query)
  const day = today()
  const made = await lookThrough(actor, day)
  const [{ rows, more }, { counts, total }] = await Promise.all([listEntries(actor, asked), countEntries(actor)])
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
    next: more ? (rows.at(-1)?.grantId ?? null) : null,
    behind: made >= madeForAPage,
    today: day,
  }
}
export type PortfolioRow = Awaited<ReturnType<typeof loadPortfolio>>['rows'][number]

/** The portfolio on one page of paper: the first of those that call for this angel, and how many there are of each. */
export async function loadPortfolioBrief(actor: SignedInActor) {
  const day = today()
  const made = await lookThrough(actor, day)
  const [{ rows }, { counts }] = await Promise.all([listEntries(actor, readAsked({}), mostOnPaper.partnerships), countEntries(actor)])
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
    behind: made >= madeForAPage,
    madeOn: day,
  }
}
