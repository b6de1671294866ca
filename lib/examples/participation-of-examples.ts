import type { ParticipationInput } from '@/lib/participation/schema'
import type { RelativeDay } from './types'

/** What each invented example recorded of iwi and Māori participation, by its slug. One never asked. */
export const participationOfExamples: Readonly<Record<string, { on: RelativeDay } & ParticipationInput>> = {
  'warm-homes-harbour-district': {
    on: { monthsAgo: 16, day: 12 },
    involvement: 'partnership',
    advisers: 'The trust board of Te Rōpū Hauora o Te Awa.',
    bothAnswerTo: 'The iwi health manager and the whānau support worker. Both agreed to be named here by their role.',
    dataWhose: 'What whānau tell at a visit stays with Te Rōpū Hauora o Te Awa. The group sees counts of homes, and no names.',
  },
  'clean-water-heron-estuary': {
    on: { monthsAgo: 9, day: 20 },
    involvement: 'partnership',
    advisers: 'The chair of the hapū forum.',
    bothAnswerTo: '',
    dataWhose: 'Measurements of the water are open to all. Where shellfish beds lie is for the hapū to say.',
  },
  'seasonal-work-southern-terraces': {
    on: { monthsAgo: 3, day: 6 },
    involvement: 'not-yet-clear',
    advisers: '',
    bothAnswerTo: '',
    dataWhose: '',
  },
}
