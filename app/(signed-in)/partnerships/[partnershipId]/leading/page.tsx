import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { endTaskAction, takeTaskAction } from '@/lib/leading/actions'
import { loadLeading } from '@/lib/leading/loaders'
import { leadershipTasks, type ResourceKind } from '@/lib/leading/types'
import { resourceWords, taskWords } from '@/lib/leading/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { roleWords } from '@/lib/people/words'
import { longDay } from '@/lib/platform/day-words'

export default async function LeadingPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/leading', partnershipId)
  const [partnership, { members, tasks, held, resources, looks, power }] = await Promise.all([loadRecord(scope), loadLeading(scope)])
  const mayEdit = mayDo(scope, 'edit-people') && !partnership.windUp
  const base = `/partnerships/${partnershipId}/leading`
  const since = (day: string | null) => (day ? <span className="meta"> since {longDay(day)}</span> : null)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/leading" title="Who does the leading">
      <p className="lede mb-6">No one is the boss of a group like this. The tasks and roles below are the group’s, and pass from one to another (BCS §4.2).</p>
      <div className="grid gap-8">
        {power && <LookList looks={[power.look]} heading={power.kind === 'risk' ? 'Power' : 'Power, well spread'} />}
        <LookList looks={looks} heading="Worth asking" />
      </div>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <h2>The five tasks</h2>
          <ul className="rule-list mt-2">
            {tasks.map(({ task, taken }) => (
              <li key={task}>
                <h3>{taskWords[task].name}</h3>
                <p className="meta">{taskWords[task].means}</p>
                {taken.length === 0 && <p className="mt-1">Nobody takes it now.</p>}
                {taken.map((one) => (
                  <div key={one.id} className="mt-1">
                    {one.by}
                    {since(one.since)}
                    {mayEdit && (
                      <ActionForm
                        action={endTaskAction}
                        fold={
                          <>
                            Hand over<span className="sr-only">{`: ${taskWords[task].name}, ${one.by}`}</span>
                          </>
                        }
                      >
                        <HiddenField name="partnershipId" value={partnershipId} />
                        <HiddenField name="taskId" value={one.id} />
                        <button type="submit" className="button button-small">
                          {`${one.by} hands it over`}
                        </button>
                      </ActionForm>
                    )}
                  </div>
                ))}
              </li>
            ))}
          </ul>
          {mayEdit && members.length > 0 && (
            <div className="mt-8">
              <h3 className="mb-3">Somebody takes a task</h3>
              <ActionForm action={takeTaskAction}>
                <HiddenField name="partnershipId" value={partnershipId} />
                <HiddenField name="submissionKey" value={loadSubmissionKey()} />
                <SelectField
                  name="task"
                  label="Task"
                  options={leadershipTasks.map((task) => ({ value: task, label: taskWords[task].name }))}
                  value="activation"
                />
                <SelectField
                  name="membershipId"
                  label="Who takes it"
                  options={[{ value: '', label: 'Choose somebody' }, ...members.map((one) => ({ value: one.id, label: one.label }))]}
                />
                <SubmitButton>Note it</SubmitButton>
              </ActionForm>
            </div>
          )}
        </section>
        <div className="grid content-start gap-12">
          <section>
            <h2>Roles</h2>
            <ul className="rule-list mt-2">
              {held.map(({ role, holders }) => (
                <li key={role}>
                  <h3>{roleWords[role].name}</h3>
                  <p className="meta">{roleWords[role].means}</p>
                  {holders.length === 0 ? (
                    <p className="mt-1 text-soft">Nobody.</p>
                  ) : (
                    holders.map((one) => (
                      <p key={one.id} className="mt-1">
                        {one.by}
                        {since(one.since)}
                      </p>
                    ))
                  )}
                </li>
              ))}
            </ul>
            {mayEdit && <p className="meta mt-3">Roles are given on each member’s own page, under Members and agencies.</p>}
          </section>
          {resources && (
            <section>
              <h2>Who brings what</h2>
              {resources.length === 0 ? (
                <p className="meta mt-2">Nothing is entered yet.</p>
              ) : (
                <div className="scroll-x mt-3" tabIndex={0} role="region" aria-label="Resources by agency">
                  <table className="table">
                    <caption className="sr-only">What each agency brings</caption>
                    <thead>
                      <tr>
                        <th scope="col">Kind</th>
                        <th scope="col">Agency</th>
                        <th scope="col">What it is</th>
                        <th scope="col" className="number">
                          Share
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {resources.map((one) => (
                        <tr key={one.id}>
                          <td>{resourceWords[one.kind as ResourceKind] ?? one.kind}</td>
                          <th scope="row">
                            {mayEdit ? (
                              <a href={`${base}/resources?agency=${one.participationId}&kind=${one.kind}`}>{one.participation.name}</a>
                            ) : (
                              one.participation.name
                            )}
                          </th>
                          <td className="whitespace-pre-line">{one.amount}</td>
                          <td className="number">{one.share === null ? '–' : `${one.share} %`}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              {mayEdit && (
                <p className="mt-4">
                  <a className="button" href={`${base}/resources`}>
                    Enter what an agency brings
                  </a>
                </p>
              )}
            </section>
          )}
        </div>
      </div>
    </PartnershipFrame>
  )
}
