import type { ReactNode } from 'react'
import { statusOf } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'
import { byDots } from '@/lib/retrospectives/rules'
import type { Board } from '@/lib/retrospectives/types'
import { titleOf } from './group-title'
import { readInShort, stageName } from './stage-as-read'
import { WorthInShort } from './worth-bars'

type Props = { boards: readonly Board[]; commitments: ReadonlyMap<string, ShownCommitment>; today: string; base: string }

/** The latest retrospectives in columns, the newest first: what was read and said, what was decided and kept, what it was worth. */
export function RetrospectivesSideBySide({ boards, commitments, today, base }: Props) {
  const row = (name: string, cell: (board: Board) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {boards.map((board) => (
        <td key={board.id}>{cell(board)}</td>
      ))}
    </tr>
  )
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Retrospectives side by side">
      <table className="table retro-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">What</span>
            </th>
            {boards.map((board) => (
              <th key={board.id} scope="col">
                <a href={`${base}/${board.id}`}>{longDay(board.on)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('Stage as read', (board) => readInShort(board.read))}
          {row('The group’s word', (board) => (board.said ? stageName(board.said.stage) : '–'))}
          {row('Most dots', (board) => {
            const first = byDots(board.groups)[0]
            const cards = board.cards.filter((card) => card.groupId === first?.id)
            return first && (first.dots ?? 0) > 0 ? <bdi>{titleOf(first, cards)}</bdi> : '–'
          })}
          {row('Decided', (board) => capital(counted(board.decisions.length, 'commitment', 'commitments')))}
          {row('What became of it', (board) => keptInWords(board, commitments, today))}
          {row('Learned', (board) => (board.learnings.length === 0 ? '–' : capital(counted(board.learnings.length, 'learning', 'learnings'))))}
          {row('How we work', (board) => (board.howAnswer ? <bdi className="line-clamp-4">{board.howAnswer}</bdi> : '–'))}
          {row('People', (board) => String(board.people.length))}
          {row('Worth our time', (board) => (board.worth ? <WorthInShort told={board.worth} /> : 'Too few answered'))}
        </tbody>
      </table>
    </div>
  )
}

function keptInWords(board: Board, commitments: Props['commitments'], today: string): string {
  const found = board.decisions.flatMap((one) => commitments.get(one.commitmentId ?? '') ?? [])
  if (found.length === 0) return '–'
  const many = (...which: string[]) => found.filter((one) => which.includes(statusOf(one, today))).length
  const parts = [
    [many('done'), 'done'],
    [many('open', 'moved'), 'still open'],
    [many('late'), 'late'],
    [many('dropped'), 'dropped'],
  ] as const
  return capital(listed(parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)))
}
