'use client'

import { Fragment, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { capital, counted } from '@/lib/platform/day-words'
import type { Card, Group } from '@/lib/retrospectives/types'
import { ActForm } from './act-form'
import { titleOf } from './group-title'
import { useRoom } from './room-context'
import { RoomSelect } from './room-select'
import { RoomText } from './room-text'
import { useCardDrag } from './use-card-drag'
import { WallCard } from './wall-card'

type Held = { group: Group; cards: readonly Card[] }

/** All cards on a wall. They are put together by dragging, by keys alone, or from a list on each card. */
export function GroupPhase() {
  const { state, live, awake, say, facilitates } = useRoom()
  const { board } = state
  const wall = useRef<HTMLDivElement>(null)
  const held = useMemo<Held[]>(
    () => board.groups.map((group) => ({ group, cards: board.cards.filter((card) => card.groupId === group.id) })).filter(({ cards }) => cards.length > 0),
    [board.groups, board.cards],
  )
  const together = held.filter(({ group, cards }) => cards.length > 1 || group.title !== '')
  const loose = held.filter((one) => !together.includes(one))
  const move = useCallback(
    (cardId: string, groupId: string) => {
      const card = board.cards.find((one) => one.id === cardId)
      const alone = board.cards.every((one) => one.id === cardId || one.groupId !== card?.groupId)
      if (!card || card.groupId === groupId || (groupId === '' && alone)) return
      const into = held.find(({ group }) => group.id === groupId)
      live.act(`move-${cardId}`, { kind: 'move-card', cardId, groupId }, () =>
        say(into ? `Put into: ${titleOf(into.group, into.cards)}.` : 'Put into a group of its own.'),
      )
    },
    [board.cards, held, live, say],
  )
  useCardDrag(wall, move)

  // A card that was lifted by keys, and the place before which it is held.
  const landing = useRef<string | null>(null)
  const [lifted, setLifted] = useState<{ cardId: string; at: number } | null>(null)
  const targets = useMemo(() => [...together, ...loose], [together, loose])
  const liftedCard = lifted && board.cards.find((card) => card.id === lifted.cardId)
  const open = liftedCard ? targets.filter(({ group }) => group.id !== liftedCard.groupId) : []
  const target = lifted && open[lifted.at] ? open[lifted.at] : null
  const onKey = useCallback(
    (cardId: string, key: string): boolean => {
      const card = board.cards.find((one) => one.id === cardId)
      const places = targets.filter(({ group }) => group.id !== card?.groupId)
      const tell = (at: number) => {
        const place = places[at]
        say(
          place
            ? `Over: ${titleOf(place.group, place.cards)}. ${at + 1} of ${places.length + 1}.`
            : `Over: a group of its own. ${at + 1} of ${places.length + 1}.`,
        )
        setLifted({ cardId, at })
      }
      if (lifted?.cardId !== cardId) {
        if (key !== 'Enter' && key !== ' ') return false
        tell(0)
        return true
      }
      const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
      if (step !== 0) {
        tell((lifted.at + step + places.length + 1) % (places.length + 1))
        return true
      }
      if (key === 'Escape' || key === 'Tab') {
        setLifted(null)
        say('Put back.')
        return key === 'Escape'
      }
      if (key !== 'Enter' && key !== ' ') return false
      setLifted(null)
      landing.current = cardId
      move(cardId, places[lifted.at]?.group.id ?? '')
      return true
    },
    [board.cards, targets, lifted, move, say],
  )
  const overId = lifted ? (target?.group.id ?? '') : null
  // Where the card would go is in sight; and where it went, the focus goes along.
  useEffect(() => {
    if (overId !== null) wall.current?.querySelector('[data-over]')?.scrollIntoView({ block: 'nearest' })
  }, [overId])
  useEffect(() => {
    if (landing.current === null || (document.activeElement !== document.body && document.activeElement?.isConnected)) return
    const handle = wall.current?.querySelector<HTMLElement>(`[data-card="${landing.current}"] [data-handle]`)
    handle?.focus()
    handle?.scrollIntoView({ block: 'nearest' })
    landing.current = null
  })
  const cardView = (card: Card) => <WallCard card={card} lifted={lifted?.cardId === card.id} onKey={onKey} mayRemove={facilitates} awake={awake} />

  if (board.cards.length === 0) return <p className="prose">No cards were written. The facilitator can step one back, or move on.</p>
  return (
    <>
      {awake ? (
        <p className="meta prose mb-5">
          Drag a card onto another one, or use the list on each card. With keys: go to a card’s handle, press Space, choose with the arrow keys, press Space
          again.
        </p>
      ) : (
        <PutForm held={[...together, ...loose]} />
      )}
      <Refused />
      <div ref={wall} className="room-wall">
        <h2 className={together.length === 0 ? 'mb-6' : ''}>
          {together.length === 0 ? 'No groups yet' : capital(counted(together.length, 'group', 'groups'))}
        </h2>
        {together.length > 0 && (
          <div className="room-groups mb-8 mt-3">
            {together.map(({ group, cards }) => (
              <section
                key={group.id}
                id={`group-${group.id}`}
                data-drop={group.id}
                data-over={overId === group.id ? '' : undefined}
                className="room-group"
                aria-label={titleOf(group, cards)}
              >
                <GroupName group={group} cards={cards} />
                <ul className="mt-3 grid gap-2">
                  {cards.map((card) => (
                    <li key={card.id}>{cardView(card)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
        <section data-drop="" data-over={overId === '' ? '' : undefined} className="room-loose" aria-labelledby="loose-cards">
          <h2 id="loose-cards" tabIndex={-1} data-focus-here="">
            {loose.length === 0
              ? 'Every card is in a group'
              : `${capital(counted(loose.length, 'card', 'cards'))} ${loose.length === 1 ? 'on its own' : 'on their own'}`}
          </h2>
          <div className="room-loose-prompts mt-3">
            {board.prompts
              .map((prompt) => ({ prompt, of: loose.filter(({ cards }) => cards[0]?.column === prompt.id) }))
              .filter(({ of }) => of.length > 0)
              .map(({ prompt, of }) => (
                <div key={prompt.id} className="min-w-0">
                  <h3 className="meta font-semibold" dir="auto">
                    {prompt.text}
                  </h3>
                  <ul className="room-loose-cards mt-2">
                    {of.map(({ group, cards }) => (
                      <li key={group.id} data-drop={group.id} data-over={overId === group.id ? '' : undefined} className="room-place">
                        {cards.map((card) => (
                          <Fragment key={card.id}>{cardView(card)}</Fragment>
                        ))}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
          </div>
        </section>
      </div>
    </>
  )
}

/** What was said of a card that could not be moved: the card stands where it stood. */
function Refused() {
  const { state } = useRoom()
  const last = Object.entries(state.refusals)
    .filter(([form]) => form.startsWith('move-'))
    .at(-1)
  return last ? (
    <p key={last[1].turn} role="alert" className="prose mb-4 text-sm font-semibold text-error">
      {last[1].message}
    </p>
  ) : null
}

const GroupName = memo(function GroupName({ group, cards }: Held) {
  const title = titleOf(group, cards)
  return (
    <>
      <h3 dir="auto" tabIndex={-1} data-focus-here="">
        {group.title === '' ? <span className="text-soft">Not named yet</span> : group.title}
      </h3>
      <details className="text-sm">
        <summary className="py-1" aria-label={group.title === '' ? `Name it: ${title}` : `Rename: ${title}`}>
          {group.title === '' ? 'Name it' : 'Rename'}
        </summary>
        <ActForm
          form={`name-${group.id}`}
          kind="name-group"
          hidden={{ groupId: group.id }}
          clear="never"
          said="The group is named."
          back={`group-${group.id}`}
          className="mt-2"
        >
          <RoomText key={group.title} name="title" label="Name of the group" value={group.title} />
          <button type="submit" className="button button-small">
            Save the name
          </button>
        </ActForm>
      </details>
    </>
  )
})

/** Without JavaScript: one form for all cards. */
function PutForm({ held }: { held: readonly Held[] }) {
  const cards = held.flatMap((one) => one.cards)
  const short = (text: string) => titleOf({ title: '' }, [{ text }])
  return (
    <ActForm form="put" kind="move-card" clear="never" className="card mb-6 p-4">
      <RoomSelect name="cardId" label="Put this card" options={cards.map((card) => ({ value: card.id, label: short(card.text) }))} />
      <RoomSelect
        name="groupId"
        label="into this group"
        options={[{ value: '', label: 'A group of its own' }, ...held.map(({ group, cards: of }) => ({ value: group.id, label: titleOf(group, of) }))]}
      />
      <button type="submit" className="button button-small">
        Put it there
      </button>
    </ActForm>
  )
}
