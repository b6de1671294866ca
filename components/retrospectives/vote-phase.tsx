'use client'

import { memo } from 'react'
import { capital, counted, numberWord } from '@/lib/platform/day-words'
import { dotsLeft } from '@/lib/retrospectives/rules'
import type { Card, Group } from '@/lib/retrospectives/types'
import { ActForm } from './act-form'
import { headingOf, showsCards, titleOf } from './group-title'
import { useRoom } from './room-context'

/** Everybody places their dots. Where others placed theirs is told once voting has ended. */
export function VotePhase() {
  const { state, me } = useRoom()
  const { board } = state
  const left = me ? dotsLeft(board, me.id) : 0
  if (board.groups.length === 0) return <p className="prose">There are no cards to vote on. The facilitator can move on, or one back.</p>
  return (
    <>
      <p className="room-dots-left" role="status">
        You have <strong>{counted(left, 'dot', 'dots')}</strong> left of {numberWord(board.dotsEach)}.
      </p>
      <p className="meta mb-4">
        {board.placed === 0 ? 'Nobody has placed a dot yet.' : `${capital(counted(board.placed, 'dot is', 'dots are'))} placed in all.`}
      </p>
      <h2 className="sr-only">What to talk about</h2>
      <ul className="room-columns items-start">
        {board.groups.map((group) => (
          <Topic
            key={group.id}
            group={group}
            cards={board.cards.filter((card) => card.groupId === group.id)}
            mine={board.votes.find((vote) => vote.groupId === group.id && vote.by === me?.id)?.dots ?? 0}
            left={left}
          />
        ))}
      </ul>
    </>
  )
}

/** More cards than so many are folded away: what one votes on is the group. */
const mostOpen = 3

type Props = { group: Group; cards: readonly Card[]; mine: number; left: number }

const same = (a: Props, b: Props) =>
  a.group === b.group && a.mine === b.mine && a.left === b.left && a.cards.every((card, at) => card === b.cards[at]) && a.cards.length === b.cards.length

const Topic = memo(function Topic({ group, cards, mine, left }: Props) {
  const title = titleOf(group, cards)
  const press = (to: number, words: string, sign: string, can: boolean) => (
    <button
      type="submit"
      name="dots"
      value={to}
      aria-disabled={!can || undefined}
      aria-label={words}
      className="button room-dot-button"
      onClick={(event) => !can && event.preventDefault()}
    >
      {sign}
    </button>
  )
  return (
    <li className="room-group" id={`topic-${group.id}`}>
      <h3 dir="auto" className={group.title === '' && title.length > 60 ? 'font-normal!' : ''}>
        {headingOf(group, cards)}
      </h3>
      <ActForm form={`dots-${group.id}`} kind="set-dots" hidden={{ groupId: group.id }} clear="never" again back={`topic-${group.id}`} className="mt-3">
        <div className="flex items-center gap-3">
          {press(mine - 1, `One dot less on: ${title}`, '−', mine > 0)}
          <span className="room-dots">
            <span aria-hidden="true">{'●'.repeat(mine) || '0'}</span>
            <span className="sr-only">{`Your dots here: ${mine}`}</span>
          </span>
          {press(mine + 1, `One dot more on: ${title}`, '+', left > 0)}
        </div>
      </ActForm>
      {showsCards(group, cards) &&
        (cards.length > mostOpen ? (
          <details className="mt-2 text-sm">
            <summary className="py-1">{capital(counted(cards.length, 'card', 'cards'))}</summary>
            <Texts cards={cards} />
          </details>
        ) : (
          <Texts cards={cards} />
        ))}
    </li>
  )
}, same)

function Texts({ cards }: { cards: readonly Card[] }) {
  return (
    <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
      {cards.map((card) => (
        <li key={card.id}>
          <span className="block whitespace-pre-line" dir="auto">
            {card.text}
          </span>
        </li>
      ))}
    </ul>
  )
}
