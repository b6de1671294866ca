import type { VersionContent, VersionKind } from './types'

export type KeptVersion = { kind: VersionKind; subjectId: string; number: number; content: VersionContent; on: string; byPersonId: string | null }

/** The day from which a part's first wording counts: its own first day where that lies before today, else today (yyyy-mm-dd). */
export function firstDayOf(ownFirstDay: string | null, today: string): string {
  return ownFirstDay !== null && ownFirstDay < today ? ownFirstDay : today
}

/** The first day of a part by what its versions say of it today: it may have been entered, or its first day corrected, long after. */
function ownFirstDay({ content }: KeptVersion): string | null {
  const day = content.from ?? content.startsOn
  return typeof day === 'string' ? day : null
}

/**
 * How each part of the record stood on a day (yyyy-mm-dd): its latest version up to that day. A part that was entered later,
 * and was there on that day by its own first day, stands in its first wording. Other parts made later are left out.
 */
export function recordOn(versions: readonly KeptVersion[], day: string): KeptVersion[] {
  const latest = new Map<string, KeptVersion>()
  const first = new Map<string, KeptVersion>()
  const last = new Map<string, KeptVersion>()
  for (const version of versions) {
    const key = `${version.kind} ${version.subjectId}`
    const [one, newest] = [first.get(key), last.get(key)]
    if (!one || version.number < one.number) first.set(key, version)
    if (!newest || version.number > newest.number) last.set(key, version)
    if (version.on > day) continue
    const held = latest.get(key)
    if (!held || held.number < version.number) latest.set(key, version)
  }
  for (const [key, newest] of last) {
    const own = ownFirstDay(newest)
    const one = first.get(key)
    if (!latest.has(key) && own !== null && own <= day && one) latest.set(key, one)
  }
  return [...latest.values()].filter((one) => !('mergedInto' in one.content) && !('removed' in one.content))
}

/** Was somebody or something part of the partnership on that day, by its own first and last day? */
export function wasThere(content: VersionContent, day: string): boolean {
  const { from, to } = content
  return (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || to >= day)
}

/** Agencies as they stood on a day, with those that have no first day of their own while one of their members was there. */
export function agenciesOn(versions: readonly KeptVersion[], standing: readonly KeptVersion[], day: string): KeptVersion[] {
  const there = standing.filter((one) => one.kind === 'agency' && wasThere(one.content, day))
  const shown = new Set(there.map((one) => one.subjectId))
  const names = new Set(standing.filter((one) => one.kind === 'member' && wasThere(one.content, day)).map((one) => String(one.content.agency)))
  const first = new Map<string, KeptVersion>()
  for (const version of versions) {
    if (version.kind !== 'agency' || shown.has(version.subjectId)) continue
    const held = first.get(version.subjectId)
    if (!held || version.number < held.number) first.set(version.subjectId, version)
  }
  const named = [...first.values()].filter((one) => one.on > day && ownFirstDay(one) === null && names.has(String(one.content.name)))
  return [...there, ...named]
}

export type Change = { on: string; kind: VersionKind; subjectId: string; title: string; made: boolean; fields: string[]; byPersonId: string | null }

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
    changes.push({
      on: version.on,
      kind: version.kind,
      subjectId: version.subjectId,
      title: titleOf(version.content),
      made: !earlier,
      fields,
      byPersonId: version.byPersonId,
    })
  }
  return changes.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** What makes a change of a day one line of its own. */
export function lineOf({ kind, subjectId, made, fields, byPersonId }: Change): string {
  return JSON.stringify([kind, subjectId, made, fields, byPersonId])
}

/** Changes in the order given, those of one day together. */
export function byDay(changes: readonly Change[]): { on: string; changes: Change[] }[] {
  const days: { on: string; changes: Change[] }[] = []
  for (const change of changes) {
    const last = days.at(-1)
    // The same fields of one part changed several times in a day by one person are one line, and so are those of its making.
    if (last?.on === change.on && last.changes.some((one) => lineOf(one) === lineOf(change))) continue
    if (last?.on === change.on) last.changes.push(change)
    else days.push({ on: change.on, changes: [change] })
  }
  return days
}
