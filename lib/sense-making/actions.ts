'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { newSeed } from '@/lib/platform/ids'
import { loadRoundDefaults, loadShownLinks } from '@/lib/rounds/loaders'
import { openRound } from '@/lib/rounds/mutations'
import { openingOf } from '@/lib/rounds/opening'
import type { ShownLinks } from '@/lib/rounds/types'
import { refusedFacilitator, refusedOpening } from '@/lib/rounds/words'
import { openSenseMakingForm } from './schema'

export const openSenseMakingAction = defineAction('openSenseMakingAction', {
  schema: openSenseMakingForm,
  lists: ['invited'],
  run: async (input, { scope }): Promise<Outcome<ShownLinks>> => {
    const { facilitators } = await loadRoundDefaults(scope)
    const opening = openingOf(input, { kind: 'sense-making', subject: input.subject }, facilitators, { orderSeed: newSeed(), on: today() })
    if (!opening) return refusedFacilitator
    const answer = await openRound(scope, input.submissionKey, opening)
    if (answer.outcome === 'refused') return refusedOpening(answer.reason)
    return { show: await loadShownLinks(answer.roundId, answer.links) }
  },
})
