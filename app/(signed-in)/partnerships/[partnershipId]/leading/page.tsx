import { HolderList } from '@/components/leading/holder-list'
import { ResourceList } from '@/components/leading/resource-list'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { nameLeadAgencyAction, passTaskAction } from '@/lib/leading/actions'
import { loadLeading } from '@/lib/leading/loaders'
import { tasks } from '@/lib/leading/types'
import { roleQuestions, taskWords } from '@/lib/leading/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { roleWords } from '@/lib/people/words'

export default async function LeadingPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/leading', partnershipId)
  const [partnership, leading] = await Promise.all([loadRecord(scope), loadLeading(scope)])
  const { looks, resources, power, balance, chairs, members } = leading
  const mayPass = mayDo(scope, 'edit-people') && !partnership.windUp
  const mayEdit = mayDo(scope, 'edit-record') && !partnership.windUp
  const base = `/partnerships/${partnershipId}`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/leading" title="Roles, leading and power">
      <p className="lede mb-6">Who holds which role, who does the leading, and who brings what. All of it can pass from one to another.</p>
      {looks.length > 0 && (
        <div className="mb-8">
          <LookList scope={scope} looks={looks} />
        </div>
      )}
      {!leading.anybody && (
        <p className="look prose mb-8">
          Nobody is entered yet. <a href={`${base}/people`}>Begin with the people</a>, each with the roles that they hold.
        </p>
      )}

      <section className="mb-12">
        <h2>Roles</h2>
        <p className="meta prose mb-2 mt-1">
          Set them on each member’s own page. A role that nobody holds is a question to the group, not a fault. <span className="cite">BCS §4.2</span>
        </p>
        <dl className="rule-list max-w-3xl">
          {leading.roles.map(({ role, holders, earlier }) => (
            <div key={role} className="grid gap-x-8 gap-y-1 md:grid-cols-[15rem_1fr]">
              <dt>
                <span className="font-semibold">{roleWords[role].name}</span>
                <span className="meta block">{roleWords[role].means}</span>
              </dt>
              <dd>
                {holders.length === 0 && (
                  <p>
                    {roleQuestions[role].question} <span className="cite whitespace-normal">{roleQuestions[role].citation}</span>
                  </p>
                )}
                <HolderList holders={holders} earlier={earlier} />
              </dd>
            </div>
          ))}
        </dl>
      </section>

      <section id="tasks" className="mb-12">
        <h2>Who does the leading</h2>
        <p className="meta prose mb-2 mt-1">
          Five tasks that every group needs done. None belongs to one person for ever. <span className="cite">BCS §4.2</span>
        </p>
        <dl className="rule-list max-w-3xl">
          {leading.tasks.map(({ task, takers, earlier }) => (
            <div key={task} className="grid gap-x-8 gap-y-1 md:grid-cols-[15rem_1fr]">
              <dt>
                <span className="font-semibold">{taskWords[task].name}</span>
                <span className="meta block">{taskWords[task].means}</span>
              </dt>
              <dd>
                {takers.length === 0 && <p className="text-soft">Nobody for now</p>}
                <HolderList holders={takers} earlier={earlier} />
              </dd>
            </div>
          ))}
        </dl>
        {mayPass && members.length > 0 && (
          <div className="no-print mt-8">
            <h3 className="mb-3">Take a task on, or hand it over</h3>
            <ActionForm action={passTaskAction}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="seen" value={leading.seen} />
              <ChoiceField name="task" label="Which task?" options={tasks.map((task) => ({ value: task, label: taskWords[task].name }))} />
              <SelectField
                name="membershipId"
                label="Who takes it?"
                options={[{ value: '', label: 'Nobody for now' }, ...members.map((one) => ({ value: one.id, label: one.label }))]}
              />
              <ChoiceField
                name="how"
                label="And those who take it now?"
                value="instead"
                options={[
                  { value: 'instead', label: 'They hand it over' },
                  { value: 'beside', label: 'They go on, together with the new one' },
                ]}
              />
              <TextField name="since" label="Since when?" type="date" hint="Today where you leave it empty. It can be a day long ago." />
              <SubmitButton>Note it</SubmitButton>
            </ActionForm>
          </div>
        )}
      </section>

      <section id="resources" className="mb-8">
        <h2>Power: who brings what, and who chairs</h2>
        <p className="mt-2">
          {chairs.length > 0 ? (
            <>
              In the chair: <strong>{chairs.map((one) => `${one.name}, ${one.agency}`).join('; ')}</strong>.
            </>
          ) : (
            <span className="text-soft">Nobody is named as chair.</span>
          )}{' '}
          {leading.lead && (
            <>
              Lead agency: <strong>{leading.lead.agency}</strong>.
            </>
          )}
        </p>
        {mayPass && leading.agencies.length > 0 && (
          <details className="no-print mt-3" open={leading.lead === null && partnership.operatingModel === 'lead-agency'}>
            <summary>{leading.lead ? 'Name another lead agency, or none' : 'Name a lead agency'}</summary>
            <div className="mt-3">
              <ActionForm action={nameLeadAgencyAction}>
                <HiddenField name="partnershipId" value={partnershipId} />
                <HiddenField name="seen" value={leading.lead?.agencyId ?? ''} />
                <SelectField
                  name="participationId"
                  label="Which agency leads?"
                  hint="It need not be the strongest one. In story 7 of the source it was not, and that helped."
                  value={leading.lead?.agencyId ?? ''}
                  options={[{ value: '', label: 'None: the agencies share it' }, ...leading.agencies.map((one) => ({ value: one.id, label: one.name }))]}
                />
                <SubmitButton quiet>Note who leads</SubmitButton>
              </ActionForm>
            </div>
          </details>
        )}
        {resources === null ? (
          <p className="meta prose mt-3">Who brings which share of the resources is seen by the group only.</p>
        ) : (
          <>
            {balance && (
              <p className="prose mt-4 border-l-4 border-accent pl-4">
                {balance} <span className="cite whitespace-normal">BCS §4.2</span>
              </p>
            )}
            {power?.kind === 'no-shares' && (
              <p className="meta prose mt-3">No shares are entered, so nothing is said here about how power is spread. Words alone are fine too.</p>
            )}
            {power?.kind === 'even' && <p className="meta prose mt-3">No agency brings over half of the money, or over half of several kinds.</p>}
            <div className="mt-5">
              <ResourceList resources={resources} changeHref={mayEdit ? (id) => `${base}/leading/resources?change=${id}` : undefined} />
            </div>
            {mayEdit && (
              <p className="mt-4">
                <a className="button" href={`${base}/leading/resources`}>
                  Add what an agency brings
                </a>
              </p>
            )}
          </>
        )}
      </section>
    </PartnershipFrame>
  )
}
