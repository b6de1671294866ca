'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { loadSignalSeen } from './loaders'
import { acknowledge, setThresholds, type ThresholdsAnswer } from './mutations'
import { acknowledgeForm, resetThresholdsForm, thresholdsForm } from './schema'
import { thresholdsFrom } from './thresholds'
import { acknowledgeRefusalWords } from './words'

export const acknowledgeSignalAction = defineAction('acknowledgeSignalAction', {
  schema: acknowledgeForm,
  run: async ({ partnershipId, submissionKey, rule, facts, note }, { actor, scope }) => {
    const signal = await loadSignalSeen(scope, actor, rule, facts)
    if (typeof signal === 'string') return { refused: acknowledgeRefusalWords[signal], status: 409 }
    const answer = await acknowledge(scope, { rule, facts: signal.facts, note, on: today() }, submissionKey)
    if (answer === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/signals#acknowledged` }
  },
})

function outcomeOf(answer: ThresholdsAnswer): Outcome<never> {
  if (answer.outcome === 'done') return { redirect: '/administration/signals' }
  const theirs = Object.fromEntries(Object.entries(thresholdsFrom(answer.stored)).map(([key, value]) => [key, String(value)]))
  return { refused: refusalWords.stale, status: 409, theirs: { ...theirs, seen: answer.stored ?? '' } }
}

export const setThresholdsAction = defineAction('setThresholdsAction', {
  schema: thresholdsForm,
  run: async ({ seen, ...thresholds }, { actor }) => outcomeOf(await setThresholds(thresholds, seen, actor.personId)),
})

export const resetThresholdsAction = defineAction('resetThresholdsAction', {
  schema: resetThresholdsForm,
  run: async ({ seen }, { actor }) => {
    const answer = await setThresholds(null, seen, actor.personId)
    // The form shows no field, so what somebody else set stands above it once the page is loaded anew.
    return answer.outcome === 'done'
      ? outcomeOf(answer)
      : { refused: 'Somebody else changed the thresholds meanwhile. Load the page to see what they say now.', status: 409 }
  },
})
