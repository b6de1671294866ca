'use client'

import { useEffect, useState } from 'react'
import { capital, counted } from '@/lib/platform/day-words'
import { byDots } from '@/lib/retrospectives/rules'
import type { Card, Group } from '@/lib/retrospectives/types'
import { ActButton } from './act-button'
import { ActForm } from './act-form'
import { headingOf, showsCards, titleOf } from './group-title'
import { useRoom } from './room-context'
import { RoomText } from './room-text'
import { RoomTimer } from './room-timer'

/** One topic at a time, those with the most dots first, each with its notes. */
export function DiscussPhase() {
  const { state, facilitates, awake } = useRoom()
  const { board } = state
  const topics = byDots(board.groups)
  const cardsOf = (group: Group) => board.cards.filter((card) => card.groupId === group.id)
  const now = topics.find((group) => group.id === board.topicId)
  const rest = topics.filter((group) => group !== now)
  const [first, others] = [rest.filter((group) => (group.dots ?? 0) > 0), rest.filter((group) => (group.dots ?? 0) === 0)]
  if (topics.length === 0) return <p className="prose">There is no topic. The facilitator can move on.</p>
  const line = (group: Group) => (
    <li key={group.id} className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 dir="auto">{headingOf(group, cardsOf(group))}</h3>
        <p className="meta">{capital(counted(group.dots ?? 0, 'dot', 'dots'))}</p>
        <TopicCards group={group} cards={cardsOf(group)} folded />
        {group.note && (
          <p className="mt-1 whitespace-pre-line text-sm" dir="auto">
            {group.note}
          </p>
        )}
        {!awake && <NoteForm group={group} title={titleOf(group, cardsOf(group))} />}
      </div>
      {facilitates && (
        <ActButton
          form={`topic-${group.id}`}
          kind="set-topic"
          hidden={{ groupId: group.id }}
          label={`Talk about this: ${titleOf(group, cardsOf(group))}`}
          className="self-start"
        >
          Talk about this
        </ActButton>
      )}
    </li>
  )
  return (
    <>
      {now ? (
        <section aria-labelledby="the-topic" className="room-topic mb-8">
          <p className="meta">We talk about</p>
          <h2 id="the-topic" dir="auto" tabIndex={-1} data-focus-here="">
            {headingOf(now, cardsOf(now))}
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-6">
            <span className="meta">{capital(counted(now.dots ?? 0, 'dot', 'dots'))}</span>
            <RoomTimer large />
          </p>
          <TopicCards group={now} cards={cardsOf(now)} />
          <NoteForm key={now.id} group={now} title={titleOf(now, cardsOf(now))} />
        </section>
      ) : (
        <p className="prose mb-6">No topic is chosen.</p>
      )}
      {first.length > 0 && (
        <section aria-labelledby="other-topics" className="mb-6">
          <h2 id="other-topics">{now ? 'The other topics' : 'The topics'}</h2>
          <ul className="rule-list mt-2">{first.map(line)}</ul>
        </section>
      )}
      {others.length > 0 && (
        <details>
          <summary className="py-1">{capital(counted(others.length, 'topic without a dot', 'topics without a dot'))}</summary>
          <ul className="rule-list mt-2">{others.map(line)}</ul>
        </details>
      )}
    </>
  )
}

function TopicCards({ group, cards, folded = false }: { group: Group; cards: readonly Card[]; folded?: boolean }) {
  if (!showsCards(group, cards)) return null
  const list = (
    <ul className="mt-2 grid gap-2 text-sm">
      {cards.map((card) => (
        <li key={card.id} className="room-card whitespace-pre-line" dir="auto">
          {card.text}
        </li>
      ))}
    </ul>
  )
  if (!folded) return list
  return (
    <details className="text-sm">
      <summary className="py-1">{capital(counted(cards.length, 'card', 'cards'))}</summary>
      {list}
    </details>
  )
}

/** Two people may write at once: whoever sends second sees what the first wrote, and keeps their own text. */
function NoteForm({ group, title }: { group: Group; title: string }) {
  const { live, state } = useRoom()
  const form = `note-${group.id}`
  const place = `${form}/noteVersion`
  // The version that somebody began to write upon; null: nothing is typed.
  const [base, setBase] = useState<number | null>(null)
  const refusal = state.refusals[form]
  useEffect(() => {
    const kept = live.draft(place)
    if (kept !== undefined) setBase(Number(kept))
  }, [live, place])
  const conflict = base !== null && base !== group.noteVersion
  const begin = () => {
    if (base !== null) return
    setBase(group.noteVersion)
    live.keepDraft(place, String(group.noteVersion))
  }
  return (
    <>
      {group.note !== '' && base !== null && conflict && (
        <div className="look mt-4 text-sm">
          <p>Somebody else wrote here meanwhile:</p>
          <p className="mt-1 whitespace-pre-line font-semibold" dir="auto">
            {group.note}
          </p>
          <button
            type="button"
            className="button button-small mt-2"
            onClick={() => {
              setBase(group.noteVersion)
              live.keepDraft(place, String(group.noteVersion))
            }}
          >
            I have seen it
          </button>
        </div>
      )}
      <ActForm
        form={form}
        kind="write-note"
        hidden={{ groupId: group.id, noteVersion: String(base ?? group.noteVersion) }}
        clear="when-done"
        said="The note is saved."
        onDone={() => setBase(null)}
        className="mt-4"
      >
        <RoomText name="text" label="Notes" spoken={`Notes: ${title}`} rows={4} value={group.note} onInput={begin} />
        <button type="submit" className="button button-small">
          Save the note
        </button>
        {refusal && conflict && <p className="meta mt-2">Read theirs above. Put it together in your text, then press “I have seen it” and save again.</p>}
      </ActForm>
    </>
  )
}
