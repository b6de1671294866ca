import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { logCheckInAction } from '@/lib/check-ins/actions'
import { ballFieldOf, commitmentField } from '@/lib/check-ins/schema'
import { commitmentRows, pulses } from '@/lib/check-ins/types'
import { askedFields, askedWords, cutWords, pulseWords } from '@/lib/check-ins/words'
import { stages } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { addDays } from '@/lib/platform/days'
import { BallFields } from './ball-fields'
import { CheckInDraft } from './check-in-draft'
import { Fold } from './fold'

type Option = { value: string; label: string }
type Props = {
  partnershipId: string
  submissionKey: string
  today: string
  balls: readonly { id: string; work: string; agencyId: string; agency: string }[]
  agencies: readonly Option[]
  members: readonly Option[]
  draftName: string
}

const nthWords: Record<number, string> = { 1: 'Add a commitment', 2: 'Add a second commitment', 3: 'Add a third commitment' }

/** A check-in, in the order of how soon it is answered: a tap, a tap, a few words, then who does what. */
export function CheckInForm({ partnershipId, submissionKey, today, balls, agencies, members, draftName }: Props) {
  return (
    <ActionForm action={logCheckInAction} whenCut={cutWords}>
      <HiddenField name="partnershipId" value={partnershipId} />
      <CheckInDraft name={draftName} submissionKey={submissionKey} />
      <ChoiceField
        name="pulse"
        label="How is it going?"
        across="three"
        options={[...pulses.map((pulse) => ({ value: pulse, label: pulseWords[pulse] })), { value: '', label: 'Leave this out' }]}
      />
      <ChoiceField
        name="felt"
        label="Where does it feel that you are?"
        across="three"
        options={[
          ...stages.map((stage) => ({ value: stage, label: stageWords[stage].name, hint: stageWords[stage].inAWord })),
          { value: '', label: 'We would rather not say' },
        ]}
      />
      {askedFields.map((field) => (
        <TextAreaField key={field} name={field} label={askedWords[field].label} rows={2} />
      ))}
      <BallFields
        balls={balls.map((ball) => ({ ...ball, name: ballFieldOf(ball.id), there: agencies.some((one) => one.value === ball.agencyId) }))}
        agencies={agencies}
      />
      <Fold label="Add a piece of work" names={['newWork', 'newHolder']}>
        <TextField name="newWork" label="Piece of work" hint="In a few words, such as: the ferry timetable." />
        <SelectField name="newHolder" label="Who holds the ball on it?" options={[{ value: '', label: 'Choose an agency' }, ...agencies]} />
      </Fold>
      {commitmentRows.map((row) => (
        <Fold key={row} label={nthWords[row]} names={[commitmentField(row, 'what'), commitmentField(row, 'owner')]}>
          <TextAreaField name={commitmentField(row, 'what')} label="What will be done" rows={2} />
          <SelectField name={commitmentField(row, 'owner')} label="Who will do it" options={[{ value: '', label: 'Choose a member' }, ...members]} />
          <TextField name={commitmentField(row, 'due')} label="Due date" type="date" value={addDays(today, 28)} />
        </Fold>
      ))}
      <TextField name="on" label="Day of this check-in" type="date" value={today} max={today} />
      <SubmitButton busy="Saving …">Save the check-in</SubmitButton>
      <p className="meta prose mt-4">
        The group can read this. Once saved it stays as it is: to put something right, log another one. On the same day, its author can take it away.
      </p>
    </ActionForm>
  )
}
