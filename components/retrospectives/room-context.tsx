'use client'

import { createContext, use } from 'react'
import type { Stage } from '@/lib/instrument/types'
import type { Person } from '@/lib/retrospectives/types'
import type { Live, LiveRoom } from './live-room'

export type RoomCommitment = { id: string; what: string; dueOn: string; due: string; owner: string; late: boolean; done: boolean }
export type RoomTaker = { membershipId: string; name: string; agency: string }
export type RoomSuggestion = { id: string; title: string; because: string | null; citation: string; heading: string }

/** What the page was made with, and what no event changes. */
export type RoomFacts = {
  retrospectiveId: string
  /** What the keys of forms that are sent without JavaScript begin with. */
  keyBase: string
  partnership: string
  isLead: boolean
  /** The server's clock as the page was made. */
  now: string
  today: string
  joinAddress: string
  commitments: readonly RoomCommitment[]
  takers: readonly RoomTaker[]
  suggestions: readonly RoomSuggestion[]
  stages: readonly { stage: Stage; name: string }[]
  /** The suggested action that a link without JavaScript put into the form. */
  chosenAction: string | null
  /** The form that was sent without JavaScript, and refused. */
  sentForm: string | null
  /** The page is the answer to a form that was refused. */
  wasRefused: boolean
  /** Where the summary stands, for whoever may open it. */
  summaryHref: string
  /** Where the partnership's commitments stand, likewise. */
  commitmentsHref: string
}

export type RoomView = {
  live: LiveRoom
  state: Live
  facts: RoomFacts
  me: Person | undefined
  facilitates: boolean
  /** The page is awake: there is JavaScript. */
  awake: boolean
  /** By how many milliseconds the server's clock is ahead of this machine's; null while the page is not awake. */
  ahead: number | null
  /** Says something to a screen reader, once; `shown` also for a moment to the eye. */
  say: (words: string, shown?: boolean) => void
}

export const RoomContext = createContext<RoomView | null>(null)

/** The room that this part of the page is in. */
export function useRoom(): RoomView {
  const room = use(RoomContext)
  if (!room) throw new Error('Outside a room')
  return room
}
