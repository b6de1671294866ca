import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'

type Props = {
  partnershipId: string
  submissionKey: string
  present: readonly { id: string; name: string; agency: string }[]
  /** Ids of those ticked at first. */
  asked: readonly string[]
  defaults: { closesOn: string; today: string; minimumAnswers: number; mail: boolean; facilitators: readonly { id: string; name: string }[] }
  /** What comes of it: "reading", "result". */
  result: string
}

/** What every round asks of whoever opens it: people, closing date, facilitator, fewest answers. */
export function OpeningFields({ partnershipId, submissionKey, present, asked, defaults, result }: Props) {
  return (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="submissionKey" value={submissionKey} />
      <ChoiceField
        name="invited"
        label="Who is asked?"
        hint="Leave out people on leave and observers. Critical friends are not ticked."
        many
        value={[...asked]}
        options={present.map((member) => ({ value: member.id, label: member.name, hint: member.agency }))}
      />
      <TextField
        name="closesOn"
        label="Closing date"
        hint="It closes by itself at the end of this day. Two weeks is a good time."
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
        label={`Fewest answers for a ${result}`}
        hint="Five is the least. With fewer answers than this, only their number is shown, and the answers are deleted."
        inputMode="numeric"
        width="short"
        value={String(defaults.minimumAnswers)}
      />
      {defaults.mail ? (
        <ChoiceField
          name="byMail"
          label="How do the links get to people?"
          many
          options={[
            {
              value: 'yes',
              label: 'Send the links by e-mail to those who have an address',
              hint: 'Each gets their own. Those without an address stay with you: their links are shown once, to hand out. Two reminders go out by themselves, to those who have not answered.',
            },
          ]}
        />
      ) : (
        <p className="meta prose mb-6">No mail server is set, so no messages are sent. The links are shown to you once, to copy and hand out.</p>
      )}
    </>
  )
}
