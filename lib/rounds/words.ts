import { fewestInvited, longestRoundDays, type RoundRefusal } from './rules'

export const roundRefusalWords: Record<RoundRefusal, string> = {
  'wound-up': 'This partnership was wound up. No new round can be opened.',
  'round-open-already': 'One is open already. Close it before you open the next.',
  'together-open': 'You are answering the statements together, openly, just now. Finish that first, so that nobody takes the one for the other.',
  'too-few-invited': `Choose at least ${fewestInvited} people. With fewer, nobody’s answer could stay confidential.`,
  'closing-date-past': 'The closing date lies in the past.',
  'closing-date-far': `Choose a closing date within ${longestRoundDays} days.`,
  'round-closed': 'This round is closed. It takes no more answers, and it never opens again.',
  'answered-already': 'This person has answered. Their link cannot be replaced unless they withdraw their answer.',
  'not-found': 'This entry is no longer there.',
  'too-few-left': 'Without this person the round could have no reading: too few people would be left.',
  'minimum-above-invited': 'You ask for more answers than people you invite.',
}

/** The field of the opening form that a refusal is about; none where it is about no field. */
const roundRefusalFields: Partial<Record<RoundRefusal, string>> = {
  'too-few-invited': 'invited',
  'closing-date-past': 'closesOn',
  'closing-date-far': 'closesOn',
  'minimum-above-invited': 'minimumAnswers',
}

/** A refused opening as its form tells it: beside the field, or (where it is about none) on top with status 409. */
export function refusedOpening(reason: RoundRefusal): { refused: string; errors?: Record<string, string>; status?: number } {
  const field = roundRefusalFields[reason]
  return field ? { refused: 'There is a problem', errors: { [field]: roundRefusalWords[reason] } } : { refused: roundRefusalWords[reason], status: 409 }
}

/** A facilitator who is not on the list, as either form for opening tells it. */
export const refusedFacilitator = { refused: 'There is a problem', errors: { facilitator: 'Choose somebody from the list' } }
