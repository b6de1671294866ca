import { Reo } from '@/components/ui/reo'
import type { Standing } from '@/lib/access/types'
import { agenciesInWords, andMore } from '@/lib/brief/rules'
import type { Brief } from '@/lib/brief/types'
import { madeFor, standingSentence, withheldSentence } from '@/lib/brief/words'
import { longDay } from '@/lib/platform/day-words'
import type { ClosedRound } from '@/lib/readings/types-published'
import { SomeList } from './some-list'
import { WhereItIs } from './where-it-is'

type Props = {
  brief: Brief
  /** For the curve; null where this reader may not see readings. */
  rounds: readonly ClosedRound[] | null
  rhythmMonths: number
  reader: { name: string; standing: Standing }
  madeOn: string
}

/** Earlier readings on the small curve: more would make its dates unreadable on paper. */
const trailOnPaper = 4

/** One partnership on one page of paper, for somebody who has five minutes. */
export function PartnershipBrief({ brief, rounds, rhythmMonths, reader, madeOn }: Props) {
  const { place, together, ending, needs, promises, agreements, agencies } = brief
  const lately = rounds?.filter((round) => round.reading !== null).slice(-trailOnPaper - 1) ?? []
  const withheld = withheldSentence(brief.withheld, reader.standing)
  return (
    <div className={`brief brief-room-${brief.room}`}>
      <section className="brief-whole">
        <h2>What it is for</h2>
        <p className="brief-first brief-clip">
          <Reo>{brief.purpose}</Reo>
        </p>
        {brief.outcome && (
          <p className="brief-clip">
            <strong>Outcome in common:</strong> <Reo>{brief.outcome}</Reo>
          </p>
        )}
        {(brief.forWhom || brief.since) && (
          <p className="brief-clip">
            {brief.forWhom && (
              <>
                <strong>For:</strong> <Reo>{brief.forWhom}</Reo>{' '}
              </>
            )}
            {brief.since}
          </p>
        )}
        {agencies && (
          <p className="brief-clip">
            <strong>Who is in it:</strong> <Reo>{agenciesInWords(agencies)}</Reo>
          </p>
        )}
      </section>
      {(place || together) && <WhereItIs place={place} together={together} rounds={lately} rhythmMonths={rhythmMonths} over={ending !== null} />}
      <div className="brief-columns">
        {ending && (
          <section>
            <h2>How it ended</h2>
            {ending.note && (
              <p className="brief-clip brief-long">
                <Reo>{ending.note}</Reo>
              </p>
            )}
            {ending.goesOn.rows.length > 0 && (
              <>
                <h3>What goes on, and with whom</h3>
                <SomeList some={ending.goesOn} />
              </>
            )}
          </section>
        )}
        {needs && (
          <section>
            <h2>What it needs</h2>
            {needs.rows.length === 0 ? (
              <p>Nothing in what the reader may see asks for a look today.</p>
            ) : (
              <ul>
                {needs.rows.map((one) => (
                  <li key={one.rule}>
                    <strong className="brief-clip block">
                      <Reo>{one.what}</Reo>
                    </strong>
                    <span className="brief-clip block">
                      First step: <Reo>{one.first}</Reo>
                    </span>
                  </li>
                ))}
                {needs.more > 0 && <li className="brief-more">{andMore(needs.more)}</li>}
              </ul>
            )}
          </section>
        )}
        {agreements && (
          <section>
            <h2>Agreements that end or are to be reviewed</h2>
            {agreements.rows.length === 0 ? <p>None in the next 90 days.</p> : <SomeList some={agreements} />}
          </section>
        )}
        {promises && (
          <section>
            <h2>What was promised</h2>
            <p>{promises.sentence}</p>
            {promises.late.rows.length > 0 && (
              <>
                <h3>Late: worth asking what got in the way</h3>
                <SomeList some={promises.late} />
              </>
            )}
            {promises.kept.rows.length > 0 && (
              <>
                <h3>Kept lately</h3>
                <SomeList some={promises.kept} />
              </>
            )}
          </section>
        )}
        {brief.next.length > 0 && (
          <section>
            <h2>What comes next</h2>
            <ul>
              {brief.next.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="brief-foot">
        <p>
          Made on {longDay(madeOn)} with Crossbrace for {madeFor(reader.name, reader.standing)}, from what they may see. No answer and no comment of a person is
          in it. <strong>{standingSentence}</strong>
        </p>
        {withheld && <p className="brief-withheld">{withheld}</p>}
      </div>
    </div>
  )
}
