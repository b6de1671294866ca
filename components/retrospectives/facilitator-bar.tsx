'use client'

import { useId } from 'react'
import { capital, counted } from '@/lib/platform/day-words'
import { phaseAfter, phaseBefore } from '@/lib/retrospectives/rules'
import { phaseWords } from '@/lib/retrospectives/words'
import { ActButton } from './act-button'
import { ActForm } from './act-form'
import { Fold } from './fold'
import { PeopleSetup } from './people-setup'
import { phaseSentences } from './phase-sentences'
import { useRoom } from './room-context'

const lengths = [
  { seconds: 120, label: '2 min' },
  { seconds: 300, label: '5 min' },
  { seconds: 600, label: '10 min' },
]

/** What only the facilitator has: the phases, the timer, the people, and the end. */
export function FacilitatorBar() {
  const { state } = useRoom()
  const { board } = state
  const unseen = board.cards.filter((card) => !card.revealed).length + Object.values(board.hidden).reduce((sum, one) => sum + one, 0)
  const heading = useId()
  const next = phaseAfter(board.phase)
  const back = phaseBefore(board.phase)
  const move = (to: typeof next) => ({ to: to ?? '', steps: String(board.steps) })
  if (board.phase === 'closed') return null
  return (
    <section aria-labelledby={heading} className="room-bar">
      <h2 id={heading} className="text-base">
        You facilitate
      </h2>
      <p className="prose mt-1 text-sm">{phaseSentences(board).facilitator}</p>
      <div className="mt-3 flex flex-wrap items-start gap-x-3 gap-y-2">
        {next === 'closed' ? (
          <Fold label="Next: Close …" looks="primary">
            <p className="prose mb-2 text-sm">
              What was decided and learned is kept with the partnership. Who wrote which card, and each single answer, is deleted. It cannot be opened again.
            </p>
            <ActButton form="move-on" kind="move-phase" hidden={move(next)} look="primary">
              Close the retrospective
            </ActButton>
          </Fold>
        ) : (
          next && (
            <ActButton form="move-on" kind="move-phase" hidden={move(next)} look="primary" small={false}>
              Next: {phaseWords[next].name}
            </ActButton>
          )
        )}
        {back === 'vote' ? (
          <Fold label={`One back: ${phaseWords[back].name} …`} looks="button">
            <p className="prose mb-2 text-sm">All dots are taken back, those of everybody: the group votes anew.</p>
            <ActButton form="move-back" kind="move-phase" hidden={move(back)}>
              Take all dots back
            </ActButton>
          </Fold>
        ) : (
          back && (
            <ActButton form="move-back" kind="move-phase" hidden={move(back)} small={false}>
              One back: {phaseWords[back].name}
            </ActButton>
          )
        )}
        <Timer />
      </div>
      <div className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <PeopleSetup />
        {next !== 'closed' && (
          <Fold label="End it now">
            <p className="prose mb-2 text-sm">
              It ends where it stands, for everybody, and for good. What was decided and learned so far is kept with the partnership.
              {unseen > 0 && (
                <strong> {capital(counted(unseen, 'card that was not shown yet is', 'cards that were not shown yet are'))} deleted unread.</strong>
              )}
            </p>
            <ActButton form="end" kind="end" hidden={{ steps: String(board.steps) }}>
              End the retrospective
            </ActButton>
          </Fold>
        )}
      </div>
    </section>
  )
}

function Timer() {
  const { state } = useRoom()
  return (
    <ActForm form="timer" kind="set-timer" clear="never" className="flex flex-wrap items-center gap-1.5">
      <span className="text-sm font-semibold">Timer:</span>
      {lengths.map(({ seconds, label }) => (
        <button key={seconds} type="submit" name="seconds" value={seconds} className="button" aria-label={`Start the timer: ${label}`}>
          {label}
        </button>
      ))}
      {state.board.timerEndsAt !== null && (
        <button type="submit" name="seconds" value="" className="button">
          Stop timer
        </button>
      )}
    </ActForm>
  )
}
