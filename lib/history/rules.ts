import type { VersionContent, VersionKind } from './types'

export type KeptVersion = { kind: VersionKind; subjectId: string; number: number; content: VersionContent; on: string; byPersonId: string | null }

/** The day from which a part's first wording counts: its own first day where that lies before today, else today (yyyy-mm-dd). */
export function firstDayOf(ownFirstDay: string | null, today: string): string {
  return ownFirstDay !== null && ownFirstDay < today ? ownFirstDay : today
}

/** How each part of the record stood on a day (yyyy-mm-dd): its latest version up to that day. Parts made later are left out. */
export function recordOn(versions: readonly KeptVersion[], day: string): KeptVersion[] {
  const latest = new Map<string, KeptVersion>()
  for (const version of versions) {
    if (version.on > day) continue
    const key = `${version.kind} ${version.subjectId}`
    const held = latest.get(key)
    if (!held || held.number < version.number) latest.set(key, version)
  }
  return [...latest.values()].filter((one) => !('mergedInto' in one.content) && !('removed' in one.content))
}

/** Was somebody or something part of the partnership on that day, by its own first and last day? */
export function wasThere(content: VersionContent, day: string): boolean {
  const { from, to } = content
  return (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || to >= day)
}

export type Change = { on: string; kind: VersionKind; subjectId: string; title: string; made: boolean; fields: string[] }

const titleOf = (content: VersionContent) => String(content.name ?? content.title ?? '')
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Every change, newest first: what was made, and which fields of it changed. A version that changed nothing is left out. */
export function changesOf(versions: readonly KeptVersion[]): Change[] {
  const before = new Map<string, KeptVersion>()
  const changes: Change[] = []
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    const key = `${version.kind} ${version.subjectId}`
    const earlier = before.get(key)
    before.set(key, version)
    const names = earlier ? [...new Set([...Object.keys(earlier.content), ...Object.keys(version.content)])] : []
    const fields = names.filter((name) => !same(earlier?.content[name], version.content[name]))
    if (earlier && fields.length === 0) continue
    changes.push({ on: version.on, kind: version.kind, subjectId: version.subjectId, title: titleOf(version.content), made: !earlier, fields })
  }
  return changes.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** Changes in the order given, those of one day together. */
export function byDay(changes: readonly Change[]): { on: string; changes: Change[] }[] {
  const days: { on: string; changes: Change[] }[] = []
  for (const change of changes) {
    const last = days.at(-1)
    if (last?.on === change.on) last.changes.push(change)
    else days.push({ on: change.on, changes: [change] })
  }
  return days
}
