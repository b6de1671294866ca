'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { newSeed } from '@/lib/platform/ids'
import { wakeSender } from '@/lib/platform/wake'
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
    const { facilitators, mail } = await loadRoundDefaults(scope)
    const opening = openingOf({ ...input, byMail: mail ? input.byMail : '' }, { kind: 'sense-making', subject: input.subject }, facilitators, {
      orderSeed: newSeed(),
      on: today(),
    })
    if (!opening) return refusedFacilitator
    const answer = await openRound(scope, input.submissionKey, opening)
    if (answer.outcome === 'refused') return refusedOpening(answer.reason)
    if (answer.mailed > 0) wakeSender()
    // The page is no longer one for opening: it is headed by what is open now.
    return { show: await loadShownLinks(answer.roundId, answer.links, answer.mailed), anew: true }
  },
})
