import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { isDay } from '@/lib/platform/fields'
import { listTimeline } from './data'
import { pageOf } from './rules'
import { factOfKind, timelineKinds } from './types'

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A page of the line of time up to today: of one kind or all, and before the day that the page before ended with. */
export async function loadTimeline(scope: PartnershipScope, asked: Record<string, string | string[] | undefined>) {
  const offered = timelineKinds.filter((kind) => maySee(scope, factOfKind[kind]))
  const chosen = offered.find((kind) => kind === asked.kind) ?? null
  const tomorrow = dayAfter(today())
  const before = typeof asked.before === 'string' && isDay(asked.before) && asked.before < tomorrow ? asked.before : null
  const kinds = await listTimeline(scope, chosen ? [chosen] : offered, before ?? tomorrow)
  return { offered, chosen, begun: before !== null, ...pageOf(kinds) }
}
