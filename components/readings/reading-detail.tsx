import { StageGlyph } from '@/components/charts/stage-glyph'
import { stages } from '@/lib/instrument/types'
import { openQuestions, stageWords } from '@/lib/instrument/words'
import { expectedProfiles } from '@/lib/readings/constants'
import { outcomeHeading, stageNames } from '@/lib/readings/curve-words'
import { byDisagreement } from '@/lib/readings/publish'
import type { PublishedReading } from '@/lib/readings/types-published'
import { Comments } from './comments'
import { ConditionSection } from './condition-section'
import { StatementList } from './statement-list'

const verdictWords = { moved: 'moved', 'within-noise': 'no more than chance', 'cannot-tell': 'cannot tell' } as const
/** How often in ten, in the cell of a table: of small groups "8 or more". */
const inTen = (times: number, bands: boolean) => (!bands ? String(times) : times === 0 ? 'under 2' : `${times} or more`)
const spreadNames = { ...stageNames, between: 'Between two stages', unplaced: 'Not to be placed' }

type Props = {
  reading: PublishedReading
  instrumentVersion: string
  engineVersion: string | null
  imported: boolean
  seesStatements: boolean
  comments: { question: string; audience?: string; text: string }[] | null
}

/** How a reading was worked out, open down to the counts and the citation. */
export function ReadingDetail({ reading, instrumentVersion, engineVersion, imported, seesStatements, comments }: Props) {
  const bands = reading.precision === 'bands'
  return (
    <>
      <section className="prose mt-10">
        <h2>Why it reads so</h2>
        <ul className="mt-3">
          {reading.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {bands && (
          <p className="look mt-4">
            Answers are counted in three bands and people in words, so that it is hard to recognise anybody. That is so with five to nine answers, and for
            whoever may not see how many answered.
          </p>
        )}
      </section>
      <section className="mt-10">
        <h2>The stages, one by one</h2>
        <div className="scroll-x mt-3" tabIndex={0} role="region" aria-label="Table of the stages">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Stage</th>
                <th scope="col">People who describe it</th>
                <th scope="col">People who feel it</th>
                <th scope="col" className="number">
                  Group’s score
                </th>
                <th scope="col" className="number">
                  Read this in 10
                </th>
                <th scope="col">Since last time</th>
              </tr>
            </thead>
            <tbody>
              {stages.map((stage) => {
                const change = reading.change?.find((one) => one.stage === stage)
                const score = reading.scores?.[stage]
                return (
                  <tr key={stage}>
                    <th scope="row">
                      <StageGlyph stage={stage} /> {stageNames[stage]}
                    </th>
                    <td>{reading.spread.find((one) => one.stage === stage)?.amount.text ?? '–'}</td>
                    <td>{reading.felt?.find((one) => one.stage === stage)?.amount.text ?? '–'}</td>
                    <td className="number">{score === null || score === undefined ? '–' : score.toFixed(bands ? 1 : 2)}</td>
                    <td className="number">{reading.certainty ? inTen(Math.round(reading.certainty[stage] * 10), bands) : '–'}</td>
                    <td>{change ? `${verdictWords[change.verdict]}${change.direction ? ` ${change.direction}` : ''}` : 'first reading'}</td>
                  </tr>
                )
              })}
              {(reading.outcome === 'crossover' || reading.outcome === 'contested') && reading.timesInTen !== null && (
                <tr>
                  <th scope="row">{outcomeHeading(reading)}</th>
                  <td colSpan={3} />
                  <td className="number">{inTen(reading.timesInTen, bands)}</td>
                  <td />
                </tr>
              )}
              {(['between', 'unplaced'] as const).map((key) => (
                <tr key={key}>
                  <th scope="row">{spreadNames[key]}</th>
                  <td>{reading.spread.find((one) => one.stage === key)?.amount.text ?? '–'}</td>
                  <td colSpan={4} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="prose mt-4 text-sm">
          <p>
            A score runs from 0, not at all like us, to 1, very much like us. It is{' '}
            {bands ? 'worked out from the three bands of the answers' : 'the mean of each person’s own score for that stage'}. It is not a grade.
          </p>
          <p>
            The stage is the one whose expected profile lies nearest to the people, not the one with the largest score.{' '}
            <a href="/how-a-reading-works">How a reading works</a>
          </p>
          {reading.stages.map((stage) => (
            <p key={stage}>
              <strong>{stageWords[stage].name}:</strong> {expectedProfiles[stage].reason}{' '}
              <span className="cite whitespace-normal">Our rule, after BCS §7.2</span>
            </p>
          ))}
          <p className="meta">
            Instrument {instrumentVersion}, rules of reading {engineVersion ?? '–'}.
            {imported && ' This reading came in a file. Its answers did not, so it cannot be worked out anew.'}
          </p>
        </div>
      </section>
      {reading.module && <ConditionSection module={reading.module} />}
      {seesStatements && (
        <section className="mt-10" id="statements">
          <h2>Statement by statement</h2>
          <p className="meta mt-1">Split ones come first, then mixed, then those on which people agree.</p>
          <div className="mt-3 max-w-3xl">
            <StatementList list={byDisagreement(reading.statements)} citations />
          </div>
        </section>
      )}
      {comments && <Comments questions={openQuestions} comments={comments} />}
    </>
  )
}
