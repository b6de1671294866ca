import { statusOf } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { statusWords, toldOfHelp } from '@/lib/commitments/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { byDots, fewestWorthAnswers } from '@/lib/retrospectives/rules'
import { type Board, howColumn } from '@/lib/retrospectives/types'
import { howQuestion, reviewWords, worthQuestion } from '@/lib/retrospectives/words'
import { headingOf, showsCards } from './group-title'
import { readAsWords, stageName } from './stage-as-read'
import { WorthBars } from './worth-bars'

type Props = {
  board: Board
  /** The partnership's commitments by id, where this visitor may see them. */
  commitments: ReadonlyMap<string, ShownCommitment>
  takers: readonly { membershipId: string; name: string; agency: string }[]
  today: string
  base: string
}

/** One retrospective on paper: what was decided, what became of last time, the stage, what was learned, and if it was worth the time. */
export function RetrospectiveSummary({ board, commitments, takers, today, base }: Props) {
  const takerOf = (id: string | null) => takers.find((one) => one.membershipId === id)
  const topics = byDots(board.groups)
  const cardsOf = (groupId: string) => board.cards.filter((card) => card.groupId === groupId)
  // Which questions its cards answer: what helped is not taken for what got in the way.
  const questionsOf = (groupId: string) =>
    board.prompts.filter((prompt) => cardsOf(groupId).some((card) => card.column === prompt.id)).map((prompt) => prompt.text)
  const how = board.cards.filter((card) => card.column === howColumn)
  return (
    <div className="retro-summary">
      <section aria-labelledby="decided">
        <h2 id="decided">What was decided</h2>
        {board.decisions.length === 0 && <p className="meta mt-1">Nothing was decided.</p>}
        <ul className="rule-list mt-2">
          {board.decisions.map((one) => {
            const commitment = one.commitmentId === null ? undefined : commitments.get(one.commitmentId)
            const owner = takerOf(commitment?.ownerMembershipId ?? one.ownerMembershipId)
            return (
              <li key={one.id}>
                <p className="whitespace-pre-line font-semibold" dir="auto">
                  {commitment ? <a href={`${base}/commitments/${commitment.id}`}>{one.what}</a> : one.what}
                </p>
                <p className="meta">
                  <bdi>{owner ? `${owner.name}, ${owner.agency}` : 'A member who has left'}</bdi> · by {longDay(commitment?.dueOn ?? one.dueOn)}
                  {commitment && <> · {statusWords[statusOf(commitment, today)].toLowerCase()}</>}
                </p>
              </li>
            )
          })}
        </ul>
      </section>

      <section aria-labelledby="last-time">
        <h2 id="last-time">What became of last time’s commitments</h2>
        {board.reviews.length === 0 ? (
          <p className="meta mt-1">None was gone through.</p>
        ) : (
          <ul className="rule-list mt-2">
            {board.reviews.map((one) => (
              <li key={one.commitmentId}>
                <p className="whitespace-pre-line" dir="auto">
                  {commitments.get(one.commitmentId)?.what ?? 'A commitment that is not shown to you'}
                </p>
                <p className="meta">
                  {reviewWords[one.outcome]} {(one.outcome === 'done' || one.outcome === 'helped') && toldOfHelp(one.helped)}
                </p>
                <SaidOfIt commitment={commitments.get(one.commitmentId)} on={board.on} />
              </li>
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="stage">
        <h2 id="stage">The stage</h2>
        <p className="prose mt-1">{readAsWords(board.read)}</p>
        <p className="prose mt-1">
          {board.said ? (
            <>
              The group’s own word: <strong>{stageName(board.said.stage)}</strong>. <bdi>{board.said.reason}</bdi>
            </>
          ) : (
            'The group said no word of its own.'
          )}
        </p>
      </section>

      <section aria-labelledby="learned">
        <h2 id="learned">What was learned, and who takes it home</h2>
        {board.learnings.length === 0 && <p className="meta mt-1">Nothing was noted.</p>}
        <ul className="rule-list mt-2">
          {board.learnings.map((one) => (
            <li key={one.id}>
              <p className="whitespace-pre-line" dir="auto">
                {one.text}
              </p>
              <p className="meta">
                <bdi>{takerOf(one.takerMembershipId)?.name ?? one.takerName}</bdi> to <bdi>{one.organisation}</bdi>
              </p>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="how">
        <h2 id="how">How we work</h2>
        {board.howAnswer ? (
          <p className="look prose mt-2 whitespace-pre-line" dir="auto">
            {board.howAnswer}
          </p>
        ) : (
          <p className="meta mt-1">No change was noted.</p>
        )}
        {how.length > 0 && (
          <>
            <h3 className="mt-3">{howQuestion}</h3>
            <ul className="prose mt-1 list-disc pl-5">
              {how.map((card) => (
                <li key={card.id}>
                  <span className="block whitespace-pre-line" dir="auto">
                    {card.text}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>

      <section aria-labelledby="topics">
        <h2 id="topics">What was talked about</h2>
        {topics.length === 0 && <p className="meta mt-1">There are no topics.</p>}
        <ul className="rule-list mt-2">
          {topics.map((group) => (
            <li key={group.id}>
              <h3 dir="auto">{headingOf(group, cardsOf(group.id))}</h3>
              <p className="meta">
                {[group.dots !== null && capital(counted(group.dots, 'dot', 'dots')), ...questionsOf(group.id)].filter(Boolean).join(' · ')}
              </p>
              {showsCards(group, cardsOf(group.id)) && (
                <ul className="prose mt-1 list-disc pl-5 text-sm">
                  {cardsOf(group.id).map((card) => (
                    <li key={card.id}>
                      <span className="block whitespace-pre-line" dir="auto">
                        {card.text}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {group.note && (
                <p className="prose mt-2 whitespace-pre-line" dir="auto">
                  {group.note}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="worth">
        <h2 id="worth">{worthQuestion}</h2>
        {board.worth ? (
          <div className="mt-2 max-w-xl">
            <WorthBars told={board.worth} />
          </div>
        ) : (
          <p className="meta mt-1">{board.worthAnswered === 0 ? 'Nobody answered.' : `Fewer than ${fewestWorthAnswers} answered, so no counts are shown.`}</p>
        )}
      </section>
    </div>
  )
}

/** What was noted with it on that day: a new date, the reason, what to remember. */
function SaidOfIt({ commitment, on }: { commitment: ShownCommitment | undefined; on: string }) {
  const moved = commitment?.moves.findLast((one) => one.on === on)
  const closed = commitment?.closure
  const words = moved ? moved.reason : [closed?.on === on && closed.reason, closed?.helpNote].filter(Boolean).join(' ')
  if (!moved && !words) return null
  return (
    <p className="prose text-sm">
      {moved && `Now due on ${longDay(moved.toDay)}. `}
      <bdi>{words}</bdi>
    </p>
  )
}
