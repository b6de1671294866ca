import { CurveTable } from '@/components/charts/curve-table'
import { SuggestionList } from '@/components/readings/suggestion-list'
import { Reo } from '@/components/ui/reo'
import { differing, suggestionsTogether } from '@/lib/consensus/rules'
import type { CommonAnswers, CommonResult } from '@/lib/consensus/types'
import { apartTogetherWords, madeByShort, madeBySentence, togetherHeading, togetherSentence } from '@/lib/consensus/words'
import { statements } from '@/lib/instrument/statements'
import type { Stage } from '@/lib/instrument/types'
import { answerScale, stageWords } from '@/lib/instrument/words'
import { longDay } from '@/lib/platform/day-words'
import { stageNames } from '@/lib/readings/curve-words'
import { TogetherCurve } from './together-curve'

type Props = {
  result: CommonResult
  answers: CommonAnswers
  felt: Stage | null
  note: string
  present: number
  closedOn: string
  adoptHref?: (id: string) => string
}

function answerWords(value: CommonAnswers[keyof CommonAnswers]): string {
  if (value === undefined) return 'Not answered'
  if (typeof value === 'string') return apartTogetherWords[value]
  return answerScale.find((one) => one.value === value)?.label ?? ''
}

/** What the common answer shows: its place, how it was made, where the room differed, what could help, and every answer. No certainty is claimed. */
export function TogetherResult({ result, answers, felt, note, present, closedOn, adoptHref }: Props) {
  const apart = differing(answers)
  const texts = new Map(statements.map((one) => [one.id, one.text]))
  const made = madeBySentence(present, closedOn)
  return (
    <>
      <section className="card px-3 pb-3 pt-4 sm:px-6 sm:pt-5">
        <h2>Where you said you are</h2>
        <TogetherCurve idPrefix="together" result={result} present={present} made={made} />
        <p className="meta mt-2">{made}</p>
        <details className="mt-3 text-sm">
          <summary>As a table</summary>
          <div className="scroll-x pb-2 pt-3">
            <CurveTable
              caption="The reading made together"
              rows={[
                {
                  date: longDay(closedOn),
                  stages: result.stages,
                  outcome: togetherHeading(result),
                  sure: 'Not asked',
                  note: `${madeByShort(present)}, openly`,
                },
              ]}
              stageNames={stageNames}
            />
          </div>
        </details>
      </section>
      <div className="prose mt-8">
        <p className="text-lg">
          <strong>{togetherSentence(result)}</strong> {felt && `You think of yourselves as: ${stageWords[felt].name.toLowerCase()}.`}
        </p>
        <p className="meta mt-2">
          One answer of a whole group says nothing of how sure it is, nor of who thinks otherwise and did not say so. It is never set beside a confidential
          reading. A conversation starter, not a validated measure. <a href="/how-a-reading-works">How a reading works</a>
        </p>
        {note && (
          <p className="mt-4 whitespace-pre-line">
            <span className="font-semibold">To remember:</span> <Reo>{note}</Reo>
          </p>
        )}
      </div>
      {apart.length > 0 && (
        <section className="mt-9">
          <h2>Where you see it differently</h2>
          <ul className="prose mt-2 list-disc pl-5">
            {apart.map((id) => (
              <li key={id}>{texts.get(id)}</li>
            ))}
          </ul>
        </section>
      )}
      {result.outcome !== 'none' && (
        <section className="mt-9" id="help">
          <h2>What could help now</h2>
          <SuggestionList groups={suggestionsTogether(result, answers)} adoptHref={adoptHref} />
        </section>
      )}
      <section className="mt-10">
        <h2>What you answered</h2>
        <div className="scroll-x mt-3">
          <table className="table">
            <caption className="sr-only">Each statement with the common answer</caption>
            <thead>
              <tr>
                <th scope="col">Statement</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {statements.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="font-normal">
                    {one.text}
                  </th>
                  <td>{answerWords(answers[one.id])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
