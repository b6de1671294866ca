import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LinksOnce } from '@/components/rounds/links-once'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { loadParticipationLooks } from '@/lib/participation/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import { longDay } from '@/lib/platform/day-words'
import { openRoundAction } from '@/lib/rounds/actions'
import { loadOpenRound, loadRoundDefaults } from '@/lib/rounds/loaders'
import { fewestInvited } from '@/lib/rounds/rules'

export default async function NewRoundPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/rounds/new', partnershipId)
  const [partnership, { members }, defaults, open, participation] = await Promise.all([
    loadRecord(scope),
    loadPeople(scope),
    loadRoundDefaults(scope),
    loadOpenRound(scope),
    loadParticipationLooks(scope, true),
  ])
  const present = members.filter((member) => (member.to === null || member.to >= defaults.today) && (member.from === null || member.from <= defaults.today))
  const asked = present.filter((member) => !member.roles.some((one) => one.role === 'critical-friend'))
  const base = `/partnerships/${partnershipId}`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title="Open a round">
      {open && (
        <p className="look prose mb-6">
          A round is open already, until {longDay(open.closesOn)}. <a href={`${base}/rounds/${open.id}`}>See that round</a>: one has to close before the next
          can open.
        </p>
      )}
      {participation.length > 0 && (
        <div className="mb-6">
          <LookList looks={participation} heading="Before you open it" />
        </div>
      )}
      {present.length < fewestInvited ? (
        <div className="prose">
          <p className="look">
            A round needs at least {fewestInvited} people, so that nobody’s answer can be told from the result. There {present.length === 1 ? 'is' : 'are'}{' '}
            {present.length} now.
          </p>
          <p className="mt-5">
            <a className="button button-primary" href={`${base}/people/paste`}>
              Add members
            </a>
          </p>
        </div>
      ) : (
        <ActionForm action={openRoundAction} done={<LinksOnce roundHref={`${base}/rounds`} />}>
          <p className="prose mb-6">
            Everyone you choose gets a personal link to 24 short statements. Answers are confidential: you see how many have answered and who has not, never
            what somebody said. <a href="/confidentiality">Who sees what</a>
          </p>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="submissionKey" value={loadSubmissionKey()} />
          <ChoiceField
            name="invited"
            label="Who is asked?"
            hint="Leave out people on leave and observers. Critical friends are not ticked."
            many
            value={asked.map((member) => member.id)}
            options={present.map((member) => ({ value: member.id, label: member.person.name, hint: member.partnershipAgency.name }))}
          />
          <TextField
            name="closesOn"
            label="Closing date"
            hint="The round closes by itself at the end of this day. Two weeks is a good time."
            type="date"
            value={defaults.closesOn}
            min={defaults.today}
          />
          <SelectField
            name="facilitator"
            label="Facilitator"
            hint="People may mark a comment for the facilitator only. The form gives this name."
            value=""
            options={[
              { value: '', label: 'Nobody: all comments go to the group' },
              ...defaults.facilitators.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
          <TextField
            name="minimumAnswers"
            label="Fewest answers for a reading"
            hint="Five is the least. With fewer answers than this, only their number is shown, and the answers are deleted."
            inputMode="numeric"
            width="short"
            value={String(defaults.minimumAnswers)}
          />
          <SubmitButton>Open the round</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
