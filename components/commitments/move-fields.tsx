import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { longDay } from '@/lib/platform/day-words'

/** A new due date and why. */
export function MoveFields({ dueOn, proposed }: { dueOn: string | null; proposed: string }) {
  return (
    <>
      <TextField
        name="dueOn"
        label="New due date"
        type="date"
        hint={dueOn ? `Now it is due on ${longDay(dueOn)}. That date is kept and shown.` : undefined}
        value={proposed}
      />
      <TextAreaField name="why" label="What got in the way, or what changed" rows={3} />
    </>
  )
}
