import type { ReactNode } from 'react'
import { ReadingDetail } from '@/components/readings/reading-detail'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { SuggestionList } from '@/components/readings/suggestion-list'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { AnswerForm } from '@/components/rounds/answer-form'
import { AnswersAreIn } from '@/components/rounds/answers-are-in'
import { BeforeAnswering } from '@/components/rounds/before-answering'
import { PlacementForm } from '@/components/rounds/placement-form'
import { SessionResult } from '@/components/sense-making/session-result'
import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import type { AnswerScope } from '@/lib/access/types'
import { conditionsOf } from '@/lib/instrument/conditions'
import { numberWord } from '@/lib/platform/day-words'
import { loadReadingForLink } from '@/lib/readings/loaders'
import { suggestionsFor } from '@/lib/readings/suggestions'
import { answerDraftName, loadAnswerPage, loadWasSent } from '@/lib/rounds/loaders'
import { minutesToAnswer } from '@/lib/rounds/rules'
import { loadSessionForLink } from '@/lib/sense-making/loaders'

const anonymous = { kind: 'anonymous' } as const

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AnswerPage({ params, searchParams }: Props) {
  const { token } = await params
  const { done, withdrawn } = await searchParams
  const page = await loadAnswerPage(token)
  const draftName = answerDraftName(token)
  // Sent too late: the page is another one by now, and what was typed must not be lost with the form. Each shows only if it was sent.
  const tooLate = (await loadWasSent()) ? (
    <>
      <AnswerForm token={token} orderSeed={1} facilitatorName="" own={null} draftName={draftName} late />
      <PlacementForm token={token} facilitatorName="" own={null} draftName={draftName} late />
    </>
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
    const After = page.kind === 'sense-making' ? AfterSession : AfterClosing
    return (
      <After scope={page.scope} name={page.partnershipName} invented={page.invented}>
        {tooLate}
      </After>
    )
  }
  const { round } = page
  if (done && round.hasAnswered) {
    return (
      <PageFrame actor={anonymous}>
        <AnswersAreIn token={token} draftName={draftName} round={round} />
      </PageFrame>
    )
  }
  const before = <BeforeAnswering token={token} withdrawn={withdrawn !== undefined} round={round} />
  if (round.kind === 'sense-making') {
    return (
      <PageFrame actor={anonymous}>
        <div className="max-w-5xl">
          <h1>How do you see this issue?</h1>
          <p className="prose mt-3 text-xl font-semibold">{round.subject}</p>
          <p className="lede mb-6 mt-2">
            For {round.invitee}, in {round.partnershipName}. One choice, about two minutes.
          </p>
          {before}
          <PlacementForm key={String(round.hasAnswered)} token={token} facilitatorName={round.facilitatorName} own={round.own} draftName={draftName} />
        </div>
      </PageFrame>
    )
  }
  const conditions = conditionsOf(round.module).length
  return (
    <PageFrame actor={anonymous}>
      <div className="max-w-5xl">
        <h1>How is {round.partnershipName} doing?</h1>
        <p className="lede mb-6 mt-2">
          24 short statements{conditions > 0 && ` and ${conditions} short questions`}, about {numberWord(minutesToAnswer(round.module))} minutes. For{' '}
          {round.invitee}.
        </p>
        {before}
        <AnswerForm
          key={String(round.hasAnswered)}
          token={token}
          orderSeed={round.orderSeed}
          module={round.module}
          facilitatorName={round.facilitatorName}
          own={round.own}
          draftName={draftName}
        />
      </div>
    </PageFrame>
  )
}

type AfterProps = { scope: AnswerScope; name: string; invented: boolean; children: ReactNode }

async function AfterSession({ scope, name, invented, children }: AfterProps) {
  const found = await loadSessionForLink(scope)
  const session = found?.session
  return (
    <PageFrame actor={anonymous}>
      <PageHeading title={`What came of it: ${name}`} lede="The session is closed. This is what came of it." />
      {children}
      {invented && (
        <p className="mb-5">
          <span className="tag">Invented example</span>
        </p>
      )}
      <p className="meta">The issue</p>
      <p className="prose mb-6 text-xl font-semibold">{session?.subject}</p>
      {found?.session.told ? (
        <SessionResult {...found} />
      ) : (
        <p className="look prose">
          {session?.answered ?? 0} of {session?.invited ?? 0} people answered. That is too few for a result, and the answers were deleted.
        </p>
      )}
    </PageFrame>
  )
}

async function AfterClosing({ scope, name, invented, children }: AfterProps) {
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
            <ReadingSummary reading={own.reading} closedOn={own.closedOn} fromFileOn={own.fromFileOn} />
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
