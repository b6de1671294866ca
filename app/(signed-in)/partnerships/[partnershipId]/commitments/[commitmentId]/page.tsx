import { CommitmentHistory } from '@/components/commitments/commitment-history'
import { CommitmentLine } from '@/components/commitments/commitment-line'
import { HelpField } from '@/components/commitments/help-field'
import { MoveFields } from '@/components/commitments/move-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkRow } from '@/components/ui/link-row'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import {
  moveCommitmentAction,
  passOnCommitmentAction,
  reopenCommitmentAction,
  sayWhetherItHelpedAction,
  settleCommitmentAction,
} from '@/lib/commitments/actions'
import { loadCommitment, loadSuccessors, loadToday } from '@/lib/commitments/loaders'
import { dayToMoveTo, mayTakeBack, ownerGoes } from '@/lib/commitments/rules'
import { loadRecord } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string; commitmentId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const waysOn = [
  { act: 'settle', label: 'Done or dropped' },
  { act: 'move', label: 'Move the date' },
  { act: 'pass-on', label: 'Pass it on' },
] as const

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { partnershipId, commitmentId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/commitments/[commitmentId]', partnershipId)
  const [partnership, commitment, query] = await Promise.all([loadRecord(scope), loadCommitment(scope, commitmentId), searchParams])
  const today = loadToday()
  const base = `/partnerships/${partnershipId}`
  const here = `${base}/commitments/${commitmentId}`
  const { closure } = commitment
  const mayChange = !partnership.windUp
  const open = mayChange && closure === null
  const goes = ownerGoes(commitment.owner, today)
  const act = waysOn.find((one) => one.act === query.do)?.act ?? 'settle'
  const successors = open && act === 'pass-on' ? await loadSuccessors(scope, commitment.ownerMembershipId) : null
  const hidden = (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <HiddenField name="version" value={String(commitment.version)} />
    </>
  )
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/commitments" title="Commitment">
      <CommitmentLine commitment={commitment} today={today} base={base} heading="h2" />
      {open && (
        <>
          {goes && act !== 'pass-on' && (
            <p className="look prose mt-4">
              What somebody promised goes with them unless another takes it over. <a href={`${here}?do=pass-on`}>Pass it on</a>
            </p>
          )}
          <LinkRow
            label="What to do"
            ways={waysOn.map((one) => ({ href: `${here}?do=${one.act}`, label: one.label, here: one.act === act }))}
            className="mb-5 mt-7 border-b border-line"
          />
        </>
      )}
      {open && act === 'settle' && (
        <ActionForm action={settleCommitmentAction}>
          {hidden}
          <ChoiceField
            name="kind"
            label="How did it end?"
            options={[
              { value: 'done', label: 'Done' },
              { value: 'dropped', label: 'Dropped' },
            ]}
          />
          <TextAreaField name="reason" label="What came of it, or why it was dropped" hint="Needed where it is dropped." rows={3} />
          <HelpField hint="Only where it is done. You can also say it later." />
          <SubmitButton>Save</SubmitButton>
        </ActionForm>
      )}
      {open && act === 'move' && (
        <ActionForm action={moveCommitmentAction}>
          {hidden}
          <MoveFields dueOn={commitment.dueOn} proposed={dayToMoveTo(commitment.dueOn, today)} />
          <SubmitButton>Move it</SubmitButton>
        </ActionForm>
      )}
      {successors &&
        (successors.members.length === 0 ? (
          <p className="look prose">
            There is nobody else here to pass it on to. <a href={`${base}/people`}>See the members</a>.
          </p>
        ) : (
          <ActionForm action={passOnCommitmentAction}>
            {hidden}
            <SelectField
              name="owner"
              label="Who takes it over"
              hint={`Ask them first. Whose it was before stays in its history.${successors.replacementId ? ' Chosen already is whoever the departure names as replacement.' : ''}`}
              value={successors.replacementId ?? ''}
              options={[
                ...(successors.replacementId ? [] : [{ value: '', label: 'Choose a member' }]),
                ...successors.members.map((one) => ({ value: one.id, label: `${one.person.name}, ${one.partnershipAgency.name}` })),
              ]}
            />
            <SubmitButton>Pass it on</SubmitButton>
          </ActionForm>
        ))}
      {mayChange && closure?.kind === 'done' && (
        <ActionForm action={sayWhetherItHelpedAction} className="mt-8">
          {hidden}
          <HelpField value={closure.helped} />
          <TextAreaField name="helpNote" label="How one can tell" hint="You can leave this empty." rows={2} value={closure.helpNote} />
          <SubmitButton>{closure.helped === null ? 'Save the answer' : 'Change the answer'}</SubmitButton>
        </ActionForm>
      )}
      {mayChange && mayTakeBack(closure, today) && (
        <ActionForm action={reopenCommitmentAction} className="mt-8" fold="Marked by mistake? Take it back">
          {hidden}
          <p className="prose mb-3">It is open again then. This can be done today, and not later.</p>
          <SubmitButton quiet>Take it back</SubmitButton>
        </ActionForm>
      )}
      <CommitmentHistory commitment={commitment} />
    </PartnershipFrame>
  )
}
