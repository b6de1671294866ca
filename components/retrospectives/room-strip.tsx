'use client'

import { phases } from '@/lib/retrospectives/types'
import { phaseWords } from '@/lib/retrospectives/words'
import { useRoom } from './room-context'
import { RoomTimer } from './room-timer'

const steps = phases.filter((phase) => phase !== 'closed')

/** Where the group is, how much time is left, who is there, and whether this page still hears of it. Stays in sight. */
export function RoomStrip() {
  const { state, awake, facts } = useRoom()
  const { board, presence, cutOff, over } = state
  const at = steps.indexOf(board.phase as (typeof steps)[number])
  const here = Math.min(Math.max(1, presence.here), board.people.length)
  return (
    <div className="room-strip">
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
        <strong>{phaseWords[board.phase].name}</strong>
        {at >= 0 && (
          <span className="text-soft">
            Step {at + 1} of {steps.length}
          </span>
        )}
        <RoomTimer />
        <span className="ml-auto text-soft">
          {!over && `${board.people.length} joined${cutOff ? '' : `, ${here} connected`}`}
          {!awake && (
            <a href={`/retrospective/${facts.retrospectiveId}`} className="ml-3 inline-block py-0.5">
              Look again
            </a>
          )}
        </span>
      </p>
      <div role="status">{cutOff && <p className="room-cut-off">You are cut off. What you write is kept here and sent when you are back.</p>}</div>
    </div>
  )
}

/** The steps of the whole, on screens with room for them. */
export function RoomSteps() {
  const { state } = useRoom()
  const at = steps.indexOf(state.board.phase as (typeof steps)[number])
  return (
    <ol className="room-steps no-print" aria-label="Steps">
      {steps.map((phase, nth) => (
        <li key={phase} aria-current={nth === at ? 'step' : undefined} className={nth < at || at < 0 ? 'room-step-past' : ''}>
          {phaseWords[phase].name}
        </li>
      ))}
    </ol>
  )
}
