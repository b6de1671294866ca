import { counted } from '@/lib/platform/day-words'

/** A lease is held for this long and renewed each minute; a holder that fell over is followed by another after it. */
export const leaseMs = 90_000

export type Lease = { holder: string; until: Date }

/**
 * May this holder take the lease? Its own always; another's once it ran out, or where it ends later than any could: then a
 * clock was ahead, and would block for as long.
 */
export function mayTake(lease: Lease | null, holder: string, now: Date): boolean {
  if (lease === null || lease.holder === holder) return true
  return lease.until <= now || lease.until.getTime() > now.getTime() + leaseMs
}

/** What one run did, by kind. Only what is more than nothing. */
export const deeds = [
  'roundsClosed',
  'linksForgotten',
  'accountabilitiesForgotten',
  'messagesForgotten',
  'helpReleased',
  'angelsSettled',
  'messagesQueued',
  'messagesSent',
  'messagesFailed',
] as const
export type Deed = (typeof deeds)[number]
export type Did = Partial<Record<Deed, number>>

const deedWords: Record<Deed, (count: number) => string> = {
  roundsClosed: (count) => `${counted(count, 'round', 'rounds')} closed`,
  linksForgotten: (count) => `${counted(count, 'old link', 'old links')} deleted`,
  accountabilitiesForgotten: (count) => `what ${counted(count, 'member who left', 'members who left')} had said of themselves deleted`,
  messagesForgotten: (count) => `${counted(count, 'old message', 'old messages')} deleted`,
  helpReleased: (count) => `what is told of ${counted(count, 'action', 'actions')} that helped worked out anew`,
  angelsSettled: (count) => `${counted(count, 'guardian angel', 'guardian angels')} came or went with an agency`,
  messagesQueued: (count) => `${counted(count, 'message', 'messages')} put into the outbox`,
  messagesSent: (count) => `${counted(count, 'message', 'messages')} sent`,
  messagesFailed: (count) => `${counted(count, 'message', 'messages')} given up`,
}

/** What a run did, in words. */
export function didInWords(did: Did): string {
  const parts = deeds.flatMap((deed) => ((did[deed] ?? 0) > 0 ? [deedWords[deed](did[deed] ?? 0)] : []))
  const words = parts.length === 0 ? 'nothing was due' : parts.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Is a run worth a row? Where it did something, where something new went wrong (or the same for an hour), and once a day. */
export function isWorthARow(run: { did: Did; error: string; at: Date; day: string }, last: { startedAt: Date; day: string; error: string } | null): boolean {
  if (deeds.some((deed) => (run.did[deed] ?? 0) > 0)) return true
  if (last === null || last.day !== run.day) return true
  return run.error !== '' && (last.error !== run.error || run.at.getTime() - last.startedAt.getTime() > 3_600_000)
}

/** Rows of the schedule are kept for so many days. */
export const runsKeptDays = 90

/** How long ago the schedule ran last, in words, and whether that is too long. */
export function sinceLastRun(last: Date | null, now: Date): { words: string; overdue: boolean } {
  if (last === null) return { words: 'It has not run yet.', overdue: true }
  const minutes = Math.max(0, Math.floor((now.getTime() - last.getTime()) / 60_000))
  if (minutes < 2) return { words: 'It ran within the last two minutes.', overdue: false }
  if (minutes < 120) return { words: `It ran ${minutes} minutes ago.`, overdue: false }
  const hours = Math.floor(minutes / 60)
  return { words: `It ran ${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} ago.`, overdue: hours >= 24 }
}
