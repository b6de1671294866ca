import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { saveResourceAction } from '@/lib/leading/actions'
import { loadResourceForm } from '@/lib/leading/loaders'
import { resourceKinds } from '@/lib/leading/types'
import { resourceWords } from '@/lib/leading/words'
import { loadRecord } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResourcePage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/leading/resources', partnershipId)
  const [partnership, { agencies, stands }] = await Promise.all([loadRecord(scope), loadResourceForm(scope, await searchParams)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/leading" title="What an agency brings">
      <ActionForm action={saveResourceAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="seen" value={String(stands?.version ?? 0)} />
        <SelectField
          name="agencyId"
          label="Agency"
          value={stands?.participationId ?? ''}
          options={[{ value: '', label: 'Choose an agency' }, ...agencies.map((one) => ({ value: one.id, label: one.name }))]}
        />
        <SelectField
          name="kind"
          label="What kind of thing does it bring?"
          value={stands?.kind ?? 'money'}
          options={resourceKinds.map((kind) => ({ value: kind, label: resourceWords[kind] }))}
        />
        <TextAreaField name="amount" label="What it is" hint="In words: two people, a room, 40,000 dollars a year." rows={2} value={stands?.amount ?? ''} />
        <TextField
          name="share"
          label="Its share of this kind, in per cent"
          hint="Only where the group agreed on it. Can be left empty."
          inputMode="numeric"
          width="short"
          value={stands?.share?.toString() ?? ''}
        />
        <SubmitButton>Save</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
