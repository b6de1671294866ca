'use client'

import { type ReactNode, useActionState, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { untouched } from '@/lib/platform/form-state'
import { actInRoomAction } from '@/lib/retrospectives/actions'
import type { Board, Phase } from '@/lib/retrospectives/types'
import { phaseWords, roomRefusalWords } from '@/lib/retrospectives/words'
import { addressOf } from './act-form'
import { browserAround } from './browser-around'
import { ClosedPhase } from './closed-phase'
import { DecidePhase } from './decide-phase'
import { DiscussPhase } from './discuss-phase'
import { FacilitatorBar } from './facilitator-bar'
import { GatherPhase } from './gather-phase'
import { GroupPhase } from './group-phase'
import { HowPhase } from './how-phase'
import { LastTimePhase } from './last-time-phase'
import { LearnPhase } from './learn-phase'
import { LiveRoom, type Presence } from './live-room'
import { LobbyPhase } from './lobby-phase'
import { nameIn } from './name-in'
import { phaseSentences } from './phase-sentences'
import { RoomContext, type RoomFacts, type RoomView, useRoom } from './room-context'
import { RoomSteps, RoomStrip } from './room-strip'
import { useFocusThatStays } from './use-focus-that-stays'
import { VotePhase } from './vote-phase'
import { WithoutFacilitator } from './without-facilitator'
import { WorthPhase } from './worth-phase'

const pages: Record<Phase, () => ReactNode> = {
  lobby: LobbyPhase,
  'last-time': LastTimePhase,
  gather: GatherPhase,
  group: GroupPhase,
  vote: VotePhase,
  discuss: DiscussPhase,
  decide: DecidePhase,
  learn: LearnPhase,
  how: HowPhase,
  worth: WorthPhase,
  closed: ClosedPhase,
}

/** In these phases the reading helps; in the others it would stand in the way. */
const withOpening: readonly Phase[] = ['lobby', 'last-time', 'gather', 'discuss', 'decide']
/** These need the whole width. */
const wide: readonly Phase[] = ['group', 'vote']

const never = () => () => {}

type Props = { board: Board; presence: Presence; facts: RoomFacts; opening: ReactNode }

/** The room of a retrospective: one page for every phase, which follows what happens. Without JavaScript the same page, made of forms. */
export function Room({ board, presence, facts, opening }: Props) {
  const [live] = useState(() => new LiveRoom(board, presence, browserAround(board.id, board.me ?? '')))
  const state = useSyncExternalStore(live.subscribe, live.get, live.getFirst)
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [ahead, setAhead] = useState<number | null>(null)
  useEffect(() => setAhead(Date.parse(facts.now) - Date.now()), [facts.now])
  const [said, setSaid] = useState({ turn: 0, words: '', shown: false })
  const say = useCallback((words: string, shown = false) => setSaid(({ turn }) => ({ turn: turn + 1, words, shown })), [])
  useListening(live)
  const me = state.board.people.find((one) => one.id === state.board.me)
  const facilitates = state.board.facilitatorId !== null && state.board.facilitatorId === state.board.me
  const room = useMemo<RoomView>(() => ({ live, state, facts, me, facilitates, awake, ahead, say }), [live, state, facts, me, facilitates, awake, ahead, say])
  return (
    <RoomContext value={room}>
      <RoomStrip />
      <div className="sr-only" aria-live="polite">
        <p key={said.turn}>{said.words}</p>
      </div>
      {said.shown && (
        <p key={`shown-${said.turn}`} className="room-said" aria-hidden="true">
          {said.words}
        </p>
      )}
      <p id="how-to-lift" hidden>
        Press Space to lift the card, the arrow keys to choose where it goes, Space to put it there, and Escape to leave it.
      </p>
      <Inside opening={opening} />
    </RoomContext>
  )
}

function Inside({ opening }: { opening: ReactNode }) {
  const { state, facts, facilitates, me, say } = useRoom()
  const { board, over } = state
  const [notice, setNotice] = useState('')
  const words = phaseWords[board.phase]
  const { everybody } = phaseSentences(board)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusThatStays(heading)
  const before = useRef(board.phase)
  useEffect(() => {
    if (before.current === board.phase) return
    const revealed = before.current === 'gather' && board.phase === 'group'
    const anew = before.current === 'discuss' && board.phase === 'vote'
    before.current = board.phase
    setNotice(anew ? 'The group votes anew: all dots are taken back.' : '')
    const { name } = phaseWords[board.phase]
    say([revealed && 'The cards are shown.', anew && 'The group votes anew.', name.endsWith('?') ? name : `${name}.`, everybody].filter(Boolean).join(' '))
    window.scrollTo({ top: 0 })
  }, [board.phase, everybody, say])
  // Everybody is told who facilitates from now on.
  const hadRole = useRef(board.facilitatorId)
  useEffect(() => {
    if (hadRole.current === board.facilitatorId) return
    hadRole.current = board.facilitatorId
    const told = facilitates ? 'You facilitate now.' : `${nameIn(board.people, board.facilitatorId)} facilitates now.`
    setNotice(told)
    say(told)
  }, [board.facilitatorId, board.people, facilitates, say])
  if (over === 'removed')
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          You are not in this retrospective any more
        </h1>
        <p className="prose mt-3">Somebody took you out, or this browser is not known here. If you should be here, ask the facilitator for the new code.</p>
        <p className="mt-4">
          <a className="button" href="/join">
            Join again
          </a>
        </p>
        <KeptTexts />
      </>
    )
  const Page = pages[board.phase]
  const beside = withOpening.includes(board.phase)
  return (
    <>
      <title>{`${facts.wasRefused ? 'Error: ' : ''}${words.name} – ${facts.partnership} – Crossbrace`}</title>
      <RoomSteps />
      <p className="meta">
        <bdi>{facts.partnership}</bdi>
        {me && (
          <>
            {' · '}you are <bdi>{nameIn(board.people, me.id)}</bdi>
          </>
        )}
      </p>
      <h1 ref={heading} tabIndex={-1} id="phase">
        {words.name}
      </h1>
      <p className="lede mb-5 mt-1">{everybody}</p>
      {notice !== '' && <p className="look prose mb-4">{notice}</p>}
      {facts.sentForm !== null && <SentForm form={facts.sentForm} />}
      <WithoutFacilitator />
      {facilitates && <FacilitatorBar />}
      <KeptTexts />
      <div className={`mt-6 ${beside ? 'room-beside' : ''} ${wide.includes(board.phase) ? 'room-wide' : ''}`}>
        {/* Forms of another phase are other forms: nothing of one is carried into the next. */}
        <div key={board.phase} className="min-w-0">
          <Page />
        </div>
        {beside && (
          <aside aria-labelledby="opening" className="room-opening">
            {opening}
          </aside>
        )}
      </div>
      {board.phase !== 'lobby' && board.phase !== 'closed' && !facilitates && <WhoIsHere />}
    </>
  )
}

function WhoIsHere() {
  const { state } = useRoom()
  const { people, facilitatorId } = state.board
  return (
    <details className="mt-10 border-t border-line pt-3 text-sm">
      <summary className="py-1">Who has joined ({people.length})</summary>
      <ul className="mt-2 columns-2 gap-x-8 sm:columns-3">
        {people.map((one) => (
          <li key={one.id} className="break-inside-avoid py-0.5">
            <bdi>{nameIn(people, one.id)}</bdi>
            {one.organisation && (
              <span className="meta">
                , <bdi>{one.organisation}</bdi>
              </span>
            )}
            {one.id === facilitatorId && <span className="meta"> (facilitates)</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was typed into a form that is gone, because the group moved on: to read, to copy, or to put away. */
function KeptTexts() {
  const { state, live } = useRoom()
  if (state.kept.length === 0) return null
  return (
    <section aria-labelledby="kept" className="look mb-6 mt-6 text-sm">
      <h2 id="kept" className="text-base">
        This was not sent. It is kept here.
      </h2>
      <ul className="mt-2 grid gap-3">
        {state.kept.map(({ field, text }) => (
          <li key={field}>
            <p className="whitespace-pre-line" dir="auto">
              {text}
            </p>
            <div className="mt-1 flex flex-wrap gap-2">
              <CopyButton text={text} label="Copy it" copied="Copied" />
              <button
                type="button"
                className="button button-small"
                aria-label={`Put it away: ${text.slice(0, 60)}`}
                onClick={() => live.clearDrafts(field.slice(0, field.lastIndexOf('/')))}
              >
                Put it away
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A form that was sent without JavaScript and refused: why, and the way to it. Where it is gone, what was typed into it. */
function SentForm({ form }: { form: string }) {
  const { facts, awake } = useRoom()
  const [answered] = useActionState(actInRoomAction, untouched, addressOf(facts.retrospectiveId, form))
  if (answered.message === null) return null
  const typed = answered.typed.text?.[0] ?? answered.typed.what?.[0] ?? answered.typed.reason?.[0]
  return (
    <div role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
      <h2>There is a problem</h2>
      <p className="mt-1">{answered.message === 'There is a problem' ? Object.values(answered.errors).join('. ') : answered.message}</p>
      {typed && !awake && (
        <>
          <p className="mt-2 text-sm">What you typed:</p>
          <p className="whitespace-pre-line font-semibold" dir="auto">
            {typed}
          </p>
        </>
      )}
      {answered.message !== roomRefusalWords['not-in-this-phase'] && (
        <p className="mt-2 text-sm">
          <a href={`#${form}`}>Go to the form</a>
        </p>
      )}
    </div>
  )
}

/** Follows the events while the page is there, and comes back where the machine slept or the network was away. */
function useListening(live: LiveRoom) {
  useEffect(() => {
    const stop = live.start()
    const on = () => live.connect()
    const off = () => live.disconnect()
    const seen = () => {
      if (document.visibilityState === 'visible') live.connect()
    }
    window.addEventListener('online', on)
    window.addEventListener('offline', off)
    window.addEventListener('pageshow', seen)
    document.addEventListener('visibilitychange', seen)
    return () => {
      stop()
      window.removeEventListener('online', on)
      window.removeEventListener('offline', off)
      window.removeEventListener('pageshow', seen)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [live])
}
