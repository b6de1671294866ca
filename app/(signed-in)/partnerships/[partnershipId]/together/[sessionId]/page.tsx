import { OpenlyNote } from '@/components/consensus/openly-note'
import { TogetherForm } from '@/components/consensus/together-form'
import { TogetherResult } from '@/components/consensus/together-result'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Reo } from '@/components/ui/reo'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { discardTogetherAction } from '@/lib/consensus/actions'
import { loadSession } from '@/lib/consensus/loaders'
import { answeredOf } from '@/lib/consensus/rules'
import { statements } from '@/lib/instrument/statements'
import { loadRecord } from '@/lib/partnerships/loaders'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'
import { mixedOrder } from '@/lib/rounds/rules'

type Props = { params: Promise<{ partnershipId: string; sessionId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TogetherSessionPage({ params, searchParams }: Props) {
  const { partnershipId, sessionId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/together/[sessionId]', partnershipId)
  const [partnership, session, { saved }] = await Promise.all([loadRecord(scope), loadSession(scope, sessionId), searchParams])
  const { result, closedOn } = session
  const fills = mayDo(scope, 'open-round') && !partnership.windUp
  const answered = answeredOf(session.answers)
  const who = session.present.map((one) => `${one.name} (${one.agency})`)
  return (
    <PartnershipFrame
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="rounds"
      beside="/together"
      title={closedOn ? `Made together on ${longDay(closedOn)}` : 'Answer together'}
    >
      <OpenlyNote done={closedOn !== null} />
      <p className="prose mb-6">
        {who.length > 0 ? (
          <Reo>{`${closedOn ? 'Who took part' : 'Who takes part'}: ${listed(who)}.`}</Reo>
        ) : (
          capital(`${counted(session.presentCount, 'person', 'people')} ${closedOn ? 'took part' : 'in it'}.`)
        )}
      </p>
      {result && closedOn ? (
        <TogetherResult
          result={result}
          answers={session.answers}
          felt={session.felt}
          note={session.note}
          present={session.presentCount}
          closedOn={closedOn}
          adoptHref={
            mayDo(scope, 'adopt-commitment') && !partnership.windUp ? (id) => `/partnerships/${partnershipId}/commitments/new?action=${id}` : undefined
          }
        />
      ) : fills ? (
        <>
          {saved && (
            <p className="look prose mb-6" role="status">
              Saved: {answered} of {statements.length} answered so far.
            </p>
          )}
          <TogetherForm
            statements={mixedOrder(statements, session.orderSeed).map(({ id, text }) => ({ id, text }))}
            given={session}
            hidden={
              <>
                <HiddenField name="partnershipId" value={partnershipId} />
                <HiddenField name="sessionId" value={sessionId} />
                <HiddenField name="version" value={String(session.version)} />
              </>
            }
          />
          <ActionForm action={discardTogetherAction} className="mt-8" address={`discard ${sessionId}`} fold="Throw this session away">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="sessionId" value={sessionId} />
            <p className="prose mb-3">Everything that was typed into it goes, for good.</p>
            <SubmitButton quiet>Throw it away</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="prose">It is not finished. What stands in it is seen on the shared screen only, until it is.</p>
      )}
    </PartnershipFrame>
  )
}
