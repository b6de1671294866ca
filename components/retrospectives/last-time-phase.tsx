'use client'

import { useState } from 'react'
import { helpAnswers } from '@/lib/commitments/types'
import { helpWords, toldOfHelp } from '@/lib/commitments/words'
import type { ReviewOutcome } from '@/lib/retrospectives/types'
import { ActForm } from './act-form'
import { type RoomCommitment, useRoom } from './room-context'
import { RoomChoice } from './room-choice'
import { RoomText } from './room-text'

const told: Record<ReviewOutcome, string> = { done: 'Done.', dropped: 'Dropped.', moved: 'Moved to a later date.', helped: 'Done before.' }

/** What the group promised itself: was it done, and did it help? */
export function LastTimePhase() {
  const { state, facts, facilitates, me } = useRoom()
  const { reviews } = state.board
  const mayReview = facilitates || (me?.membershipId ?? null) !== null
  if (facts.commitments.length === 0)
    return <p className="prose">There is nothing to go through: no commitment is open, and none waits to be asked if it helped. You can move on.</p>
  return (
    <>
      <h2 className="sr-only">Commitments of last time</h2>
      <p className="mb-4">
        {reviews.length} of {facts.commitments.length} gone through.
        {!mayReview && ' Say what you know; the facilitator notes it.'}
      </p>
      <ul className="rule-list">
        {facts.commitments.map((one) => {
          const review = reviews.find((other) => other.commitmentId === one.id)
          return (
            <li key={one.id}>
              <h3 className="whitespace-pre-line" dir="auto">
                {one.what}
              </h3>
              <p className="meta">
                <bdi>{one.owner}</bdi> · by {one.due}
                {one.late && <span className="tag ml-2">Late</span>}
                {one.done && ' · done since'}
              </p>
              {review ? (
                <p className="mt-2">
                  <span className="tag tag-accent">{told[review.outcome]}</span>{' '}
                  {(review.outcome === 'done' || review.outcome === 'helped') && toldOfHelp(review.helped)}
                </p>
              ) : (
                mayReview && <ReviewForm commitment={one} />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function ReviewForm({ commitment: { id, what, dueOn, done } }: { commitment: RoomCommitment }) {
  const { awake } = useRoom()
  const [outcome, setOutcome] = useState('')
  const shows = (...which: string[]) => !awake || which.includes(outcome)
  const help = <RoomChoice name="helped" label="Did it help?" options={helpAnswers.map((one) => ({ value: one, label: helpWords[one].asked }))} />
  return (
    <details className="mt-2">
      <summary aria-label={`${done ? 'Did it help?' : 'What became of it?'} ${what}`} className="py-1 text-sm">
        {done ? 'Did it help?' : 'What became of it?'}
      </summary>
      <ActForm
        form={`review-${id}`}
        kind="review"
        hidden={{ commitmentId: id, dueOn, ...(done ? { outcome: 'helped' } : {}) }}
        clear="never"
        className="mt-3"
        said="Noted."
      >
        {done ? (
          help
        ) : (
          <>
            <RoomChoice
              name="outcome"
              label="What became of it?"
              onChoose={setOutcome}
              options={[
                { value: 'done', label: 'Done' },
                { value: 'moved', label: 'Needs more time' },
                { value: 'dropped', label: 'Dropped' },
              ]}
            />
            {shows('done') && help}
            {shows('moved') && <RoomText name="to" label="The new due date" type="date" hint={awake ? undefined : 'Only where it needs more time.'} />}
          </>
        )}
        {(done || shows('done', 'moved', 'dropped')) && (
          <RoomText
            name="reason"
            label={outcome === 'moved' || outcome === 'dropped' ? 'Why' : 'What to remember'}
            hint={outcome === 'moved' || outcome === 'dropped' ? undefined : 'You can leave this empty.'}
            rows={2}
          />
        )}
        <button type="submit" className="button button-primary button-small">
          Note it
        </button>
      </ActForm>
    </details>
  )
}
