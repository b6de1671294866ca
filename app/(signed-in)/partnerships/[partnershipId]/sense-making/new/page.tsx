import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LinksOnce } from '@/components/rounds/links-once'
import { OpeningFields } from '@/components/rounds/opening-fields'
import { TooFewPeople } from '@/components/rounds/too-few-people'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'
import { longDay } from '@/lib/platform/day-words'
import { loadOpenRound, loadRoundDefaults } from '@/lib/rounds/loaders'
import { fewestInvited, peopleToAsk } from '@/lib/rounds/rules'
import { openSenseMakingAction } from '@/lib/sense-making/actions'
import { loadSessions } from '@/lib/sense-making/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewSessionPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { again } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/sense-making/new', partnershipId)
  const [partnership, { members }, defaults, open, sessions] = await Promise.all([
    loadRecord(scope),
    loadPeople(scope),
    loadRoundDefaults(scope),
    loadOpenRound(scope, 'sense-making'),
    loadSessions(scope),
  ])
  const { present, asked } = peopleToAsk(members, defaults.today)
  const base = `/partnerships/${partnershipId}`
  const before = sessions.find((session) => session.id === again)
  return (
    <PartnershipFrame
      form
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="rounds"
      beside="/sense-making"
      title={open ? 'A sense-making session is open' : 'Open a sense-making session'}
    >
      {open && (
        <p className="look prose mb-6">
          It closes on {longDay(open.closesOn)}. <a href={`${base}/sense-making/${open.id}`}>See the session</a>. The next one can open after that.
        </p>
      )}
      {present.length < fewestInvited ? (
        <TooFewPeople present={present.length} peopleHref={`${base}/people/paste`} />
      ) : (
        <ActionForm action={openSenseMakingAction} done={<LinksOnce roundHref={`${base}/sense-making`} />}>
          <p className="prose mb-6">
            Everyone you choose gets a personal link, and says how they see one issue from where they stand: known, knowable, complex or chaotic. It takes about
            two minutes. The answers are as confidential as those of a round. <a href="/confidentiality">Who sees what</a>
          </p>
          <TextField
            name="subject"
            label="The issue"
            hint="One issue, in words that all would use. Place it again later in the same words, and the change is shown."
            value={before?.subject ?? ''}
          />
          <OpeningFields
            partnershipId={partnershipId}
            submissionKey={loadSubmissionKey()}
            present={present}
            asked={asked}
            defaults={defaults}
            result="result"
          />
          <SubmitButton>Open the session</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
