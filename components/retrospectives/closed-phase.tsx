'use client'

import { roomShownDays } from '@/lib/access/session-rules'
import { longDay } from '@/lib/platform/day-words'
import { fewestWorthAnswers } from '@/lib/retrospectives/rules'
import { useRoom } from './room-context'
import { WorthBars } from './worth-bars'

/** Thanks, and what came of it: those without an account see it here for a week. */
export function ClosedPhase() {
  const { state, facts, me } = useRoom()
  const { decisions, learnings, howAnswer, said, worth, worthAnswered } = state.board
  const takerOf = (id: string | null) => facts.takers.find((one) => one.membershipId === id)
  return (
    <>
      <p className="lede mb-4">Thank you. What you decided is a commitment of {facts.partnership} now.</p>
      <p className="prose mb-8">
        {facts.isLead || (me?.membershipId ?? null) !== null ? <a href={facts.summaryHref}>The summary</a> : 'The summary'} stands with the partnership, for
        whoever may see it. This page shows what came of it for {roomShownDays} days.
      </p>
      <section aria-labelledby="came-of-it" className="mb-8">
        <h2 id="came-of-it">What we decided</h2>
        {decisions.length === 0 && <p className="meta">Nothing was decided.</p>}
        <ul className="rule-list mt-2">
          {decisions.map((one) => {
            const owner = takerOf(one.ownerMembershipId)
            return (
              <li key={one.id}>
                <p className="whitespace-pre-line font-semibold" dir="auto">
                  {one.what}
                </p>
                <p className="meta">
                  <bdi>{owner ? `${owner.name}, ${owner.agency}` : 'A member who has left'}</bdi> · by {longDay(one.dueOn)}
                </p>
              </li>
            )
          })}
        </ul>
      </section>
      {said && (
        <p className="prose mb-8" dir="auto">
          Our own word on our stage: <strong>{facts.stages.find((one) => one.stage === said.stage)?.name}</strong>. {said.reason}
        </p>
      )}
      {learnings.length > 0 && (
        <section aria-labelledby="taken-home" className="mb-8">
          <h2 id="taken-home">What we take home</h2>
          <ul className="rule-list mt-2">
            {learnings.map((one) => (
              <li key={one.id}>
                <p className="whitespace-pre-line" dir="auto">
                  {one.text}
                </p>
                <p className="meta">
                  <bdi>{takerOf(one.takerMembershipId)?.name ?? one.takerName}</bdi> takes it to <bdi>{one.organisation}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {howAnswer && (
        <section aria-labelledby="how-changed" className="mb-8">
          <h2 id="how-changed">What we change about how we work</h2>
          <p className="prose mt-1 whitespace-pre-line" dir="auto">
            {howAnswer}
          </p>
        </section>
      )}
      <section aria-labelledby="was-worth">
        <h2 id="was-worth">Was it worth our time?</h2>
        {worth ? (
          <div className="mt-2 max-w-xl">
            <WorthBars told={worth} />
          </div>
        ) : (
          <p className="meta mt-1">{worthAnswered === 0 ? 'Nobody answered.' : `Fewer than ${fewestWorthAnswers} answered, so no counts are shown.`}</p>
        )}
      </section>
    </>
  )
}
