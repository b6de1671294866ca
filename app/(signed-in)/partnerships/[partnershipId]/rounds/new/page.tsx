import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LinksOnce } from '@/components/rounds/links-once'
import { OpeningFields } from '@/components/rounds/opening-fields'
import { TooFewPeople } from '@/components/rounds/too-few-people'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { conditionsOf } from '@/lib/instrument/conditions'
import { conditionPhases } from '@/lib/instrument/types'
import { phaseWords } from '@/lib/instrument/words'
import { loadParticipationLooks } from '@/lib/participation/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import { longDay } from '@/lib/platform/day-words'
import { openRoundAction } from '@/lib/rounds/actions'
import { loadOpenRound, loadRoundDefaults } from '@/lib/rounds/loaders'
import { fewestInvited, minutesToAnswer, peopleToAsk } from '@/lib/rounds/rules'

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
  const { present, asked } = peopleToAsk(members, defaults.today)
  const base = `/partnerships/${partnershipId}`
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="rounds" title={open ? 'A round is open' : 'Open a round'}>
      {open && (
        <p className="look prose mb-6">
          It closes on {longDay(open.closesOn)}. <a href={`${base}/rounds/${open.id}`}>See the round</a>. The next one can open after that.
        </p>
      )}
      {!open && participation.length > 0 && (
        <div className="mb-6">
          <LookList scope={scope} looks={participation} heading="Before you open it" />
        </div>
      )}
      {present.length < fewestInvited ? (
        <TooFewPeople present={present.length} peopleHref={`${base}/people/paste`} togetherHref={`${base}/together`} />
      ) : (
        <ActionForm action={openRoundAction} done={<LinksOnce roundHref={`${base}/rounds`} />}>
          <p className="prose mb-6">
            Everyone you choose gets a personal link to 24 short statements. Answers are confidential: you see how many have answered and who has not, never
            what somebody said. <a href="/confidentiality">Who sees what</a>
          </p>
          <SelectField
            name="module"
            label="Conditions to ask as well"
            hint="One module at most. Its questions follow the statements. They are counted one by one, and never become a score."
            value=""
            options={[
              { value: '', label: 'None: about eight minutes' },
              ...conditionPhases.map((phase) => ({
                value: phase,
                label: `${phaseWords[phase].name}: ${conditionsOf(phase).length} questions more, about ${minutesToAnswer(phase)} minutes in all`,
              })),
            ]}
          />
          <OpeningFields
            partnershipId={partnershipId}
            submissionKey={loadSubmissionKey()}
            present={present}
            asked={asked}
            defaults={defaults}
            result="reading"
          />
          <SubmitButton>Open the round</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
