import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import type { Look } from '@/lib/partnerships/look'
import { listAgencies } from '@/lib/people/data'
import { listClosedRounds } from '@/lib/readings/data'
import { getLatestChoice, getNoneChosenOn, listChoices, listLedPartnerships } from './data'
import { askAgain, placeOf } from './rules'

/** The choices so far, the latest first. */
export async function loadChoices(scope: PartnershipScope) {
  return listChoices(scope)
}

export type LoadedChoice = Awaited<ReturnType<typeof loadChoices>>[number]

/** The partners by name as they were written, where they may be seen; for asking which of them are no departments. */
export async function loadPartnerNames(scope: PartnershipScope): Promise<{ id: string; name: string }[]> {
  if (!maySee(scope, 'people')) return []
  return (await listAgencies(scope)).filter((agency) => agency.to === null).map(({ id, name }) => ({ id, name }))
}

/** The question for the model, asked again where the reading has moved since; nothing where either may not be seen. */
export async function loadModelLook(scope: PartnershipScope): Promise<Look[]> {
  if (!maySee(scope, 'model') || !maySee(scope, 'reading')) return []
  const choice = await getLatestChoice(scope)
  if (!choice) return []
  const read = (await listClosedRounds(scope)).flatMap((round) => placeOf(round.reading) ?? [])
  const look = askAgain(choice, read)
  return look ? [{ ...look, href: `/partnerships/${scope.partnershipId}/model` }] : []
}

/** The day on which the group last chose none of the four, or null: it chose one, or nothing yet, or that may not be seen. */
export async function loadNoneChosen(scope: PartnershipScope): Promise<string | null> {
  return maySee(scope, 'model') ? getNoneChosenOn(scope) : null
}

/** Where this person could keep a choice. */
export async function loadLedPartnerships(actor: SignedInActor) {
  return listLedPartnerships(actor)
}
