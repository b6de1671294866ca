import { notFound } from 'next/navigation'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { AcknowledgeForm } from '@/components/signals/acknowledge-form'
import { SignalDetail } from '@/components/signals/signal-detail'
import { SignalRows } from '@/components/signals/signal-rows'
import { Reo } from '@/components/ui/reo'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { loadSignals } from '@/lib/signals/loaders'
import { activeClientQuestion } from '@/lib/signals/words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignalsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/signals', partnershipId)
  const { acknowledge } = await searchParams
  const [partnership, signals] = await Promise.all([loadRecord(scope), loadSignals(scope, actor)])
  if (!signals) notFound()
  const { open, acknowledged, asksActiveClient, watched, notWatched } = signals
  const mayAcknowledge = mayDo(scope, 'acknowledge-signal') && !partnership.windUp
  const base = `/partnerships/${partnershipId}`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="where" beside="/signals" title="Signals">
      <p className="prose">
        Signals are made from the record by rules that anybody can read. They ask; they judge nobody. <a href="/how-signals-work">How signals work</a>
      </p>
      {typeof acknowledge === 'string' && !open.some((one) => one.rule === acknowledge) && (
        <p className="look prose mt-4">The signal that you came for is not open. It was acknowledged, or what it was made from has changed.</p>
      )}
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div>
          <section aria-labelledby="open">
            <h2 id="open">{open.length === 0 ? 'No signal is open' : `${capital(counted(open.length, 'open signal', 'open signals'))}`}</h2>
            {open.length === 0 ? (
              <p className="prose mt-2">
                {partnership.windUp ? 'A partnership that was wound up is no longer watched.' : 'Nothing in the record asks for a look today.'}
              </p>
            ) : (
              <div className="rule-list mt-2">
                {open.map((signal) => (
                  <SignalDetail key={signal.rule} signal={signal}>
                    {mayAcknowledge &&
                      (acknowledge === signal.rule ? (
                        <AcknowledgeForm signal={signal} partnershipId={partnershipId} submissionKey={loadSubmissionKey()} />
                      ) : (
                        <p className="mt-3">
                          <a
                            className="button button-small"
                            href={`${base}/signals?acknowledge=${signal.rule}#${signal.rule}`}
                            aria-label={`Acknowledge: ${signal.what}`}
                          >
                            Acknowledge
                          </a>
                        </p>
                      ))}
                  </SignalDetail>
                ))}
              </div>
            )}
          </section>
          {acknowledged.length > 0 && (
            <section id="acknowledged" className="mt-10">
              <h2>Acknowledged</h2>
              <p className="meta mt-1">Each comes back when there is something new to it.</p>
              <div className="rule-list mt-2">
                {acknowledged.map(({ signal, notes }) => (
                  <article key={signal.rule} id={signal.rule} className="py-4">
                    <h3>
                      <Reo>{signal.what}</Reo>
                    </h3>
                    <ul className="mt-1.5 space-y-2">
                      {notes.map((one) => (
                        <li key={one.id} className="prose">
                          <span className="whitespace-pre-line">
                            <Reo>{one.note}</Reo>
                          </span>
                          <span className="meta block">
                            {one.by ? `${one.by}, ` : ''}
                            {longDay(one.on)}
                          </span>
                        </li>
                      ))}
                    </ul>
                    <details className="mt-2 text-sm">
                      <summary>
                        What was seen<span className="sr-only">: {signal.name}</span>
                      </summary>
                      <SignalRows rows={signal.rows} />
                    </details>
                  </article>
                ))}
              </div>
            </section>
          )}
        </div>
        <aside className="grid content-start gap-9">
          {asksActiveClient && (
            <section className="prose">
              <h2>A question</h2>
              <p className="mt-2 font-semibold">{activeClientQuestion.ask}</p>
              <p className="mt-0.5 text-sm">
                {activeClientQuestion.why} <span className="cite whitespace-normal">{activeClientQuestion.citation}</span>
              </p>
              <p className="mt-1.5 text-sm">
                <a href={`${base}/leading`}>Roles, leading and power</a>
              </p>
            </section>
          )}
          {!partnership.windUp && (
            <section className="text-sm">
              <h2>What is watched</h2>
              <p className="meta mt-1">
                {notWatched.length === 0
                  ? 'All rules look at this partnership for you.'
                  : `${capital(counted(notWatched.length, 'rule reads', 'rules read'))} facts that you may not see here, and ${notWatched.length === 1 ? 'is' : 'are'} left out for you.`}
              </p>
              <details className="mt-2" open={open.length === 0}>
                <summary>{capital(counted(watched.length, 'rule', 'rules'))}</summary>
                <ul className="mt-2 list-disc pl-5">
                  {watched.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </details>
            </section>
          )}
        </aside>
      </div>
    </PartnershipFrame>
  )
}
