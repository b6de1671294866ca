'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { codeInTwo, most } from '@/lib/retrospectives/rules'
import { ActForm } from './act-form'
import { nameIn } from './name-in'
import { useRoom } from './room-context'
import { RoomText } from './room-text'
import { useJoinAddress } from './use-join-address'

/** Everybody arrives: how to join, who is here, and for the facilitator the questions. */
export function LobbyPhase() {
  const { state, facilitates } = useRoom()
  const { board } = state
  const { address, reach } = useJoinAddress()
  const link = `${address}?code=${board.code ?? ''}`
  return (
    <>
      {board.code && (
        <section aria-labelledby="join-here" className="card mb-8 p-5 text-center sm:p-8">
          <h2 id="join-here" className="text-lg">
            Join at
          </h2>
          <p className="room-address">{address.replace(/^https?:\/\//, '')}</p>
          {reach !== 'as-set' && (
            <p className="look prose mx-auto mt-3 text-start text-sm">
              {reach === 'as-used'
                ? 'This is the address that your browser used. The one that is set for this installation leads to its own machine alone, where others cannot reach it.'
                : 'Others cannot reach this address: it leads to this machine alone. Whoever runs this installation sets the address that others use.'}
            </p>
          )}
          <p className="mt-3 text-lg font-semibold">with the code</p>
          <p className="room-code">{codeInTwo(board.code)}</p>
          <p className="meta mx-auto mt-2 max-w-xl">No account is needed. Or send this link:</p>
          <p className="mt-1 flex flex-wrap items-center justify-center gap-2 text-sm">
            <a href={link}>{link}</a>
            <CopyButton text={link} label="Copy the link" copied="Copied" />
          </p>
        </section>
      )}
      <PeopleHere />
      {facilitates && <Questions />}
    </>
  )
}

function PeopleHere() {
  const { state, me } = useRoom()
  const { people, facilitatorId } = state.board
  return (
    <section aria-labelledby="people-here" className="mb-8">
      <h2 id="people-here">{people.length === 1 ? 'You are the first' : `${people.length} have joined`}</h2>
      <ul className="room-people mt-3">
        {people.map((one) => (
          <li key={one.id}>
            <bdi className="font-semibold">{nameIn(people, one.id)}</bdi>
            {one.organisation && <bdi className="meta block">{one.organisation}</bdi>}
            {(one.id === facilitatorId || one.id === me?.id) && (
              <span className="meta block">{[one.id === facilitatorId && 'facilitates', one.id === me?.id && 'you'].filter(Boolean).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
      <details className="mt-3 text-sm">
        <summary className="py-1">Change your name</summary>
        <ActForm form="change-name" kind="change-name" clear="never" said="Your name is changed." folds className="mt-2">
          <RoomText name="name" label="Your name" value={me?.name} autoComplete="name" />
          <RoomText name="organisation" label="Your organisation" value={me?.organisation} autoComplete="organization" />
          <button type="submit" className="button button-small">
            Save
          </button>
        </ActForm>
      </details>
    </section>
  )
}

function Questions() {
  const { state } = useRoom()
  const { prompts, dotsEach } = state.board
  return (
    <section aria-labelledby="the-questions" className="mb-8">
      <h2 id="the-questions">The questions to gather by</h2>
      <ActForm form="prompts" kind="set-prompts" clear="never" said="The questions are saved." className="mt-3">
        <RoomText
          key={prompts.map((one) => one.id).join()}
          name="prompts"
          label="One question on each line"
          hint={`${prompts.every((one) => !one.id.startsWith('own')) ? 'They fit the latest reading. ' : ''}Write others if you like: at most ${most.prompts}.`}
          rows={Math.max(5, prompts.length + 1)}
          value={prompts.map((one) => one.text).join('\n')}
        />
        <button type="submit" className="button button-small">
          Save the questions
        </button>
      </ActForm>
      <ActForm form="dots-each" kind="set-dots-each" clear="never" said="The dots are saved." className="mt-6">
        <RoomText name="dotsEach" label="Dots for each person" hint="For the vote: from 1 to 10." type="number" min="1" max="10" value={String(dotsEach)} />
        <button type="submit" className="button button-small">
          Save the dots
        </button>
      </ActForm>
    </section>
  )
}
