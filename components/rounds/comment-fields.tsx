import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'

type Props = {
  question: { id: string; text: string; hint: string }
  before: { audience: string; text: string } | undefined
  facilitatorName: string
}

/** An open question, and (where the form names a facilitator) whom the comment is for. */
export function CommentFields({ question, before, facilitatorName }: Props) {
  return (
    <div>
      <TextAreaField
        name={`comment-${question.id}`}
        label={question.text}
        hint={`${question.hint} People may recognise how you write.`}
        rows={4}
        value={before?.text ?? ''}
      />
      {facilitatorName ? (
        <ChoiceField
          name={`audience-${question.id}`}
          label="Who may read this comment?"
          value={before?.audience ?? 'group'}
          options={[
            { value: 'group', label: 'The group' },
            { value: 'facilitator', label: `The facilitator only: ${facilitatorName}` },
          ]}
        />
      ) : null}
    </div>
  )
}
