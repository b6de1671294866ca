'use client'

import { useRef, useState } from 'react'
import { helpAnswers } from '@/lib/commitments/types'
import { helpWords, toldOfHelp } from '@/lib/commitments/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import type { Review as ReviewOf } from '@/lib/retrospectives/types'
import { reviewWords } from '@/lib/retrospectives/words'
import { ActForm } from './act-form'
import { type RoomCommitment, useRoom } from './room-context'
import { RoomChoice } from './room-choice'
import { RoomText } from './room-text'

/** What the group promised itself: was it done, and did it help? */
export function LastTimePhase() {
  const { state, facts, facilitates, me } = useRoom()
  const { reviews } = state.board
  const mayReview = facilitates || (me?.membershipId ?? null) !== null
  // Gone through before this page was loaded, and not asked about any more.
  const further = reviews.filter((one) => facts.commitments.every((other) => other.id !== one.commitmentId)).length
  const all = facts.commitments.length + further
  if (all === 0)
    return <p className="prose">There is nothing to go through: no commitment is open, and none waits to be asked if it helped. You can move on.</p>
  return (
    <>
      <h2 className="sr-only">Commitments of last time</h2>
      <p className="mb-4">
        {reviews.length} of {all} gone through.
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
              {review && (
                <p className="mt-2">
                  <span className="tag tag-accent">{reviewWords[review.outcome]}</span>{' '}
                  {(review.outcome === 'done' || review.outcome === 'helped') && toldOfHelp(review.helped)}
                </p>
              )}
              {mayReview && <Review commitment={one} review={review} />}
            </li>
          )
        })}
      </ul>
      {further > 0 && (
        <p className="meta mt-4">{capital(counted(further, 'more commitment was', 'more commitments were'))} gone through, and no longer waits here.</p>
      )}
    </>
  )
}

/** What can be said of it now: at first what became of it; of what is done, whether it helped; of what was moved, anything again. */
function Review({ commitment, review }: { commitment: RoomCommitment; review: ReviewOf | undefined }) {
  const { live, facts } = useRoom()
  // The date that it was moved to from this page.
  const [movedTo, setMovedTo] = useState<string | null>(null)
  if (!review) return <ReviewForm commitment={commitment} onMoved={setMovedTo} />
  const { outcome, helped } = review
  const where = `${facts.commitmentsHref}/${commitment.id}`
  const elsewhere = (words: string) => (
    <p className="meta mt-1">
      {words}{' '}
      <a href={where} aria-label={`Take it back on its own page: ${commitment.what.slice(0, 60)}`}>
        Take it back on its own page
      </a>{' '}
      today.
    </p>
  )
  if (outcome === 'dropped') return elsewhere('Noted wrongly?')
  if (outcome === 'done' || outcome === 'helped')
    return (
      <>
        <ReviewForm
          key="help"
          commitment={{ ...commitment, dueOn: movedTo ?? commitment.dueOn, done: true }}
          summary={helped === null ? 'Did it help?' : 'Change'}
          helped={helped}
        />
        {elsewhere('Not done after all?')}
      </>
    )
  const before = live.getFirst().board.reviews.some((one) => one.commitmentId === commitment.id && one.outcome === 'moved')
  // The page must know the date that it has now.
  if (movedTo === null && !before)
    return (
      <p className="mt-1 text-sm">
        <a href={`/retrospective/${facts.retrospectiveId}`} aria-label={`Load the page again to change it: ${commitment.what.slice(0, 60)}`}>
          Load the page again to change it
        </a>
      </p>
    )
  const dueOn = movedTo ?? commitment.dueOn
  return (
    <>
      {movedTo !== null && <p className="meta mt-1">Now due {longDay(movedTo)}.</p>}
      <ReviewForm key={dueOn} commitment={{ ...commitment, dueOn }} summary="Change" onMoved={setMovedTo} />
    </>
  )
}

type FormProps = { commitment: RoomCommitment; summary?: string; helped?: string | null; onMoved?: (to: string) => void }

function ReviewForm({ commitment: { id, what, dueOn, done }, summary, helped, onMoved }: FormProps) {
  const { awake } = useRoom()
  const to = useRef('')
  const words = summary ?? (done ? 'Did it help?' : 'What became of it?')
  const [outcome, setOutcome] = useState('')
  const shows = (...which: string[]) => !awake || which.includes(outcome)
  const help = (
    <RoomChoice name="helped" label="Did it help?" value={helped ?? ''} options={helpAnswers.map((one) => ({ value: one, label: helpWords[one].asked }))} />
  )
  return (
    <details className="mt-2">
      <summary aria-label={`${words}${summary === 'Change' ? ':' : ''} ${what}`} className="py-1 text-sm">
        {words}
      </summary>
      <ActForm
        form={`review-${id}`}
        kind="review"
        hidden={{ commitmentId: id, dueOn, ...(done ? { outcome: 'helped' } : {}) }}
        clear="never"
        className="mt-3"
        said="Noted."
        onSend={(act) => {
          to.current = act.outcome === 'moved' ? (act.to ?? '') : ''
        }}
        onDone={() => {
          if (to.current !== '') onMoved?.(to.current)
        }}
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
