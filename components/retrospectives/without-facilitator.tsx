'use client'

import { ActButton } from './act-button'
import { useRoom } from './room-context'

/** Where nothing was heard of the facilitator: the lead takes over, or somebody offers, and more than half agree. */
export function WithoutFacilitator() {
  const { state, facts, me } = useRoom()
  const { board, presence } = state
  if (presence.facilitatorHere || board.phase === 'closed' || board.facilitatorId === me?.id) return null
  const gone = board.people.find((one) => one.id === board.facilitatorId)
  const candidate = board.people.find((one) => one.id === board.candidateId)
  const agreed = board.people.filter((one) => one.consents).length
  return (
    <section aria-label="The facilitator is not here" className="look mb-6 text-sm">
      <p role="status">
        {gone ? <bdi>{gone.name}</bdi> : 'The facilitator'} has not been here for three minutes.{' '}
        {candidate && candidate.id !== me?.id && (
          <>
            <bdi>{candidate.name}</bdi> offers to facilitate. It needs more than half of those who are here, and at least two unless they joined signed in as a
            member.
          </>
        )}
        {candidate && candidate.id === me?.id && `You offered to facilitate. ${agreed} agreed so far.`}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        {facts.isLead && (
          <ActButton form="take-over" kind="take-over" look="primary">
            Take over
          </ActButton>
        )}
        {candidate && candidate.id !== me?.id && !me?.consents && (
          <ActButton form="consent" kind="consent" look={facts.isLead ? 'plain' : 'primary'}>
            Agree
          </ActButton>
        )}
        {!facts.isLead && candidate?.id !== me?.id && (
          <ActButton form="offer" kind="offer">
            {candidate ? 'I offer instead' : 'I can facilitate'}
          </ActButton>
        )}
      </div>
    </section>
  )
}
