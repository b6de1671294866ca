import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { isDay } from '@/lib/platform/fields'
import { listTimeline } from './data'
import { pageOf } from './rules'
import { factOfKind, timelineKinds } from './types'

/** A page of the line of time up to today: of one kind or all, and before the day that the page before ended with. */
export async function loadTimeline(scope: PartnershipScope, asked: Record<string, string | string[] | undefined>) {
  const offered = timelineKinds.filter((kind) => maySee(scope, factOfKind[kind]))
  const chosen = offered.find((kind) => kind === asked.kind) ?? null
  const tomorrow = addDays(today(), 1)
  const before = typeof asked.before === 'string' && isDay(asked.before) && asked.before < tomorrow ? asked.before : null
  const kinds = await listTimeline(scope, chosen ? [chosen] : offered, before ?? tomorrow)
  return { offered, chosen, begun: before !== null, ...pageOf(kinds) }
}
