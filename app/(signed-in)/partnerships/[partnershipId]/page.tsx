import { StepBackForm } from '@/components/angels/step-back-form'
import { AgreementLooks } from '@/components/agreements/agreement-looks'
import { AtAGlance } from '@/components/partnerships/at-a-glance'
import { LastCheckIn } from '@/components/check-ins/last-check-in'
import { HelpSection } from '@/components/help/help-section'
import { LatestTogether } from '@/components/consensus/latest-together'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { StatementList } from '@/components/readings/statement-list'
import { SuggestionList } from '@/components/readings/suggestion-list'
import { Reo } from '@/components/ui/reo'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { SaidStage } from '@/components/retrospectives/said-stage'
import { OpenSignals } from '@/components/signals/open-signals'
import { HowItEnded } from '@/components/wind-up/how-it-ended'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { loadAgreementLooks } from '@/lib/agreements/loaders'
import { loadLatestCheckIn } from '@/lib/check-ins/loaders'
import { loadCommitments } from '@/lib/commitments/loaders'
import { statusOf } from '@/lib/commitments/rules'
import { loadRecentEntries } from '@/lib/entries/loaders'
import { loadHelp } from '@/lib/help/loaders'
import { loadLatestTogether } from '@/lib/consensus/loaders'
import { togetherIfNewer } from '@/lib/consensus/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { mismatches } from '@/lib/partnerships/mismatch'
import { longDay, monthOf } from '@/lib/platform/day-words'
import { loadClosedRounds } from '@/lib/readings/loaders'
import { byDisagreement } from '@/lib/readings/publish'
import { fromFileSentence } from '@/lib/readings/trail'
import { suggestionsFor } from '@/lib/readings/suggestions'
import { loadSaidStages } from '@/lib/retrospectives/loaders'
import { loadOpenRound } from '@/lib/rounds/loaders'
import { loadSignals } from '@/lib/signals/loaders'
import { notSignalled } from '@/lib/signals/rules'
import { loadHowItEnded } from '@/lib/wind-up/loaders'

export default async function PartnershipPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]', partnershipId)
  const [partnership, rounds, commitments, openRound, openSession, agreementLooks, latestCheckIn, signals, help, entered, together, ended, said] =
    await Promise.all([
      loadRecord(scope),
      loadClosedRounds(scope),
      maySee(scope, 'commitments') ? loadCommitments(scope) : null,
      maySee(scope, 'response-count') ? loadOpenRound(scope) : null,
      maySee(scope, 'response-count') && maySee(scope, 'sense-making') ? loadOpenRound(scope, 'sense-making') : null,
      loadAgreementLooks(scope),
      loadLatestCheckIn(scope),
      loadSignals(scope, actor),
      loadHelp(scope),
      loadRecentEntries(scope),
      loadLatestTogether(scope),
      loadHowItEnded(scope),
      loadSaidStages(scope),
    ])
  const base = `/partnerships/${partnershipId}`
  const latestSaid = said.at(-1)
  const over = partnership.windUp !== null
  const latest = rounds?.findLast((round) => round.reading !== null)
  const reading = latest?.reading ?? null
  const tooFew = rounds?.at(-1)?.reading === null ? rounds.at(-1) : null
  const newerTogether = togetherIfNewer(together, latest?.closedOn ?? null)
  const adopted = new Set((commitments?.open ?? []).flatMap((one) => (one.actionId ? [one.actionId] : [])))
  const mayAdopt = mayDo(scope, 'adopt-commitment') && !over
  const differing =
    reading && maySee(scope, 'statement-counts') ? byDisagreement(reading.statements).filter((one) => one.shown && one.agreement !== 'agree') : []
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="where" lede={partnership.sharedOutcome ?? partnership.purpose}>
      <AtAGlance
        base={base}
        mayLog={mayDo(scope, 'log-check-in') && !over}
        signals={signals?.open.length ?? 0}
        late={commitments?.open.filter((one) => statusOf(one, commitments.today) === 'late').length ?? 0}
      />
      {ended && <HowItEnded ended={ended} />}
      {entered.length > 0 && (
        <div className="look prose mb-6">
          {entered.map((one) => (
            <p key={one.id} className="break-words">
              {one.name} entered as administrator on {longDay(one.on)}: “<Reo>{one.reason}</Reo>”
            </p>
          ))}
          <p>
            <a href={`${base}/access`}>Who may look, and who has looked</a>
          </p>
        </div>
      )}
      {rounds === null ? (
        <p className="look prose">
          {scope.standing === 'administrator-entered'
            ? 'An administrator who entered sees no reading.'
            : 'The lead of this partnership has not released its readings to you.'}
        </p>
      ) : (
        <>
          <WhereWeAre rounds={rounds} rhythmMonths={partnership.rhythmMonths} over={over} />
          {latestSaid && <SaidStage said={latestSaid} base={base} />}
        </>
      )}
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div>
          {reading && latest ? (
            <>
              <ReadingSummary reading={reading} closedOn={latest.closedOn} fromFileOn={latest.fromFileOn} href={`${base}/readings/${latest.roundId}`} />
              {reading.outcome === 'none' && (
                <ul className="prose mt-4 list-disc pl-5">
                  {reading.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                  {!over && <li>What to do now: talk about the statements below on which you differ, and take another reading in a few weeks.</li>}
                </ul>
              )}
              {reading.outcome !== 'none' && !over && (
                <section className="mt-9" id="help">
                  <h2>What could help now</h2>
                  <SuggestionList
                    groups={suggestionsFor(reading)}
                    adopted={adopted}
                    tried={commitments?.tried}
                    adoptHref={mayAdopt ? (id) => `${base}/commitments/new?action=${id}&round=${latest.roundId}` : undefined}
                  />
                </section>
              )}
              {differing.length > 0 && (
                <section className="mt-10">
                  <h2>Where we see it differently</h2>
                  <div className="mt-3">
                    <StatementList list={differing.slice(0, 4)} />
                  </div>
                  <p className="mt-2">
                    <a href={`${base}/readings/${latest.roundId}#statements`}>All 24 statements</a>
                  </p>
                </section>
              )}
            </>
          ) : (
            rounds !== null &&
            (over ? (
              <p className="prose text-lg">No reading was taken.</p>
            ) : (
              <div className="prose">
                <p className="text-lg">There is no reading yet.</p>
                <p>A reading needs a round: five people or more answer 24 short statements, each by a personal link. It takes them about eight minutes.</p>
                {mayDo(scope, 'open-round') && !openRound && (
                  <p>
                    Fewer than five? You can <a href={`${base}/together`}>fill the statements in together</a>, openly and not confidentially.
                  </p>
                )}
                {mayDo(scope, 'open-round') && !openRound && (
                  <p className="mt-4 flex flex-wrap gap-3">
                    <a className="button button-primary" href={`${base}/people/new`}>
                      Add members
                    </a>
                    <a className="button" href={`${base}/rounds/new`}>
                      Open the first round
                    </a>
                  </p>
                )}
              </div>
            ))
          )}
        </div>
        <aside className="grid content-start gap-9">
          {help && <HelpSection partnershipId={partnershipId} help={help} standing={scope.standing} woundUp={over} />}
          {newerTogether && <LatestTogether latest={newerTogether} base={base} />}
          {latestCheckIn !== undefined && <LastCheckIn latest={latestCheckIn} base={base} mayLog={mayDo(scope, 'log-check-in') && !over} over={over} />}
          {signals && <OpenSignals scope={scope} signals={signals.open} href={`${base}/signals`} />}
          {tooFew && (
            <p className="look">
              The round that closed on {longDay(tooFew.closedOn)} had{' '}
              {tooFew.answered === null ? 'too few answers' : `${tooFew.answered} of ${tooFew.invited} answers. That is too few`} for a reading, and the answers
              were deleted.{tooFew.fromFileOn !== null && ` ${fromFileSentence(tooFew.fromFileOn)}`}
            </p>
          )}
          {!over && maySee(scope, 'model') && (
            <LookList
              scope={scope}
              looks={mismatches(partnership)
                .slice(0, 2)
                .map((look) => ({ ...look, href: `${base}/record` }))}
              heading="Does it go together?"
            />
          )}
          {openRound && (
            <section>
              <h2>A round is open</h2>
              <p className="mt-2">
                {openRound.answered} of {openRound.invited} have answered. It closes on {longDay(openRound.closesOn)}.
              </p>
              <p className="mt-3">
                <a className="button" href={`${base}/rounds/${openRound.id}`}>
                  See the round
                </a>
              </p>
            </section>
          )}
          {openSession && (
            <section>
              <h2>A sense-making session is open</h2>
              <p className="mt-2">
                {openSession.answered} of {openSession.invited} have placed the issue. It closes on {longDay(openSession.closesOn)}.
              </p>
              <p className="mt-3">
                <a className="button" href={`${base}/sense-making/${openSession.id}`}>
                  See the session
                </a>
              </p>
            </section>
          )}
          <AgreementLooks scope={scope} looks={notSignalled(agreementLooks, signals)} most={3} href={`${base}/agreements`} heading="Agreements: worth a look" />
          {commitments && (
            <section>
              <h2>Commitments</h2>
              {commitments.open.length === 0 ? (
                <p className="meta mt-2">None is open.</p>
              ) : (
                <ul className="rule-list mt-2 text-sm">
                  {commitments.open.slice(0, 5).map((one) => (
                    <li key={one.id}>
                      <a href={`${base}/commitments${mayDo(scope, 'settle-commitment') ? `/${one.id}` : ''}`}>{one.what}</a>
                      <span className="meta block">
                        {one.owner.person.name}, by {longDay(one.dueOn)}
                        {statusOf(one, commitments.today) === 'late' && ' (late)'}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              <p className="mt-2 text-sm">
                <a href={`${base}/commitments`}>All commitments</a>
              </p>
            </section>
          )}
          <section className="text-sm">
            <h2>In short</h2>
            <dl className="mt-2 grid gap-2">
              <div>
                <dt className="meta">Purpose in common</dt>
                <dd>{partnership.purpose}</dd>
              </div>
              {partnership.startedOn && (
                <div>
                  <dt className="meta">Together since</dt>
                  <dd>{monthOf(partnership.startedOn)}</dd>
                </div>
              )}
            </dl>
          </section>
          {mayDo(scope, 'step-back') && <StepBackForm partnershipId={partnershipId} />}
        </aside>
      </div>
    </PartnershipFrame>
  )
}
