import { capital } from '@/lib/platform/day-words'
import { worthAnswers, type WorthTold } from '@/lib/retrospectives/types'
import { worthBands, worthWords } from '@/lib/retrospectives/words'

/** How many gave each answer, as a short table with a bar to each; of a small group the bands, in words. */
export function WorthBars({ told }: { told: WorthTold }) {
  const isSmall = told.length === 3
  const highest = Math.max(1, ...told.map(Number))
  return (
    <table className="room-worth-bars">
      <caption className="sr-only">How many gave each answer</caption>
      <tbody>
        {told.map((amount, at) => {
          const words = isSmall ? worthBands[at] : worthWords[worthAnswers[at] ?? 1]
          return (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className={isSmall ? 'w-full' : 'number'}>{isSmall ? capital(String(amount)) : amount}</td>
              {!isSmall && (
                <td aria-hidden="true" className="w-full">
                  <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full" focusable="false">
                    <rect className="answer-4" x="0" y="0" width={(Number(amount) / highest) * 100} height="10" />
                  </svg>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The same in a line or two. */
export function WorthInShort({ told }: { told: WorthTold }) {
  const [main, rest] =
    told.length === 3
      ? [`${capital(told[2])} say mostly or very much`, `${worthBands[0].toLowerCase()}: ${told[0]}; partly: ${told[1]}`]
      : [
          `${told[3] + told[4]} of ${told.reduce((sum, one) => sum + one, 0)} say mostly or very much`,
          worthAnswers.flatMap((answer, at) => ((told[at] ?? 0) > 0 ? `${told[at]} ${worthWords[answer].toLowerCase()}` : [])).join(', '),
        ]
  return (
    <>
      {main}
      <span className="meta block text-sm">{rest}</span>
    </>
  )
}
