import { ChoiceField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { fateField, fateWordsField } from '@/lib/wind-up/schema'

type Part = 'commitment' | 'ball' | 'agreement'
type Props = {
  part: Part
  id: string
  label: string
  hint?: string
  given: { kind: string; words: string } | undefined
}

const options: Record<Part, { value: string; label: string }[]> = {
  commitment: [
    { value: 'done', label: 'It is done' },
    { value: 'dropped', label: 'Dropped' },
    { value: 'passed', label: 'An organisation goes on with it' },
  ],
  ball: [
    { value: 'ends', label: 'It ends' },
    { value: 'passed', label: 'An organisation goes on with it' },
  ],
  agreement: [
    { value: 'ends', label: 'It ends' },
    { value: 'passed', label: 'It goes on with' },
  ],
}

const wordsLabel: Record<Part, string> = {
  commitment: 'Why it is dropped, or which organisation',
  ball: 'Which organisation',
  agreement: 'With whom it goes on',
}

/** What becomes of one thing that is open: a choice, and the reason or the organisation. It may stay undecided for now. */
export function FateFields({ part, id, label, hint, given }: Props) {
  return (
    <div className="border-t border-line pt-5">
      <ChoiceField
        name={fateField(part, id)}
        label={label}
        hint={hint}
        value={given?.kind ?? ''}
        options={[...options[part], { value: '', label: 'Not decided yet' }]}
      />
      <TextField name={fateWordsField(part, id)} label={wordsLabel[part]} value={given?.words} />
    </div>
  )
}
