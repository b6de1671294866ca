import { Fragment } from 'react'
import type { Stage } from '@/lib/instrument/types'
import { StageGlyph } from './stage-glyph'

export type CurveTableRow = {
  /** Long date, as it should be read. */
  date: string
  /** One stage, two, or none. */
  stages: readonly Stage[]
  /** Says what the place is, such as "Crossover zone", "Contested: two places" or "No clear reading". */
  outcome: string
  /** In words, such as "8 times in 10". */
  sure: string
  note?: string
  /** Words for a reading that was due before this one and not taken. */
  missedBefore?: string
}

export type CurveTableHeadings = { date: string; place: string; sure: string; note: string }

const plainHeadings: CurveTableHeadings = { date: 'Reading', place: 'Where the group was', sure: 'How sure', note: 'Note' }

/** The same facts as the curve, as a table: oldest first, missed readings included. */
export function CurveTable({
  caption,
  rows,
  stageNames,
  headings = plainHeadings,
}: {
  caption: string
  rows: readonly CurveTableRow[]
  stageNames: Record<Stage, string>
  headings?: CurveTableHeadings
}) {
  const notes = rows.some(({ note }) => note)
  return (
    <table className="curve-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.date}</th>
          <th scope="col">{headings.place}</th>
          <th scope="col">{headings.sure}</th>
          {notes && <th scope="col">{headings.note}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ date, stages, outcome, sure, note, missedBefore }) => (
          <Fragment key={date}>
            {missedBefore && (
              <tr className="curve-table-missed">
                <td colSpan={notes ? 4 : 3}>{missedBefore}</td>
              </tr>
            )}
            <tr>
              <th scope="row">{date}</th>
              <td>
                {stages.map((stage) => (
                  <span key={stage} className="curve-table-stage">
                    <StageGlyph stage={stage} />
                    {outcome === stageNames[stage] ? null : stageNames[stage]}
                  </span>
                ))}
                {outcome}
              </td>
              <td>{sure}</td>
              {notes && <td>{note}</td>}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
