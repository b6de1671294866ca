'use client'

import { useState } from 'react'
import type { Taken } from '@/lib/retrospectives/types'
import { ActForm } from './act-form'
import { ChangeOrTakeOut } from './change-or-take-out'
import { useRoom } from './room-context'
import { RoomSelect } from './room-select'
import { RoomText } from './room-text'

/** Learning has to be carried back to the organisations (BCS §5.2): each one names who takes it where. */
export function LearnPhase() {
  const { state, facts, me } = useRoom()
  const { learnings } = state.board
  const [turn, setTurn] = useState(0)
  // Whoever joined by the code and has the name of one member is taken for them: they can still choose another.
  const namesakes = facts.takers.filter((one) => one.name.toLocaleLowerCase() === me?.name.toLocaleLowerCase())
  const own = me?.membershipId ?? (namesakes.length === 1 ? namesakes[0]?.membershipId : undefined) ?? ''
  return (
    <>
      <section aria-labelledby="learned" className="mb-8">
        <h2 id="learned" tabIndex={-1} data-focus-here="">
          {learnings.length === 0 ? 'Nothing is noted yet' : 'What we take home'}
        </h2>
        <ul className="rule-list mt-2">
          {learnings.map((one) => (
            <LearningLine key={one.id} learning={one} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="add-learning" className="card p-4 sm:p-5">
        <h2 id="add-learning" className="text-lg">
          Add something we learned
        </h2>
        <p className="meta prose mt-1">
          What stays in this room is lost to the organisations. <span className="cite">BCS §5.2</span>
        </p>
        <ActForm
          form="learn"
          kind="put-learning"
          hidden={{ learningId: '' }}
          said="It stands in the list."
          back="learned"
          className="mt-3"
          onDone={() => setTurn((before) => before + 1)}
        >
          <LearningFields key={turn} taker={own} organisation={own === '' ? (me?.organisation ?? '') : ''} name={own === '' ? (me?.name ?? '') : ''} />
          <button type="submit" className="button button-primary">
            Add it
          </button>
        </ActForm>
      </section>
    </>
  )
}

/** What was learned and who takes it where. Of a member the organisation is known: the field is for another one, or for somebody else. */
function LearningFields({ text = '', organisation, taker, name }: { text?: string; organisation: string; taker: string; name: string }) {
  const { facts, awake } = useRoom()
  const [chosen, setChosen] = useState(taker)
  const agency = facts.takers.find((one) => one.membershipId === chosen)?.agency
  return (
    <>
      <RoomText name="text" label="What we learned" rows={3} value={text} />
      <RoomSelect
        name="taker"
        label="Who takes it home"
        value={taker}
        onChoose={setChosen}
        options={[
          { value: '', label: 'Somebody who is not on this list' },
          ...facts.takers.map((one) => ({ value: one.membershipId, label: `${one.name}, ${one.agency}` })),
        ]}
      />
      {(!awake || chosen === '') && (
        <RoomText name="takerName" label="Their name" hint={awake ? undefined : 'Only where they are not on the list.'} value={name} />
      )}
      <RoomText
        key={chosen}
        name="organisation"
        label="To which organisation"
        hint={!awake ? 'Left empty: that of the member you chose.' : agency ? `Left empty: ${agency}.` : undefined}
        value={chosen === taker ? organisation : ''}
      />
    </>
  )
}

function LearningLine({ learning }: { learning: Taken }) {
  const { facts, facilitates, me } = useRoom()
  const { id, text, takerMembershipId, takerName, organisation, authorId, learningId } = learning
  const who = facts.takers.find((one) => one.membershipId === takerMembershipId)?.name ?? takerName
  const may = learningId === null && (facilitates || (authorId !== null && authorId === me?.id))
  return (
    <li>
      <p className="whitespace-pre-line font-semibold" dir="auto">
        {text}
      </p>
      <p className="meta">
        <bdi>{who}</bdi> takes it to <bdi>{organisation}</bdi>
      </p>
      {may && (
        <ChangeOrTakeOut
          what={text}
          change={{ form: `learning-${id}`, kind: 'put-learning', hidden: { learningId: id } }}
          takeOut={{ form: `unlearn-${id}`, kind: 'remove-learning', hidden: { learningId: id } }}
          back="learned"
        >
          <LearningFields key={`${text} ${organisation}`} text={text} organisation={organisation} taker={takerMembershipId ?? ''} name={takerName} />
        </ChangeOrTakeOut>
      )}
    </li>
  )
}
