import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { removeResourceAction, saveResourceAction } from '@/lib/leading/actions'
import { loadResourceForm } from '@/lib/leading/loaders'
import { resourceKinds } from '@/lib/leading/types'
import { resourceWords } from '@/lib/leading/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResourcesPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/leading/resources', partnershipId)
  const { change } = await searchParams
  const [partnership, { given, agencies }] = await Promise.all([loadRecord(scope), loadResourceForm(scope, change)])
  const title = given ? `${given.agency}: ${resourceWords[given.kind].name.toLowerCase()}` : 'What an agency brings'
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" beside="/leading" title={title}>
      {!given && agencies.length === 0 && (
        <p className="look prose mb-6">
          No agency is there yet. <a href={`/partnerships/${partnershipId}/people`}>Begin with the people</a>.
        </p>
      )}
      {change && !given && <p className="look prose mb-6">The entry that you came for is no longer there. Below you can add one.</p>}
      <ActionForm action={saveResourceAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <HiddenField name="resourceId" value={given?.id ?? ''} />
        <HiddenField name="version" value={String(given?.version ?? 0)} />
        {given ? (
          <>
            <HiddenField name="participationId" value={given.agencyId} />
            <HiddenField name="kind" value={given.kind} />
          </>
        ) : (
          <>
            <SelectField
              name="participationId"
              label="Which agency?"
              options={[{ value: '', label: 'Choose an agency' }, ...agencies.map((one) => ({ value: one.id, label: one.name }))]}
            />
            <ChoiceField
              name="kind"
              label="What is it?"
              options={resourceKinds.map((kind) => ({ value: kind, label: resourceWords[kind].name, hint: resourceWords[kind].means }))}
            />
          </>
        )}
        <TextAreaField
          name="amount"
          label="What they bring, in words"
          hint="For example: two people for a day a week, until June."
          rows={3}
          value={given?.amount ?? ''}
        />
        <TextField
          name="share"
          label="Share of the whole, in per cent"
          hint="Can be left empty. Enter it where the group agrees on it: the shares of one kind come to 100 at most."
          inputMode="numeric"
          width="short"
          value={given?.share === null || given === null ? '' : String(given.share)}
        />
        <SubmitButton>{given ? 'Save' : 'Add it'}</SubmitButton>
      </ActionForm>
      {given && (
        <div className="mt-8">
          <ActionForm action={removeResourceAction} fold="Take this entry out">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="resourceId" value={given.id} />
            <HiddenField name="version" value={String(given.version)} />
            <p className="meta mb-3">It leaves this page. What it said stays in the history.</p>
            <SubmitButton quiet small>
              Take the entry out
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </PartnershipFrame>
  )
}
