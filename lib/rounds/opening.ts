import type { Asks } from './types'

type Form = { closesOn: string; minimumAnswers: number; facilitator: string; invited: readonly string[]; byMail?: string | undefined }
type Facilitator = { id: string; name: string }

/**
 * What a form for opening asks for, of either kind of round: each person once, and the facilitator by name. Null where the
 * chosen facilitator (empty for none) is not among those who may be.
 */
export function openingOf(form: Form, asks: Asks, facilitators: readonly Facilitator[], made: { orderSeed: number; on: string }) {
  const chosen = facilitators.find((person) => person.id === form.facilitator)
  if (form.facilitator !== '' && !chosen) return null
  return {
    asks,
    closesOn: form.closesOn,
    minimumAnswers: form.minimumAnswers,
    facilitator: chosen ? { personId: chosen.id, name: chosen.name } : null,
    invited: [...new Set(form.invited)],
    ...made,
    ...(form.byMail === 'yes' ? { byMail: true } : {}),
  }
}
