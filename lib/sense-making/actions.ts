'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { newSeed } from '@/lib/platform/ids'
import { loadRoundDefaults, loadShownLinks } from '@/lib/rounds/loaders'
import { openRound } from '@/lib/rounds/mutations'
import type { ShownLinks } from '@/lib/rounds/types'
import { refusedOpening } from '@/lib/rounds/words'
import { openSenseMakingForm } from './schema'

export const openSenseMakingAction = defineAction('openSenseMakingAction', {
  schema: openSenseMakingForm,
  lists: ['invited'],
  run: async (input, { scope }): Promise<Outcome<ShownLinks>> => {
    const { facilitators } = await loadRoundDefaults(scope)
    const chosen = facilitators.find((person) => person.id === input.facilitator)
    if (input.facilitator !== '' && !chosen) return { refused: 'There is a problem', errors: { facilitator: 'Choose somebody from the list' } }
    const answer = await openRound(scope, input.submissionKey, {
      asks: { kind: 'sense-making', subject: input.subject },
      closesOn: input.closesOn,
      minimumAnswers: input.minimumAnswers,
      facilitator: chosen ? { personId: chosen.id, name: chosen.name } : null,
      invited: [...new Set(input.invited)],
      orderSeed: newSeed(),
      on: today(),
    })
    if (answer.outcome === 'refused') return refusedOpening(answer.reason)
    return { show: await loadShownLinks(answer.roundId, answer.links) }
  },
})
