import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'

type Props = {
  takers: readonly { value: string; label: string }[]
  given?: { text: string; takerMembershipId: string | null; takerName: string; organisation: string }
}

/** What was learned, and who takes it home to where. */
export function LearningFields({ takers, given }: Props) {
  const own = given?.takerMembershipId ?? ''
  const left = own !== '' && !takers.some((one) => one.value === own) ? [{ value: own, label: `${given?.takerName} (has left)` }] : []
  return (
    <>
      <TextAreaField
        name="text"
        label="What did you learn?"
        hint="One thing, so that somebody who was not there understands it."
        value={given?.text}
        rows={3}
      />
      <SelectField
        name="taker"
        label="Who takes it home?"
        hint="Learning stays with a few people unless somebody carries it back to their agency (BCS §5.2)."
        value={own}
        options={[{ value: '', label: 'Nobody yet, or somebody who is no member' }, ...left, ...takers]}
      />
      <TextField
        name="takerName"
        label="Somebody who is no member"
        hint="Their name, where you chose nobody above."
        value={own === '' ? (given?.takerName ?? '') : ''}
      />
      <TextField name="organisation" label="To which organisation?" hint="Empty: the member’s own agency." value={given?.organisation} />
    </>
  )
}
