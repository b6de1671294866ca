import type { ReactNode } from 'react'
import { ReadingDetail } from '@/components/readings/reading-detail'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { SuggestionList } from '@/components/readings/suggestion-list'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { AnswerForm } from '@/components/rounds/answer-form'
import { ConfidentialityNotes } from '@/components/rounds/confidentiality-notes'
import { DraftKeeper } from '@/components/rounds/draft-keeper'
import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import type { AnswerScope } from '@/lib/access/types'
import { longDay } from '@/lib/platform/day-words'
import { loadReadingForLink } from '@/lib/readings/loaders'
import { suggestionsFor } from '@/lib/readings/suggestions'
import { withdrawAnswersAction } from '@/lib/rounds/actions'
import { answerDraftName, loadAnswerPage, loadWasSent } from '@/lib/rounds/loaders'

const anonymous = { kind: 'anonymous' } as const

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AnswerPage({ params, searchParams }: Props) {
  const { token } = await params
  const { done, withdrawn } = await searchParams
  const page = await loadAnswerPage(token)
  // Sent too late: the page is another one by now, and what was typed must not be lost with the form.
  const tooLate = (await loadWasSent()) ? (
    <AnswerForm token={token} orderSeed={1} facilitatorName="" own={null} draftName={answerDraftName(token)} late />
  ) : null
  if (page === null) return <LinkLeadsNowhere actor={anonymous}>{tooLate}</LinkLeadsNowhere>
  if (page.state === 'closing') {
    return (
      <PageFrame actor={anonymous}>
        <PageHeading title="This round takes no more answers" lede="Its closing date has passed. Open this link again later: it shows what came of it." />
        {tooLate}
      </PageFrame>
    )
  }
  if (page.state === 'closed') {
    return (
      <AfterClosing scope={page.scope} name={page.partnershipName} invented={page.invented}>
        {tooLate}
      </AfterClosing>
    )
  }
  const { round } = page
  if (done && round.hasAnswered) {
    return (
      <PageFrame actor={anonymous}>
        <form hidden>
          <DraftKeeper name={answerDraftName(token)} sent />
        </form>
        <PageHeading
          title="Your answers are in. Thank you."
          lede={`${round.answered} of ${round.invited.length} people in ${round.partnershipName} have answered.`}
        />
        <div className="prose">
          <h2>What happens next</h2>
          <p className="mt-2">The round closes on {longDay(round.closesOn)}. From then on this same link shows you the result, for 90 days. Keep it.</p>
          <p>Until then you can change your answer or take it back.</p>
          <p className="mt-5 flex flex-wrap gap-3">
            <a className="button" href={`/answer/${token}`}>
              Change or withdraw my answer
            </a>
          </p>
        </div>
      </PageFrame>
    )
  }
  return (
    <PageFrame actor={anonymous}>
      <div className="max-w-5xl">
        <h1>How is {round.partnershipName} doing?</h1>
        <p className="lede mb-6 mt-2">24 short statements, about eight minutes. For {round.invitee}.</p>
        {round.invented && (
          <p className="mb-6">
            <span className="tag">Invented example</span>
          </p>
        )}
        {withdrawn && !round.hasAnswered && (
          <p className="look prose mb-6" role="status">
            Your answer is withdrawn and gone. You can answer again below.
          </p>
        )}
        {round.hasAnswered && (
          <section className="look prose mb-8">
            <h2>This link has been used to answer</h2>
            {round.own ? (
              <p className="mt-1">Your answers stand below, because this is the browser that sent them. Change them and send again, or withdraw them.</p>
            ) : (
              <p className="mt-1">
                The answers are not shown here, since this browser did not send them. What you send now takes their place, whole. If you have not answered, tell
                the person who gave you the link.
              </p>
            )}
            <ActionForm action={withdrawAnswersAction} className="mt-3" fold="Take it back">
              <HiddenField name="linkToken" value={token} />
              <p className="mb-2">It is deleted at once. You can answer again until the round closes.</p>
              <button type="submit" className="button button-small">
                Withdraw my answer
              </button>
            </ActionForm>
          </section>
        )}
        <section className="mb-8">
          <h2 className="mb-3">What becomes of your answer</h2>
          <ConfidentialityNotes closesOn={round.closesOn} minimumAnswers={round.minimumAnswers} facilitatorName={round.facilitatorName} />
          <details className="mt-4">
            <summary>Who was asked: {round.invited.length} people</summary>
            <ul className="prose mt-2 list-disc pl-5">
              {round.invited.map((person) => (
                <li key={`${person.name} ${person.agency}`}>
                  {person.name}, {person.agency}
                </li>
              ))}
            </ul>
          </details>
          <p className="mt-3">
            <a href="/confidentiality">Who sees what, as a table</a>
          </p>
        </section>
        <AnswerForm
          key={String(round.hasAnswered)}
          token={token}
          orderSeed={round.orderSeed}
          facilitatorName={round.facilitatorName}
          own={round.own}
          draftName={answerDraftName(token)}
        />
      </div>
    </PageFrame>
  )
}

async function AfterClosing({ scope, name, invented, children }: { scope: AnswerScope; name: string; invented: boolean; children: ReactNode }) {
  const { rounds, comments } = await loadReadingForLink(scope)
  const own = rounds.at(-1)
  return (
    <PageFrame actor={anonymous}>
      <PageHeading title={`What came of it: ${name}`} lede="The round is closed. This is what came of it." />
      {children}
      {invented && (
        <p className="mb-5">
          <span className="tag">Invented example</span>
        </p>
      )}
      {own?.reading ? (
        <>
          <WhereWeAre rounds={rounds} rhythmMonths={3} heading="Place on the life cycle" />
          <div className="mt-8">
            <ReadingSummary reading={own.reading} closedOn={own.closedOn} />
          </div>
          <section className="mt-9 max-w-3xl">
            <h2>What could help now</h2>
            <SuggestionList groups={suggestionsFor(own.reading)} />
          </section>
          <ReadingDetail
            reading={own.reading}
            instrumentVersion={own.instrumentVersion}
            engineVersion={own.engineVersion}
            imported={own.imported}
            seesStatements
            comments={comments}
          />
        </>
      ) : (
        <p className="look prose">
          {own?.answered ?? 0} of {own?.invited ?? 0} people answered. That is too few for a reading, and the answers were deleted.
        </p>
      )}
    </PageFrame>
  )
}
