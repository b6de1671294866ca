import { MessageLine } from '@/components/messages/message-line'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterSignedIn } from '@/lib/access/loaders'
import { sendTestMessageAction } from '@/lib/messages/actions'
import { loadNoMail, loadOutbox } from '@/lib/messages/loaders'
import { messageStates } from '@/lib/messages/types'
import { kindWords, stateWords } from '@/lib/messages/words'
import { loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadSchedule } from '@/lib/schedule/loaders'

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { asked } = await searchParams
  const actor = await enterSignedIn('/administration/messages', '/administration/messages')
  const [outbox, schedule] = await Promise.all([loadOutbox(actor), loadSchedule()])
  const noMail = loadNoMail()
  const totals = messageStates.filter((state) => outbox.counts[state])
  return (
    <PageFrame actor={actor} current="administration">
      <PageHeading
        title="Messages and the schedule"
        lede="What goes out by e-mail, and what time does by itself. You see numbers and faults here, never to whom or for which partnership."
        crumbs={[{ href: '/administration', label: 'Administration' }]}
      />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <h2>The schedule</h2>
          {schedule.overdue ? (
            <p className="prose mt-2 rounded-md border-3 border-error bg-error-soft p-4">
              <strong>It has not run for a day.</strong> {schedule.words} Until it runs, rounds do not close by their date and no message is sent. Look at the
              log, and start Crossbrace again.
            </p>
          ) : (
            <p className="prose mt-1">{schedule.words} It runs each minute, in one instance at a time.</p>
          )}
          <h3 className="mt-5">What it did last</h3>
          {schedule.runs.length === 0 ? (
            <p className="meta mt-1">Nothing yet.</p>
          ) : (
            <ul className="rule-list mt-1 text-sm">
              {schedule.runs.map((run) => (
                <li key={run.id}>
                  {run.words}.{run.failed && <strong> One step failed: the log says more.</strong>}
                  <span className="meta block">{run.when}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>Messages</h2>
          {noMail ? (
            <p className="look prose mt-2">
              {noMail} To send them, set <code>CROSSBRACE_SMTP_URL</code> and <code>CROSSBRACE_MAIL_FROM</code>, and start again.
            </p>
          ) : (
            <>
              <p className="prose mt-1 break-words">They come from {outbox.from}.</p>
              <ActionForm action={sendTestMessageAction} className="mt-4">
                <HiddenField name="submissionKey" value={loadSubmissionKey()} />
                <SubmitButton quiet>Send me a test message</SubmitButton>
              </ActionForm>
              {asked && (
                <p className="look prose mt-3" role="status">
                  It is on the way. Load this page again to see what became of it.
                </p>
              )}
              {outbox.tests.length > 0 && (
                <ul className="rule-list mt-3 text-sm">
                  {outbox.tests.map((test) => (
                    <li key={test.id}>
                      <MessageLine message={test} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          {!noMail && outbox.overdueSince && (
            <p className="prose mt-5 rounded-md border-3 border-error bg-error-soft p-4">
              <strong>Messages are not going out.</strong> The oldest should have gone on {outbox.overdueSince}. Send a test message, and look at what went
              wrong last. If nothing stands there, look at the log and start Crossbrace again.
            </p>
          )}
          <h3 className="mt-6">In the outbox</h3>
          {totals.length === 0 ? (
            <p className="meta mt-1">It is empty.</p>
          ) : (
            <dl className="mt-1 text-sm">
              {totals.map((state) => (
                <div key={state} className="flex max-w-xs justify-between gap-4 border-t border-line py-1.5">
                  <dt>{stateWords[state]}</dt>
                  <dd>{outbox.counts[state]}</dd>
                </div>
              ))}
            </dl>
          )}
          {outbox.waitingSince && <p className="meta mt-1">The oldest that waits was put there on {outbox.waitingSince}.</p>}
          {outbox.faults.length > 0 && (
            <>
              <h3 className="mt-6">What went wrong last</h3>
              <ul className="rule-list mt-1 text-sm">
                {outbox.faults.map((fault) => (
                  <li key={fault.id}>
                    <span className="block break-words">{fault.lastError}</span>
                    <span className="meta block">
                      {kindWords[fault.kind]}. {stateWords[fault.state]} after {fault.attempts === 1 ? 'one try' : `${fault.attempts} tries`}. From {fault.when}
                      .
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </PageFrame>
  )
}
