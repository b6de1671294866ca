import { worthAnswers, type WorthCounts } from '@/lib/retrospectives/types'
import { worthWords } from '@/lib/retrospectives/words'

/** How many gave each answer, as a short table with a bar to each. */
export function WorthBars({ counts }: { counts: WorthCounts }) {
  const highest = Math.max(1, ...counts)
  return (
    <table className="room-worth-bars">
      <caption className="sr-only">How many gave each answer</caption>
      <tbody>
        {worthAnswers.map((answer, at) => (
          <tr key={answer}>
            <th scope="row">{worthWords[answer]}</th>
            <td className="number">{counts[at]}</td>
            <td aria-hidden="true" className="w-full">
              <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full" focusable="false">
                <rect className="answer-4" x="0" y="0" width={((counts[at] ?? 0) / highest) * 100} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
