import { RecordAsItWas } from '@/components/history/record-as-it-was'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { DayForm } from '@/components/ui/day-form'
import { enterPartnership } from '@/lib/access/loaders'
import { maySee } from '@/lib/access/rules'
import { loadHistory } from '@/lib/history/loaders'
import { lineOf } from '@/lib/history/rules'
import { fieldName, kindWords } from '@/lib/history/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HistoryPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { on } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/history', partnershipId)
  const [partnership, history] = await Promise.all([loadRecord(scope), loadHistory(scope, typeof on === 'string' ? on : undefined)])
  const by = (id: string | null) => (id && history.authors.has(id) ? `, by ${history.authors.get(id)}` : '')
  const wrong = typeof on === 'string' && on !== '' && on !== history.day
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" beside="/history" title="As it was">
      <DayForm day={history.day} today={history.today} label="Show the record as it was on" wrong={wrong} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <RecordAsItWas
          history={history}
          base={`/partnerships/${partnershipId}`}
          seesModel={maySee(scope, 'model')}
          seesPeople={maySee(scope, 'people')}
          seesAgreements={maySee(scope, 'agreements')}
        />
        <section>
          <h2>What changed when</h2>
          <p className="meta">
            Every change is kept. Nothing is overwritten. People, agencies and agreements count from their own first day where one is entered. Everything else
            counts from the day on which it was written.
          </p>
          {history.days.length === 0 ? (
            <p className="meta mt-2">No change was kept yet.</p>
          ) : (
            <ol className="rule-list mt-2 text-sm">
              {history.days.map((day) => (
                <li key={day.on}>
                  <a href={`?on=${day.on}`} className="font-semibold">
                    {longDay(day.on)}
                  </a>
                  <ul className="mt-1 grid gap-1">
                    {day.changes.map((change) => (
                      <li key={lineOf(change)}>
                        {kindWords[change.kind]}
                        {change.kind !== 'partnership' && change.title && `: ${change.title}`}
                        <span className="text-soft">
                          {' '}
                          – {change.made ? 'entered' : `changed: ${change.fields.map(fieldName).join(', ')}`}
                          {by(change.byPersonId)}
                        </span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          )}
          {history.more > 0 && <p className="meta mt-3">{history.more} earlier changes are not listed. The dates above show them.</p>}
        </section>
      </div>
    </PartnershipFrame>
  )
}
