'use client'

import { memo, useState } from 'react'
import type { Card } from '@/lib/retrospectives/types'
import { ActButton } from './act-button'
import { Fold } from './fold'
import { titleOf } from './group-title'
import { useRoom } from './room-context'

type Props = {
  card: Card
  lifted: boolean
  awake: boolean
  mayRemove: boolean
  /** A key on its handle; the answer: it was taken. */
  onKey: (cardId: string, key: string) => boolean
}

/** A card on the wall, with a handle to drag it by and a list of the groups that it can be put into. */
export const WallCard = memo(function WallCard({ card, lifted, awake, mayRemove, onKey }: Props) {
  const [open, setOpen] = useState(false)
  const short = titleOf({ title: '' }, [card]).slice(0, 60)
  return (
    <div data-card={card.id} className={`room-card ${lifted ? 'room-card-lifted' : ''}`}>
      <p className="whitespace-pre-line" dir="auto">
        {card.text}
      </p>
      {awake && (
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          <button
            type="button"
            data-handle=""
            aria-label={`Move: ${short}`}
            aria-pressed={lifted}
            aria-describedby="how-to-lift"
            className="room-handle"
            onKeyDown={(event) => {
              if (onKey(card.id, event.key)) event.preventDefault()
            }}
            onBlur={() => {
              if (lifted) onKey(card.id, 'Tab')
            }}
          >
            <span aria-hidden="true">⠿</span>
          </button>
          <button type="button" aria-expanded={open} aria-label={`Put into group: ${short}`} className="room-link" onClick={() => setOpen(!open)}>
            Put into group …
          </button>
        </div>
      )}
      {open && <Places card={card} mayRemove={mayRemove} close={() => setOpen(false)} />}
    </div>
  )
})

/** The groups that a card can be put into; for the facilitator also its removal. */
function Places({ card, mayRemove, close }: { card: Card; mayRemove: boolean; close: () => void }) {
  const { state, live, say } = useRoom()
  const { groups, cards } = state.board
  const own = cards.every((one) => one.id === card.id || one.groupId !== card.groupId)
  const places = groups
    .filter((group) => group.id !== card.groupId)
    .map((group) => ({ id: group.id, of: cards.filter((one) => one.groupId === group.id), title: group.title }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => Number(b.title !== '' || b.of.length > 1) - Number(a.title !== '' || a.of.length > 1))
  const put = (groupId: string, words: string) => {
    close()
    live.act(`move-${card.id}`, { kind: 'move-card', cardId: card.id, groupId }, () => say(`Put into: ${words}.`))
  }
  return (
    <div className="room-places">
      <ul>
        {!own && (
          <li>
            <button type="button" onClick={() => put('', 'a group of its own')}>
              A group of its own
            </button>
          </li>
        )}
        {places.map(({ id, of, title }) => {
          const words = titleOf({ title }, of)
          return (
            <li key={id}>
              <button type="button" dir="auto" onClick={() => put(id, words)}>
                {words}
                {of.length > 1 && <span className="meta"> ({of.length} cards)</span>}
              </button>
            </li>
          )
        })}
        {own && places.length === 0 && <li className="meta p-2">There is no other card.</li>}
      </ul>
      {mayRemove && (
        <Fold label="Remove the card …">
          <ActButton
            form={`remove-${card.id}`}
            kind="remove-card"
            hidden={{ cardId: card.id }}
            label={`Remove the card for everybody: ${card.text.slice(0, 60)}`}
          >
            Remove it for everybody
          </ActButton>
        </Fold>
      )}
    </div>
  )
}
