import { type AgreementStatus, agreementStatuses } from './types'

/** Which step may follow which. Ending is possible from everywhere; what ended stays so, unless its end was entered by mistake. */
export const forwardSteps: Record<AgreementStatus, readonly AgreementStatus[]> = {
  exploring: ['drafting', 'ended'],
  // Ground rules and other plain words between colleagues need no signing.
  drafting: ['out-for-signing', 'in-force', 'ended'],
  'out-for-signing': ['in-force', 'ended'],
  'in-force': ['under-review', 'ended'],
  'under-review': ['in-force', 'ended'],
  ended: [],
}

/** How a list of agreements is divided, in this order. */
export const agreementGroups = ['in-force', 'on-the-way', 'ended'] as const

export function groupOf(status: AgreementStatus): (typeof agreementGroups)[number] {
  if (status === 'ended') return 'ended'
  return status === 'in-force' || status === 'under-review' ? 'in-force' : 'on-the-way'
}

export type StepRefusal = 'not-from-here' | 'needs-note' | 'before-last-step' | 'ahead'
export type Step = { status: AgreementStatus; on: string }

/** The status that one step back leads to: the place before it on the path, and for an agreement that ended, where it stood before. */
export function stepBack(steps: readonly Step[]): AgreementStatus | null {
  const last = steps.at(-1)
  if (!last) return null
  if (last.status === 'ended') return steps.at(-2)?.status ?? 'in-force'
  return agreementStatuses[agreementStatuses.indexOf(last.status) - 1] ?? null
}

/** The steps that can be taken now: those forward, then the one back where it is not among them. */
export function stepsOffered(steps: readonly Step[]): { status: AgreementStatus; back: boolean }[] {
  const last = steps.at(-1)
  if (!last) return []
  const forward = forwardSteps[last.status].map((status) => ({ status, back: false }))
  const back = stepBack(steps)
  return back === null || forward.some((one) => one.status === back) ? forward : [...forward, { status: back, back: true }]
}

/** May this step be taken? `steps` oldest first; days are yyyy-mm-dd. Going back one place asks for a note. */
export function refuseStep(steps: readonly Step[], step: Step & { note: string }, today: string): StepRefusal | null {
  const offered = stepsOffered(steps).find((one) => one.status === step.status)
  if (!offered) return 'not-from-here'
  if (step.on > today) return 'ahead'
  if (step.on < (steps.at(-1)?.on ?? '')) return 'before-last-step'
  return offered.back && step.note === '' ? 'needs-note' : null
}

const takenBack = 'agreement.step-taken-back'

/** The day on which the last step was entered, by what was noted about the agreement, oldest first. Null where nothing was: it came with a file. */
export function lastEnteredOn(events: readonly { kind: string; on: string }[]): string | null {
  const entered: string[] = []
  for (const { kind, on } of events) {
    if (kind === takenBack) entered.pop()
    else if (kind === 'agreement.added' || agreementStatuses.some((status) => kind === `agreement.${status}`)) entered.push(on)
  }
  return entered.at(-1) ?? null
}

/** May the last step be taken back? Only on the day on which it was entered; later it is history. The first one cannot be. */
export function mayTakeBack(steps: readonly unknown[], enteredOn: string | null, today: string): boolean {
  return steps.length > 1 && enteredOn === today
}

/**
 * The day of the first step, for an agreement that is entered as it stands now: the day that was given for it; else its
 * own start or end where that is known and past; else today.
 */
export function firstStepOn(status: AgreementStatus, days: { since: string | null; startsOn: string | null; endsOn: string | null }, today: string): string {
  if (days.since !== null) return days.since
  const known = status === 'ended' ? days.endsOn : isLive(status) ? days.startsOn : null
  return known !== null && known < today ? known : today
}

/**
 * The first day that an agreement's first wording speaks of: that of its earliest step, or its start where it is in
 * force since before. One that ended is not told as ended before it did.
 */
export function ownFirstDay(steps: readonly Step[], startsOn: string | null): string | null {
  const first = steps[0]?.on ?? null
  const last = steps.at(-1)
  const counts = startsOn !== null && last !== undefined && isLive(last.status) && (first === null || startsOn < first)
  return counts ? startsOn : first
}

/** The day since when the parties have worked by it without a break, reviews and renewals included; null where they do not now. */
export function inForceSince(steps: readonly Step[]): string | null {
  const lastOther = steps.findLastIndex((step) => !isLive(step.status))
  return steps[lastOther + 1]?.on ?? null
}

/** True while the parties work by it, reviewed or not. */
export function isLive(status: AgreementStatus): boolean {
  return status === 'in-force' || status === 'under-review'
}

/** The rules of a light agreement, one a line; numbers, dashes and dots that somebody typed before them are taken off. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
}

/** How a signatory stands, as the form that changes it carries it along (`seen`). */
export function seenOf(row: { membershipId: string | null; name: string; position: string; signedOn: string | null }): string {
  return JSON.stringify([row.membershipId, row.name, row.position, row.signedOn])
}

/** True for an address that starts with https:// or http:// and carries no name or password: what may be shown as a link. */
export function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password, hostname } = new URL(value)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && hostname !== ''
}
