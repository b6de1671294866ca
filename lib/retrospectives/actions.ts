'use server'

import { defineAction } from '@/lib/access/define-action'
import { roomCookie } from '@/lib/access/session-rules'
import { addressBlock } from '@/lib/accounts/rules'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { newSecret } from '@/lib/platform/ids'
import { visitorAddress } from '@/lib/platform/request'
import { browserSecret, rememberBrowserSecret } from '@/lib/platform/session'
import { act, endRetrospective } from './mutations'
import { joinByCode, openRetrospective } from './people'
import { waitAfter } from './pace'
import { actForm, endForm, joinForm, openForm } from './schema'
import {
  alreadyOpenWords,
  fieldOfRefusal,
  fullWords,
  noRoomWords,
  roomRefusalWords,
  slowDownWords,
  statusOfRefusal,
  tooManyGuestsWords,
  waitWords,
} from './words'

/** As long as somebody who was there may look at what came of it, and a little more. */
const cookieDays = 10

export const openRetrospectiveAction = defineAction('openRetrospectiveAction', {
  schema: openForm,
  run: async ({ submissionKey, name, organisation, dotsEach }, { scope }) => {
    const secret = newSecret()
    const answer = await openRetrospective(scope, { name, organisation, dotsEach }, submissionKey, secret, today())
    if (answer.outcome === 'refused') return { refused: answer.reason === 'open-already' ? alreadyOpenWords : refusalWords['wound-up'], status: 409 }
    await rememberBrowserSecret(roomCookie(answer.id), secret, cookieDays)
    return { redirect: `/retrospective/${answer.id}` }
  },
})

export const joinRetrospectiveAction = defineAction('joinRetrospectiveAction', {
  schema: joinForm,
  // It stands on a wall, and whoever mistyped it wants to see it again.
  shownAgain: ['code'],
  run: async ({ code, name, organisation, submissionKey }, { actor }) => {
    const secret = newSecret()
    const door = { address: addressBlock(await visitorAddress()), actor, knownSecret: (id: string) => browserSecret(roomCookie(id)) }
    const answer = await joinByCode(code, { name, organisation }, door, submissionKey, secret, today())
    if (answer.outcome === 'too-many-tries') return { refused: waitWords(answer.waitSeconds), status: 429, waitSeconds: answer.waitSeconds }
    if (answer.outcome === 'too-many-guests') return { refused: tooManyGuestsWords, status: 429, waitSeconds: answer.waitSeconds }
    if (answer.outcome === 'no-room') return { refused: 'There is a problem', errors: { code: noRoomWords }, status: 404 }
    if (answer.outcome === 'full') return { refused: fullWords, status: 409 }
    if (answer.secret !== null) await rememberBrowserSecret(roomCookie(answer.retrospectiveId), answer.secret, cookieDays)
    return { redirect: `/retrospective/${answer.retrospectiveId}` }
  },
})

/** Any act in the room as a form, for those without JavaScript: the same way in as the line of JSON (room.ts). */
export const actInRoomAction = defineAction('actInRoomAction', {
  schema: actForm,
  run: async ({ retrospectiveId, key, act: what, back }, { scope }) => {
    const waitSeconds = waitAfter(scope.participantId, performance.now())
    if (waitSeconds !== null) return { refused: slowDownWords, status: 429, waitSeconds }
    const answer = await act(scope, key, what, today())
    if (answer.outcome === 'done') return { redirect: `/retrospective/${retrospectiveId}${back ? `#${back}` : ''}` }
    const { reason } = answer
    const words = roomRefusalWords[reason]
    const field = fieldOfRefusal[reason]
    return { refused: field ? 'There is a problem' : words, errors: field ? { [field]: words } : {}, status: statusOfRefusal(reason) }
  },
})

export const endRetrospectiveAction = defineAction('endRetrospectiveAction', {
  schema: endForm,
  run: async ({ partnershipId, retrospectiveId, submissionKey }, { scope }) => {
    const answer = await endRetrospective(scope, retrospectiveId, submissionKey, today())
    // Ended meanwhile by somebody in the room: it is as it was asked for.
    if (answer.outcome === 'refused' && answer.reason !== 'closed') return { refused: roomRefusalWords[answer.reason], status: statusOfRefusal(answer.reason) }
    return { redirect: `/partnerships/${partnershipId}/retrospectives/${retrospectiveId}` }
  },
})
