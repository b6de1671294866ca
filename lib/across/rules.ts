import { crossoverAdvice, stageActions } from '@/lib/instrument/actions-of-stages'
import { daysBetween } from '@/lib/platform/days'
import { suggestionById } from '@/lib/readings/suggestions'
import type { ActionTried, Adopted, Ending, EndingGroup, InMany, PlaceHeld } from './types'

/** Those who are in so many partnerships or more, each partnership counted once; those in most of them first, then by name. */
export function inMany(places: readonly PlaceHeld[], least: number): InMany[] {
  const found = new Map<string, InMany>()
  for (const { key, name, note, partnership } of places) {
    const one = found.get(key) ?? { key, name, places: [] }
    found.set(key, one)
    const before = one.places.find((place) => place.partnership.id === partnership.id)
    if (!before) one.places.push({ partnership, note })
    else if (note !== '' && !before.note.split(', ').includes(note)) before.note = before.note === '' ? note : `${before.note}, ${note}`
  }
  return [...found.values()]
    .filter((one) => one.places.length >= least)
    .map((one) => ({ ...one, places: one.places.toSorted((a, b) => (a.partnership.name < b.partnership.name ? -1 : 1)) }))
    .sort((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1))
}

/** Days ahead that are looked at: those of the first notice of an agreement. */
export const endingDays = 90
/** Agreements that end within so many days of each other end together (our rule): one month to make them anew. */
export const togetherDays = 30

/** Days back in which a check-in still tells of what is in the way (our rule): two quarters. */
export const obstacleDays = 180

/** Agreements in groups that end within the same 30 days, soonest first. `together`: two or more. */
export function endingTogether(agreements: readonly Ending[]): EndingGroup[] {
  const sorted = agreements.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.id < b.id ? -1 : 1))
  const groups: Ending[][] = []
  for (const one of sorted) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && daysBetween(first.endsOn, one.endsOn) < togetherDays) group.push(one)
    else groups.push([one])
  }
  return groups.map((group) => ({ from: group[0]?.endsOn ?? '', to: group.at(-1)?.endsOn ?? '', together: group.length > 1, agreements: group }))
}

/**
 * The suggested actions that were adopted, in the order of the source and in no other: how often, how often done, and what
 * was said of it. Counts of what people said, never a rate: a few groups prove nothing of an action.
 */
export function actionsTried(rows: readonly Adopted[]): ActionTried[] {
  return [...stageActions, ...crossoverAdvice].flatMap(({ id, title }) => {
    const own = rows.filter((one) => one.actionId === id)
    if (own.length === 0) return []
    const done = own.filter((one) => one.ended?.kind === 'done')
    const said = (helped: string | null) => done.filter((one) => one.ended?.helped === helped).length
    const [yes, partly, no, tooEarly] = [said('yes'), said('partly'), said('no'), said('too-early')]
    return [
      {
        id,
        title,
        citation: suggestionById(id)?.citation ?? '',
        adopted: own.length,
        partnerships: new Set(own.map((one) => one.partnership.id)).size,
        open: own.filter((one) => one.ended === null).length,
        dropped: own.length - done.length - own.filter((one) => one.ended === null).length,
        done: done.length,
        said: { yes, partly, no, tooEarly, nothing: done.length - yes - partly - no - tooEarly },
        // Those that ended last first, then those that are open.
        rows: own.toSorted((a, b) => ((a.ended?.on ?? '') < (b.ended?.on ?? '') ? 1 : (a.ended?.on ?? '') > (b.ended?.on ?? '') ? -1 : a.id < b.id ? -1 : 1)),
      },
    ]
  })
}
