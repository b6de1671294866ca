import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import type { OperatingModel } from '@/lib/partnerships/types'
import { reading } from '@/lib/platform/db'
import { answersFrom, placeFrom, stepsOf } from './rules'
import type { KeptAnswers, ReadPlace } from './types'

/** Every choice of an operating model, the latest first, with the steps that were done. */
export async function listChoices(scope: PartnershipScope) {
  demand(scope, 'model')
  const rows = await reading((from) =>
    from.modelChoice.findMany({ where: { partnershipId: scope.partnershipId }, include: { setUpSteps: true }, orderBy: { number: 'desc' } }),
  )
  return rows.map((row) => {
    // An imported file may hold anything here.
    const kept = (row.answers ?? {}) as Partial<KeptAnswers>
    return {
      id: row.id,
      number: row.number,
      model: row.model as OperatingModel | null,
      answers: answersFrom(kept.answers ?? {}),
      // Whoever may see the model was not thereby given the readings, or the names of the agencies.
      notDepartments: maySee(scope, 'people') && Array.isArray(kept.notDepartments) ? kept.notDepartments.map(String) : [],
      place: maySee(scope, 'reading') ? placeFrom(row.stage) : null,
      reasons: row.reasons,
      on: row.on,
      steps: row.setUpSteps.filter(({ step }) => stepsOf(row.model).includes(step)).map(({ step, doneOn, note }) => ({ step, doneOn, note })),
    }
  })
}

/** The day on which the group last chose none of the four, or null: it chose one, or nothing yet. */
export async function getNoneChosenOn(scope: PartnershipScope): Promise<string | null> {
  demand(scope, 'model')
  const row = await reading((from) =>
    from.modelChoice.findFirst({ where: { partnershipId: scope.partnershipId }, orderBy: { number: 'desc' }, select: { model: true, on: true } }),
  )
  return row && row.model === null ? row.on : null
}

/** The latest choice in brief: what was chosen, and where the group was read then. */
export async function getLatestChoice(scope: PartnershipScope): Promise<{ model: string | null; place: ReadPlace | null } | null> {
  demand(scope, 'model')
  demand(scope, 'reading')
  const row = await reading((from) =>
    from.modelChoice.findFirst({ where: { partnershipId: scope.partnershipId }, orderBy: { number: 'desc' }, select: { model: true, stage: true } }),
  )
  return row && { model: row.model, place: placeFrom(row.stage) }
}

/** The partnerships that this person leads and that go on, by name: where a choice can be kept. */
export function listLedPartnerships(actor: SignedInActor) {
  return reading((from) =>
    from.partnership.findMany({
      where: { grants: { some: { personId: actor.personId, standing: 'lead', endedAt: null } }, windUp: null },
      select: { id: true, name: true },
      orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
      take: 20,
    }),
  )
}
