import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { adoptAction } from '@/lib/commitments/actions'
import { loadToday } from '@/lib/commitments/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import { addDays } from '@/lib/platform/days'
import { suggestionById } from '@/lib/readings/suggestions'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewCommitmentPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { action: actionId, round } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/commitments/new', partnershipId)
  const [partnership, { members }] = await Promise.all([loadRecord(scope), loadPeople(scope)])
  const action = typeof actionId === 'string' ? suggestionById(actionId) : null
  const today = loadToday()
  const present = members.filter((member) => member.to === null || member.to >= today)
  return (
    <PartnershipFrame
      form
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="check-ins"
      beside="/commitments"
      title={action ? 'Adopt an action' : 'Add a commitment'}
    >
      {action && (
        <p className="look prose mb-6">
          <strong>{action.title}</strong>
          <span className="block">First step: {action.firstStep}</span>
          <span className="cite whitespace-normal">{action.citation}</span>
        </p>
      )}
      <ActionForm action={adoptAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <HiddenField name="actionId" value={action && typeof actionId === 'string' ? actionId : ''} />
        <HiddenField name="roundId" value={action && typeof round === 'string' && /^[a-z0-9]{1,40}$/.test(round) ? round : ''} />
        <TextAreaField
          name="what"
          label="What will be done"
          hint={action ? 'Put it in your own words, so that everyone can see when it is done.' : undefined}
          value={action?.title}
        />
        <SelectField
          name="owner"
          label="Who will do it"
          options={[
            { value: '', label: 'Choose a member' },
            ...present.map((member) => ({ value: member.id, label: `${member.person.name}, ${member.partnershipAgency.name}` })),
          ]}
        />
        <TextField name="dueOn" label="Due date" type="date" value={addDays(today, 28)} />
        <SubmitButton>{action ? 'Adopt it' : 'Add it'}</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
