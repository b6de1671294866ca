import 'server-only'
import type { PartnershipScope } from '@/lib/access/types'
import { isDay } from '@/lib/platform/fields'
import { today } from '@/lib/platform/clock'
import { listNamesOfAuthors, listVersions } from './data'
import { agenciesOn, byDay, changesOf, recordOn, wasThere } from './rules'

const mostChanges = 200

/** The record as it was on a day, and what changed when. A day that is none, or lies ahead, is read as today. */
export async function loadHistory(scope: PartnershipScope, asked: string | undefined) {
  const [versions, names] = await Promise.all([listVersions(scope), listNamesOfAuthors(scope)])
  const day = asked && isDay(asked) && asked <= today() ? asked : today()
  const changes = changesOf(versions)
  const standing = recordOn(versions, day)
  const of = (kind: (typeof standing)[number]['kind']) => standing.filter((one) => one.kind === kind)
  const byName = (a: { content: { name?: unknown } }, b: { content: { name?: unknown } }) =>
    String(a.content.name ?? '').localeCompare(String(b.content.name ?? ''), 'en-NZ')
  return {
    day,
    today: today(),
    firstDay: versions.at(-1)?.on ?? null,
    record: of('partnership')[0]?.content ?? null,
    agencies: agenciesOn(versions, standing, day).sort(byName),
    members: of('member')
      .filter((one) => wasThere(one.content, day))
      .sort(byName),
    agreements: of('agreement'),
    resources: of('resource').sort((a, b) => String(a.content.title).localeCompare(String(b.content.title), 'en-NZ')),
    participation: of('iwi-participation')[0]?.content ?? null,
    days: byDay(changes.slice(0, mostChanges)),
    /** Who made a change, by their id; nobody where people may not be seen. */
    authors: names,
    more: Math.max(0, changes.length - mostChanges),
  }
}
