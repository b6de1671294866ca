import { DateFields, LinkField, NameFields, RulesFields } from '@/components/agreements/agreement-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { addAgreementAction } from '@/lib/agreements/actions'
import { agreementStatuses } from '@/lib/agreements/types'
import { statusWords } from '@/lib/agreements/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewAgreementPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const light = (await searchParams).kind === 'ground-rules'
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/new', partnershipId)
  const [partnership, { agencies }] = await Promise.all([loadRecord(scope), loadPeople(scope)])
  const present = agencies.filter((one) => one.to === null)
  const parties = (
    <ChoiceField
      name="parties"
      label="Agencies that are parties"
      hint="Organisations outside the partnership can be added afterwards."
      many
      value={light ? present.map((one) => one.id) : []}
      options={present.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
  return (
    <PartnershipFrame
      form
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="agreements"
      title={light ? 'Write ground rules on one page' : 'Add an agreement'}
    >
      <p className="lede mb-6">
        {light
          ? 'Half an hour together, five to ten plain rules. Read them out, change what sticks, print them.'
          : 'A kind and a title are enough. All else can come later, or never.'}
      </p>
      <ActionForm action={addAgreementAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        {light ? (
          <>
            <HiddenField name="kind" value="ground-rules" />
            <HiddenField name="link" value="" />
            <HiddenField name="startsOn" value="" />
            <HiddenField name="endsOn" value="" />
            <TextField name="title" label="Title" value="Our ground rules" />
            <RulesFields />
            {present.length > 0 && parties}
            <ChoiceField
              name="status"
              label="Where does it stand?"
              value="in-force"
              options={[
                { value: 'in-force', label: 'We work by it' },
                { value: 'drafting', label: 'It is a draft to talk about' },
              ]}
            />
            <TextField name="since" label="Since when?" hint="Leave it empty for today." type="date" />
            <TextField name="reviewOn" label="When do you look at it again?" hint="Can be left empty." type="date" />
          </>
        ) : (
          <>
            <NameFields />
            <ChoiceField
              name="status"
              label="Where does it stand?"
              value="exploring"
              options={agreementStatuses.map((id) => ({ value: id, label: statusWords[id].name, hint: statusWords[id].means }))}
            />
            <TextField
              name="since"
              label="Since when does it stand there?"
              hint="Later steps are entered from this day on, so give the real one. Left empty: the start where it is in force, the end where it has ended, else today."
              type="date"
            />
            {present.length > 0 && parties}
            <DateFields />
            <LinkField />
            <HiddenField name="groundRules" value="" />
            <HiddenField name="ball" value="" />
          </>
        )}
        <SubmitButton>{light ? 'Keep the ground rules' : 'Add the agreement'}</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
