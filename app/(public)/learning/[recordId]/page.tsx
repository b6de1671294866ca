import { notFound } from 'next/navigation'
import { CitedLine, CitedLines } from '@/components/learning/cited-lines'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { Reo } from '@/components/ui/reo'
import { enterPublic } from '@/lib/access/loaders'
import { sourceRecords } from '@/lib/learning/records'
import { type RecordPart, recordParts } from '@/lib/learning/types'
import { kindWords, notStated, partWords } from '@/lib/learning/words'
import { operatingModelWords } from '@/lib/partnerships/words'
import { triggerWords } from '@/lib/partnerships/words-of-triggers'

export default async function LearningRecordPage({ params }: { params: Promise<{ recordId: string }> }) {
  const actor = await enterPublic('/learning/[recordId]')
  const { recordId } = await params
  const at = sourceRecords.findIndex((one) => one.id === recordId)
  const record = sourceRecords[at] ?? notFound()
  const [before, after] = [sourceRecords[at - 1], sourceRecords[at + 1]]
  const parts = recordParts.filter((part) => part !== 'concludes')
  return (
    <PageFrame actor={actor} current="learning">
      <PageHeading title={record.title} lede={record.summary} crumbs={[{ href: '/learning', label: 'Learning from real cases' }]} />
      <p className="mb-8 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tag tag-accent">{kindWords[record.kind].one}</span>
        <span className="meta">
          After <cite>{kindWords[record.kind].source}</cite>, retold. It states only what the source states.
        </span>
      </p>
      <div className="grid gap-x-14 gap-y-9 lg:grid-cols-[3fr_2fr]">
        <div className="grid content-start gap-8">
          {record.concludes.length > 0 && (
            <section className="prose border-l-5 border-accent pl-5">
              <h2>{partWords.concludes}</h2>
              <CitedLines lines={record.concludes} none={notStated} />
            </section>
          )}
          {parts.map((part: RecordPart) => (
            <section key={part} className="prose">
              <h2>{partWords[part]}</h2>
              <CitedLines lines={record[part]} none={notStated} />
            </section>
          ))}
          {record.concludes.length === 0 && (
            <section className="prose">
              <h2>{partWords.concludes}</h2>
              <CitedLines lines={record.concludes} none={notStated} />
            </section>
          )}
        </div>
        <aside className="grid content-start gap-8 text-sm" aria-label="About this record">
          <section className="prose">
            <h2 className="text-base">When</h2>
            <p className="mt-2">{record.years ? <CitedLine line={record.years} /> : 'The source gives no year.'}</p>
          </section>
          <section className="prose">
            <h2 className="text-base">Agencies</h2>
            <CitedLines lines={record.agencies} none={notStated} />
          </section>
          <section className="prose">
            <h2 className="text-base">People, by what they did</h2>
            <CitedLines lines={record.people} none={notStated} />
          </section>
          <section className="prose">
            <h2 className="text-base">Conditions of BCS §2.2</h2>
            {record.triggers.length === 0 ? (
              <p className="meta mt-2">The source names none of them here.</p>
            ) : (
              <dl className="mt-2 grid gap-2">
                {record.triggers.map((one) => (
                  <div key={one.id}>
                    <dt className="font-semibold">
                      <a href={`/learning?trigger=${one.id}`}>{triggerWords[one.id].label}</a>
                    </dt>
                    <dd>
                      <CitedLine line={one.line} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
          <section className="prose">
            <h2 className="text-base">Operating model</h2>
            {record.model ? (
              <p className="mt-2">
                <a href={`/learning?kind=${record.model.id}`}>{operatingModelWords[record.model.id].name}</a>. <CitedLine line={record.model.line} />
              </p>
            ) : (
              <p className="meta mt-2">The source names none of the Toolkit’s models.</p>
            )}
          </section>
        </aside>
      </div>
      <nav aria-label="Other records" className="no-print mt-12 flex flex-wrap justify-between gap-x-8 gap-y-3 border-t border-line pt-5 text-sm">
        {before ? (
          <a href={`/learning/${before.id}`}>
            <Reo>{`Before: ${before.title}`}</Reo>
          </a>
        ) : (
          <span />
        )}
        {after && (
          <a href={`/learning/${after.id}`}>
            <Reo>{`Next: ${after.title}`}</Reo>
          </a>
        )}
      </nav>
    </PageFrame>
  )
}
