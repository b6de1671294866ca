'use client'

import { howColumn } from '@/lib/retrospectives/types'
import { howQuestion } from '@/lib/retrospectives/words'
import { ActButton } from './act-button'
import { ActForm } from './act-form'
import { OwnCard } from './gather-phase'
import { useRoom } from './room-context'
import { RoomText } from './room-text'

/** The double-loop question: not what we do, but how we work. Its cards are seen by all at once. */
export function HowPhase() {
  const { state, facilitates, me } = useRoom()
  const { cards, howAnswer } = state.board
  const shown = cards.filter((card) => card.column === howColumn)
  return (
    <>
      <section aria-labelledby="how-cards" className="mb-8">
        <h2 id="how-cards" tabIndex={-1} data-focus-here="">
          {howQuestion}
        </h2>
        <ActForm
          form="add-how"
          kind="add-card"
          hidden={{ column: howColumn }}
          clear="at-once"
          again
          refocus
          said="Your card is added."
          back="how-cards"
          className="mt-3"
        >
          <RoomText name="text" label="Your thought" hint="All see it at once, without your name." rows={2} />
          <button type="submit" className="button button-primary button-small">
            Add the card
          </button>
        </ActForm>
        <ul className="room-loose-columns mt-4">
          {shown.map((card) =>
            card.authorId !== null && card.authorId === me?.id ? (
              <OwnCard key={card.id} card={card} back="how-cards" />
            ) : (
              <li key={card.id} className="room-card">
                <p className="whitespace-pre-line" dir="auto">
                  {card.text}
                </p>
                {facilitates && (
                  <ActButton
                    form={`remove-${card.id}`}
                    kind="remove-card"
                    hidden={{ cardId: card.id }}
                    look="quiet"
                    label={`Remove for everybody: ${card.text.slice(0, 60)}`}
                  >
                    Remove
                  </ActButton>
                )}
              </li>
            ),
          )}
        </ul>
      </section>
      <section aria-labelledby="how-answer" className="mb-6">
        <h2 id="how-answer">What we change</h2>
        {facilitates ? (
          <ActForm form="how" kind="write-how" clear="never" said="It is saved." back="how-answer" className="mt-2">
            <RoomText name="text" label="The one change that the group agrees on" rows={3} value={howAnswer} />
            <button type="submit" className="button button-small">
              Save
            </button>
          </ActForm>
        ) : (
          <p className={howAnswer ? 'look prose mt-2 whitespace-pre-line' : 'meta mt-1'} dir="auto">
            {howAnswer || 'The facilitator notes the one change that you agree on.'}
          </p>
        )}
      </section>
    </>
  )
}
