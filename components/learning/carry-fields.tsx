import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'

type Props = { today: string; given: { carriedOn: string | null; carriedTo: string; carriedNote: string } }

/** When it was told at home, to whom, and what came of it. */
export function CarryFields({ today, given }: Props) {
  return (
    <>
      <TextField
        name="carriedOn"
        label="On which day?"
        hint={given.carriedOn === null ? undefined : 'Leave it empty if it was not carried home after all.'}
        type="date"
        value={given.carriedOn ?? today}
        max={today}
      />
      <TextField name="carriedTo" label="Told to whom?" hint="A team, a meeting, a manager." value={given.carriedTo} />
      <TextAreaField name="carriedNote" label="What came of it?" hint="You can leave this empty." value={given.carriedNote} rows={2} />
    </>
  )
}
