import { OutcomeWordings } from '@/components/partnerships/outcome-wordings'
import { RecordList } from '@/components/partnerships/record-list'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { Reo } from '@/components/ui/reo'
import { type Releasable, releasable } from '@/lib/access/types'
import { factWords } from '@/lib/access/words'
import { counted, longDay } from '@/lib/platform/day-words'
import type { InShort, ReleasePreview as Preview } from '@/lib/release/types'
import { neverReleased } from '@/lib/release/words'

const isShown = (preview: Preview, fact: Releasable) => (fact === 'reading' ? preview.rounds !== null : preview.kinds[fact] !== null)

type Props = {
  preview: Preview
  name: string
  /** Kinds that are in it without being ticked. */
  openAnyway: readonly Releasable[]
}

/** Kind by kind: what would be seen, in short and from the real record, and what stays hidden. */
export function ReleasePreview({ preview, name, openAnyway }: Props) {
  const { record, wordings, ended, rounds } = preview
  const latest = rounds?.findLast((round) => round.reading !== null)
  const hidden = releasable.filter((fact) => !isShown(preview, fact))
  return (
    <>
      <section className="mt-10" aria-labelledby="seen">
        <h2 id="seen">What {name} would see</h2>
        <ul className="rule-list mt-2">
          <li>
            <h3>The name and the record</h3>
            <p className="meta">
              Always open, as long as they are a guardian angel here: as it is, as it was on any day, and on the timeline the day on which it began
              {ended ? ' and that on which it ended' : ''}.
            </p>
            <p className="mt-2 break-words font-semibold">
              <Reo>{record.name}</Reo>
            </p>
            <div className="text-sm [&>dl>div]:break-inside-avoid sm:[&>dl]:max-w-none sm:[&>dl]:columns-2 sm:[&>dl]:gap-x-14">
              <RecordList record={record} />
              <OutcomeWordings wordings={wordings} heading="h4" />
            </div>
            {ended && (
              <div className="mt-4">
                <h4>How it ended, on {longDay(ended.on)}</h4>
                <Lines short={{ lines: [ended.thanks, ended.note, ended.kept].filter(Boolean), more: 0 }} />
              </div>
            )}
          </li>
          {releasable
            .filter((fact) => isShown(preview, fact))
            .map((fact) => (
              <li key={fact}>
                <h3>{factWords[fact]}</h3>
                {openAnyway.includes(fact) && <p className="meta">Not ticked, and open to them anyway.</p>}
                {fact === 'signals' && (
                  <p className="meta">The signal on people in many partnerships counts over what each reader may see, so theirs can differ from this.</p>
                )}
                {fact !== 'reading' ? (
                  <Lines short={preview.kinds[fact]} />
                ) : latest?.reading ? (
                  <div className="mt-3">
                    <WhereWeAre rounds={rounds ?? []} rhythmMonths={record.rhythmMonths} heading="The curve" />
                    <div className="mt-4">
                      <ReadingSummary reading={latest.reading} closedOn={latest.closedOn} fromFileOn={latest.fromFileOn} />
                    </div>
                  </div>
                ) : (
                  <p className="mt-1">There is no reading yet.</p>
                )}
              </li>
            ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="hidden">
        <h2 id="hidden">What stays hidden</h2>
        <div className="mt-2 grid gap-x-14 gap-y-6 sm:grid-cols-2">
          <div>
            <h3>Not released</h3>
            {hidden.length === 0 ? (
              <p className="meta mt-1">Nothing that can be released is left out.</p>
            ) : (
              <ul className="mt-1 list-disc pl-5 text-sm">
                {hidden.map((fact) => (
                  <li key={fact}>{factWords[fact]}</li>
                ))}
              </ul>
            )}
          </div>
          <div>
            <h3>Never shown to a guardian angel</h3>
            <ul className="mt-1 list-disc pl-5 text-sm">
              {neverReleased.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        </div>
      </section>
    </>
  )
}

function Lines({ short }: { short: InShort | null }) {
  if (!short) return null
  return (
    <>
      <ul className="mt-1 text-sm">
        {[...new Set(short.lines)].map((line) => (
          <li key={line} className="line-clamp-3 break-words py-0.5" dir="auto">
            <Reo>{line}</Reo>
          </li>
        ))}
      </ul>
      {short.more > 0 && <p className="meta mt-1">And {counted(short.more, 'more', 'more')}.</p>}
    </>
  )
}
