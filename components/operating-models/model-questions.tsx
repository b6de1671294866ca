import { ChoiceField } from '@/components/ui/choice-field'
import { questions } from '@/lib/operating-models/questions'
import { type Answers, answerValues, type Question } from '@/lib/operating-models/types'
import { answerWords, partWords } from '@/lib/operating-models/words'

const parts = Object.keys(partWords) as Question['part'][]
const options = answerValues.map((value) => ({ value, label: answerWords[value] }))

type Props = { path: string; answers: Answers; button: string; heading?: 'h2' | 'h3' }

/** The questions as a form whose answers go into the address of the same page. Nothing is stored. */
export function ModelQuestions({ path, answers, button, heading: Heading = 'h3' }: Props) {
  return (
    <form method="get" action={path}>
      {parts.map((part) => (
        <section key={part} className="mt-6">
          <Heading className="mb-4">{partWords[part]}</Heading>
          <div className="grid items-start gap-x-14 lg:grid-cols-2">
            {questions
              .filter((question) => question.part === part)
              .map((question) => (
                <ChoiceField
                  key={question.id}
                  name={question.id}
                  label={question.text}
                  hint={question.hint}
                  options={options}
                  value={answers[question.id] ?? ''}
                  across
                />
              ))}
          </div>
        </section>
      ))}
      <button type="submit" className="button button-primary">
        {button}
      </button>
    </form>
  )
}
