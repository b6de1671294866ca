import 'server-only'
import { definePost } from '@/lib/access/define-post'
import { defineStream } from '@/lib/access/define-stream'
import { loadToday } from '@/lib/commitments/loaders'
import { act } from './mutations'
import { waitAfter } from './pace'
import { sentAct } from './schema'
import { openRoomStream } from './stream'
import { fieldOfRefusal, roomRefusalWords, slowDownWords, statusOfRefusal } from './words'

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
