'use client'

import { useRef, useState } from 'react'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { byDots } from '@/lib/retrospectives/rules'
import type { Decision } from '@/lib/retrospectives/types'
import { ActButton } from './act-button'
import { ActForm } from './act-form'
import { ChangeOrTakeOut } from './change-or-take-out'
import { headingOf } from './group-title'
import { useRoom } from './room-context'
import { RoomChoice } from './room-choice'
import { RoomSelect } from './room-select'
import { RoomText } from './room-text'
import { readAsWords } from './stage-as-read'

/** What will be done, by whom and by when; then the group's own word on its stage. */
export function DecidePhase() {
  const { state, facts, live } = useRoom()
  const { decisions } = state.board
  const [action, setAction] = useState(facts.chosenAction)
  const what = useRef<HTMLElement>(null)
  const chosen = facts.suggestions.find((one) => one.id === action)
  const choose = (id: string, title: string) => {
    setAction(id)
    live.keepDraft('decide/what', title)
    const field = what.current?.querySelector<HTMLTextAreaElement>('textarea')
    if (!field) return
    field.value = title
    field.focus()
  }
  return (
    <>
      <section aria-labelledby="agreed" className="mb-8">
        <h2 id="agreed" tabIndex={-1} data-focus-here="">
          {decisions.length === 0 ? 'Nothing is agreed yet' : 'What we agree'}
        </h2>
        <ul className="rule-list mt-2">
          {decisions.map((one) => (
            <DecisionLine key={one.id} decision={one} />
          ))}
        </ul>
      </section>
      <TalkedAbout />
      <section aria-labelledby="add-decision" className="card mb-8 p-4 sm:p-5" ref={what}>
        <h2 id="add-decision" className="text-lg">
          Add what we will do
        </h2>
        <ActForm
          form="decide"
          kind="put-decision"
          hidden={{ decisionId: '', actionId: action ?? '' }}
          said="It stands in the list."
          onDone={() => setAction(null)}
          back="agreed"
          className="mt-3"
        >
          <DecisionFields what={chosen && action === facts.chosenAction ? chosen.title : ''} />
          {chosen && (
            <p className="meta mb-4">
              From the suggested actions. <span className="cite whitespace-normal">{chosen.citation}</span>
            </p>
          )}
          <button type="submit" className="button button-primary">
            Add it
          </button>
        </ActForm>
      </section>
      <Suggestions choose={choose} />
      <StageWord />
    </>
  )
}

function DecisionFields({ decision, what = '' }: { decision?: Decision; what?: string }) {
  const { facts } = useRoom()
  return (
    <>
      <RoomText name="what" label="What will be done" rows={2} value={decision?.what ?? what} />
      <RoomSelect
        name="owner"
        label="Who does it"
        hint="Only members can take something on. Ask the lead to add somebody."
        value={decision?.ownerMembershipId ?? ''}
        options={[{ value: '', label: 'Choose a member' }, ...facts.takers.map((one) => ({ value: one.membershipId, label: `${one.name}, ${one.agency}` }))]}
      />
      <RoomText name="dueOn" label="By when" type="date" value={decision?.dueOn ?? ''} min={facts.today} />
    </>
  )
}

function DecisionLine({ decision }: { decision: Decision }) {
  const { facts, facilitates, me } = useRoom()
  const { id, what, ownerMembershipId, dueOn, commitmentId, authorId, actionId } = decision
  const owner = facts.takers.find((one) => one.membershipId === ownerMembershipId)
  const may = commitmentId === null && (facilitates || (authorId !== null && authorId === me?.id))
  return (
    <li>
      <h3 className="whitespace-pre-line" dir="auto">
        {what}
      </h3>
      <p className="meta">
        <bdi>{owner ? `${owner.name}, ${owner.agency}` : 'A member who has left'}</bdi> · by {longDay(dueOn)}
        {commitmentId !== null && <span className="tag tag-accent ml-2">Commitment</span>}
      </p>
      {may && (
        <ChangeOrTakeOut
          what={what}
          change={{ form: `decision-${id}`, kind: 'put-decision', hidden: { decisionId: id, actionId: actionId ?? '' } }}
          takeOut={{ form: `undecide-${id}`, kind: 'remove-decision', hidden: { decisionId: id } }}
          back="agreed"
        >
          <DecisionFields key={`${what} ${dueOn} ${ownerMembershipId}`} decision={decision} />
        </ChangeOrTakeOut>
      )}
    </li>
  )
}

/** What the talk came to, to decide from. */
function TalkedAbout() {
  const { state } = useRoom()
  const { groups, cards } = state.board
  const topics = byDots(groups).filter((group) => (group.dots ?? 0) > 0 || group.note !== '')
  if (topics.length === 0) return null
  return (
    <details className="mb-8">
      <summary className="py-1">What we talked about ({topics.length})</summary>
      <ul className="rule-list mt-1">
        {topics.map((group) => (
          <li key={group.id}>
            <p className="font-semibold" dir="auto">
              {headingOf(
                group,
                cards.filter((card) => card.groupId === group.id),
              )}
            </p>
            <p className="meta">{capital(counted(group.dots ?? 0, 'dot', 'dots'))}</p>
            {group.note && (
              <p className="mt-1 whitespace-pre-line text-sm" dir="auto">
                {group.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Suggestions({ choose }: { choose: (id: string, title: string) => void }) {
  const { facts, awake, state } = useRoom()
  if (facts.suggestions.length === 0) return null
  const taken = new Set(state.board.decisions.map((one) => one.actionId))
  const headings = [...new Set(facts.suggestions.map((one) => one.heading))]
  return (
    <section aria-labelledby="suggested" className="mb-8">
      <h2 id="suggested">What could help</h2>
      {headings.map((heading) => (
        <details key={heading} className="mt-2">
          <summary className="py-1">{heading}</summary>
          <ul className="rule-list mt-1">
            {facts.suggestions
              .filter((one) => one.heading === heading)
              .map((one) => (
                <li key={one.id} className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
                  <div className="min-w-0">
                    <p className="font-semibold">{one.title}</p>
                    <p className="meta">
                      {one.because && `${one.because} `}
                      <span className="cite whitespace-normal">{one.citation}</span>
                    </p>
                  </div>
                  {taken.has(one.id) ? (
                    <p className="self-start">
                      <span className="tag tag-accent">In the list</span>
                    </p>
                  ) : awake ? (
                    <button
                      type="button"
                      className="button button-small self-start"
                      aria-label={`Into the form: ${one.title}`}
                      onClick={() => choose(one.id, one.title)}
                    >
                      Into the form
                    </button>
                  ) : (
                    <a
                      className="button button-small self-start"
                      href={`/retrospective/${facts.retrospectiveId}?action=${one.id}#decide`}
                      aria-label={`Into the form: ${one.title}`}
                    >
                      Into the form
                    </a>
                  )}
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function StageWord() {
  const { state, facts, facilitates, awake } = useRoom()
  const { read, said } = state.board
  const [choice, setChoice] = useState<string | null>(null)
  const nameOf = (stage: string) => facts.stages.find((one) => one.stage === stage)?.name ?? stage
  const readAs = read === null || read.stages.length === 0 ? 'No stage was read.' : readAsWords(read)
  const single = read?.stages.length === 1 ? read.stages[0] : undefined
  const chosen = choice ?? said?.stage ?? single ?? ''
  // A stage that was read needs no reason to be confirmed.
  const needsWhy = !awake || (chosen !== '' && chosen !== single)
  const kept = single
    ? 'You may confirm it, or say another one and why. Both are kept.'
    : read === null || read.stages.length === 0
      ? 'You may say one, and why. To leave it open, do nothing: no form is needed.'
      : 'To leave it as it was read, do nothing: no form is needed. You may also say one stage, and why. Both are kept.'
  return (
    <section aria-labelledby="our-stage" className="mb-6">
      <h2 id="our-stage">Our own word: which stage are we in?</h2>
      <p className="prose mt-1">
        {readAs} {kept}
      </p>
      {said && (
        <p className="look prose mt-3" dir="auto">
          The group says: <strong>{nameOf(said.stage)}</strong>
          {said.reason && `. ${said.reason}`}
        </p>
      )}
      {said && facilitates && (
        <ActButton form="stage-back" kind="say-stage" hidden={{ stage: '' }} look="quiet" said="The word is taken back." back="our-stage" className="mt-1">
          Take it back
        </ActButton>
      )}
      {facilitates ? (
        <ActForm form="stage" kind="say-stage" clear="never" said="The stage is noted." back="our-stage" className="mt-3" onDone={() => setChoice(null)}>
          <RoomChoice
            name="stage"
            label="We are in"
            value={said?.stage ?? single ?? ''}
            options={facts.stages.map(({ stage, name }) => ({ value: stage, label: name }))}
            onChoose={setChoice}
          />
          {needsWhy && (
            <RoomText
              name="reason"
              label="Why"
              hint={!awake && single ? 'Needed only where you say another one.' : undefined}
              rows={2}
              value={said?.reason ?? ''}
            />
          )}
          <button type="submit" className="button button-small">
            Note it
          </button>
        </ActForm>
      ) : (
        !said && <p className="meta mt-2">The facilitator notes what you agree on.</p>
      )}
    </section>
  )
}
