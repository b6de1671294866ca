import { stageActions } from '@/lib/instrument/actions-of-stages'
import { type Stage, stages } from '@/lib/instrument/types'

/** What one partnership said of one action: the best that it said of any time it tried it. */
export const helpVerdicts = ['yes', 'partly', 'no'] as const
export type HelpVerdict = (typeof helpVerdicts)[number]
/** Null: it was counted when this was worked out, and takes no part any more. */
export type Contribution = { partnershipId: string; helped: HelpVerdict | null }
/** What is shown of an action until enough of it differs. */
export type Release = { actionId: string; madeOn: string; contributions: readonly Contribution[] }

/** The fewest partnerships behind anything that is told, and the fewest by which two tellings of one action may differ. */
export const fewestBehind = 5

/** The best answer that a partnership gave of one action, over all the times it tried it; null where it said nothing yet. */
export function verdictOf(answers: readonly (string | null)[]): HelpVerdict | null {
  return helpVerdicts.find((verdict) => answers.includes(verdict)) ?? null
}

/** By how many partnerships two tellings differ: those that came, those that went, those that say something else. */
export function differBy(before: readonly Contribution[], now: readonly Contribution[]): number {
  const said = new Map(before.map((one) => [one.partnershipId, one.helped]))
  const ids = new Set([...said.keys(), ...now.map((one) => one.partnershipId)])
  const saysNow = new Map(now.map((one) => [one.partnershipId, one.helped]))
  return [...ids].filter((id) => (saysNow.get(id) ?? null) !== (said.get(id) ?? null) || saysNow.has(id) !== said.has(id)).length
}

/**
 * What is to be told of an action next, or null where what is told now stays. Fewer than five partnerships tell nothing. A new
 * telling differs from the last one by five partnerships or more, so that whoever sees both cannot work out what one of them said.
 */
export function nextRelease(actionId: string, before: Release | null, now: readonly Contribution[], today: string): Release | null {
  if (now.length < fewestBehind) return null
  if (before !== null && differBy(before.contributions, now) < fewestBehind) return null
  const contributions = now.toSorted((a, b) => (a.partnershipId < b.partnershipId ? -1 : 1))
  return { actionId, madeOn: today, contributions }
}

/** The same without what a partnership said that takes no part any more. Null where it takes none. */
export function without(release: Release, partnershipId: string): Release | null {
  if (!release.contributions.some((one) => one.partnershipId === partnershipId && one.helped !== null)) return null
  return { ...release, contributions: release.contributions.map((one) => (one.partnershipId === partnershipId ? { ...one, helped: null } : one)) }
}

/**
 * May this viewer see it? Never once somebody behind it took part no more, and only where at least five partnerships
 * besides the viewer's own are behind it: what one's own said, one can take away again.
 */
export function mayTell(release: Release, ownPartnershipIds: ReadonlySet<string>): boolean {
  if (release.contributions.some((one) => one.helped === null)) return false
  return release.contributions.filter((one) => !ownPartnershipIds.has(one.partnershipId)).length >= fewestBehind
}

export type HelpAmount = 'all' | 'most' | 'about-half' | 'some' | 'none'
export type Told = { actionId: string; stage: Stage; title: string; citation: string; partnerships: number; helped: Record<HelpVerdict, number> }

const titles = new Map(stageActions.map((one) => [one.id as string, one]))

/** The numbers of one action, or null for an action that this version does not know. */
export function told(actionId: string, contributions: readonly Contribution[]): Told | null {
  const action = titles.get(actionId)
  if (!action) return null
  const count = (verdict: HelpVerdict) => contributions.filter((one) => one.helped === verdict).length
  const { source, section, part } = action.citation
  return {
    actionId,
    stage: action.stage,
    title: action.title,
    citation: `${source} §${section}, ${part}`,
    partnerships: contributions.length,
    helped: { yes: count('yes'), partly: count('partly'), no: count('no') },
  }
}

/** By stage in the order of the life cycle; in a stage as the source lists them, since no action is ranked above another. */
export function byStage(list: readonly Told[]): { stage: Stage; actions: Told[] }[] {
  const order = new Map(stageActions.map((one, at) => [one.id as string, at]))
  return stages.flatMap((stage) => {
    const actions = list.filter((one) => one.stage === stage).sort((a, b) => (order.get(a.actionId) ?? 0) - (order.get(b.actionId) ?? 0))
    return actions.length > 0 ? [{ stage, actions }] : []
  })
}
