'use client'

import { counted } from '@/lib/platform/day-words'
import { most } from '@/lib/retrospectives/rules'
import type { Card, Prompt } from '@/lib/retrospectives/types'
import { isOnItsWay } from '@/lib/retrospectives/waiting'
import { ActButton } from './act-button'
import { ActForm } from './act-form'
import { useRoom } from './room-context'
import { RoomText } from './room-text'

/** Everybody writes by themselves. Of what others write the page knows how many, and nothing else. */
export function GatherPhase() {
  const { state, facilitates, awake } = useRoom()
  const { prompts, cards, hidden } = state.board
  return (
    <>
      {cards.some((card) => card.revealed) && (
        <p className="look prose mb-4">
          Everybody can read the cards that were shown before. New ones are hidden until {facilitates ? 'you show them' : 'the facilitator shows them'}.
        </p>
      )}
      <p className="meta mb-4">
        At most {most.card} characters on a card.{awake && <span className="hidden sm:inline"> Ctrl + Enter adds it too.</span>}
      </p>
      <div className="room-columns">
        {prompts.map((prompt) => (
          <Column key={prompt.id} prompt={prompt} cards={cards.filter((card) => card.column === prompt.id)} others={hidden[prompt.id] ?? 0} />
        ))}
      </div>
    </>
  )
}

function Column({ prompt, cards, others }: { prompt: Prompt; cards: readonly Card[]; others: number }) {
  const { me } = useRoom()
  const id = `column-${prompt.id}`
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-lg" dir="auto" tabIndex={-1} data-focus-here="">
        {prompt.text}
      </h2>
      {prompt.citation && <p className="cite mt-1 whitespace-normal">{prompt.citation}</p>}
      <ActForm
        form={`add-${prompt.id}`}
        kind="add-card"
        hidden={{ column: prompt.id }}
        clear="at-once"
        again
        refocus
        said="Your card is added."
        back={id}
        className="mt-3"
      >
        <RoomText name="text" label="Your thought" rows={2} />
        <button type="submit" className="button button-primary button-small" aria-label={`Add the card: ${prompt.text}`}>
          Add the card
        </button>
      </ActForm>
      <ul className="mt-4 grid gap-2">
        {cards.map((card) =>
          card.authorId !== null && card.authorId === me?.id ? (
            <OwnCard key={card.id} card={card} back={id} />
          ) : (
            <li key={card.id} className="room-card">
              <p className="whitespace-pre-line" dir="auto">
                {card.text}
              </p>
            </li>
          ),
        )}
      </ul>
      {others > 0 && (
        <p className="room-others mt-2">
          <span aria-hidden="true" className="room-pile" />
          {counted(others, 'card', 'cards')} of others, not shown yet
        </p>
      )}
    </section>
  )
}

/** One of one's own cards, to change or take back; after a step back also those of others, to read. */
export function OwnCard({ card, back }: { card: Card; back: string }) {
  const { state } = useRoom()
  const short = card.text.slice(0, 60)
  const waits = isOnItsWay(card, state.waiting)
  return (
    <li className={`room-card ${waits ? 'room-card-waits' : ''}`}>
      <p className="whitespace-pre-line" dir="auto">
        {card.text}
      </p>
      {waits ? (
        <p className="meta mt-1">On its way</p>
      ) : card.revealed && card.authorId === null ? null : (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <details className="min-w-0 grow text-sm">
            <summary aria-label={`Change: ${short}`} className="py-1">
              Change
            </summary>
            <ActForm
              form={`change-${card.id}`}
              kind="change-card"
              hidden={{ cardId: card.id }}
              clear="when-done"
              said="The card is changed."
              back={back}
              className="mt-2"
            >
              <RoomText key={card.text} name="text" label="Your thought" rows={3} value={card.text} />
              <div className="flex flex-wrap gap-2">
                <button type="submit" className="button button-small">
                  Save
                </button>
              </div>
            </ActForm>
          </details>
          <ActButton
            form={`remove-${card.id}`}
            kind="remove-card"
            hidden={{ cardId: card.id }}
            look="quiet"
            label={`Take back: ${short}`}
            said="The card is taken back."
            back={back}
          >
            Take back
          </ActButton>
        </div>
      )}
    </li>
  )
}
