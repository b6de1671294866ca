import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { agreementKinds } from '@/lib/agreements/types'
import { kindWords } from '@/lib/agreements/words'

/** What the field `name` says, as the agreement's form values have it. */
type Given = Record<string, string>

/** Kind and title: all that is ever asked. */
export function NameFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <ChoiceField
        name="kind"
        label="What kind is it?"
        value={given.kind ?? ''}
        options={agreementKinds.map((id) => ({ value: id, label: kindWords[id].name, hint: kindWords[id].means }))}
      />
      <TextField name="title" label="Title" hint="What you call it among yourselves." value={given.title} />
    </>
  )
}

/** The days. All can be left empty. */
export function DateFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <TextField name="startsOn" label="Start" hint="Can be left empty." type="date" value={given.startsOn} />
      <TextField name="reviewOn" label="Next review" hint="You are told here 90, 60, 30 and 15 days before." type="date" value={given.reviewOn} />
      <TextField name="endsOn" label="End" hint="Leave it empty where it has none. You are told beforehand in the same way." type="date" value={given.endsOn} />
    </>
  )
}

/** Where the document lies, when it is kept elsewhere. */
export function LinkField({ given = {} }: { given?: Given }) {
  return (
    <TextField
      name="link"
      label="Link to the document"
      hint="If it is kept elsewhere. It begins with https:// or http://"
      type="url"
      inputMode="url"
      autoComplete="off"
      value={given.link}
    />
  )
}

/** The light agreement: rules, one a line, and who holds the ball. */
export function RulesFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <TextAreaField
        name="groundRules"
        label="The rules, one a line"
        hint="For example: We say it here before we say it outside. We meet even when there is nothing to decide. Whoever cannot keep a date says so a week before."
        rows={8}
        value={given.groundRules}
      />
      <TextAreaField
        name="ball"
        label="Who holds the ball"
        hint="One line for each piece of work: what it is, and the one agency that leads on it now (BCS §4.2)."
        rows={3}
        value={given.ball}
      />
    </>
  )
}
