import 'server-only'
import { definePost } from '@/lib/access/define-post'
import { defineStream } from '@/lib/access/define-stream'
import { loadToday } from '@/lib/commitments/loaders'
import { act } from './mutations'
import { sentAct } from './schema'
import { openRoomStream } from './stream'
import { fieldOfRefusal, roomRefusalWords, slowDownWords, statusOfRefusal } from './words'

/** One person's acts within ten seconds: far more than fingers make, far fewer than a program would. */
const mostActs = 80
const windowMs = 10_000
const counts = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.acts')] ??= new Map()) as Map<string, { since: number; made: number }>

/** Counts one act of this participant on this instance; the seconds to wait where there were too many. */
function waitAfter(participantId: string, at: number): number | null {
  if (counts.size > 10_000) counts.clear()
  const found = counts.get(participantId)
  if (!found || at - found.since >= windowMs) {
    counts.set(participantId, { since: at, made: 1 })
    return null
  }
  found.made += 1
  return found.made > mostActs ? Math.ceil((found.since + windowMs - at) / 1000) : null
}

/** Takes one act. It is acknowledged once it is committed. */
export const receiveAct = definePost('/api/retrospectives/[retrospectiveId]/acts', {
  schema: sentAct,
  run: async ({ key, act: what }, scope) => {
    const waitSeconds = waitAfter(scope.participantId, performance.now())
    if (waitSeconds !== null) return { refused: 'too-fast', message: slowDownWords, status: 429, waitSeconds }
    const answer = await act(scope, key, what, loadToday())
    if (answer.outcome === 'done') return { told: { number: answer.number } }
    const { reason } = answer
    const message = roomRefusalWords[reason]
    const field = fieldOfRefusal[reason]
    return { refused: reason, message, status: statusOfRefusal(reason), errors: field ? { [field]: message } : {} }
  },
})

/** The events of the room for one browser. */
export const sendEvents = defineStream('/api/retrospectives/[retrospectiveId]/events', openRoomStream)
