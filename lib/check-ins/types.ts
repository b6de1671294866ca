/** How it goes, from hard to well. */
export const pulses = ['1', '2', '3', '4', '5'] as const
export type Pulse = (typeof pulses)[number]

/** How many new commitments one form takes. */
export const commitmentRows = [1, 2, 3] as const

/** Why a check-in, or a part of it, was not taken. */
export type CheckInRefusal =
  | 'wound-up'
  | 'not-found'
  | 'ahead'
  | 'too-long-ago'
  | 'no-such-agency'
  | 'passed-already'
  | 'before-it-was-taken'
  | 'held-already'
  | 'too-many-balls'
  | 'no-such-owner'
  | 'due-too-far'
  | 'due-before'

/** A ball that passes to another agency, or ends where `to` is null. The holding tells who had it when the form was made. */
export type BallMove = { holdingId: string; to: string | null }
