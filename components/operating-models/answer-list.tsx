import { Reo } from '@/components/ui/reo'
import { questions } from '@/lib/operating-models/questions'
import type { Answers } from '@/lib/operating-models/types'
import { answerWords } from '@/lib/operating-models/words'

/** Answers as they were kept, question by question. */
export function AnswerList({ answers, notDepartments }: { answers: Answers; notDepartments: readonly string[] }) {
  const given = questions.flatMap(({ id, text }) => (answers[id] ? [{ id, text, answer: answerWords[answers[id]] }] : []))
  if (given.length === 0 && notDepartments.length === 0) return <p className="meta mt-1">Chosen without the questions.</p>
  return (
    <dl className="mt-2 grid gap-2 text-sm">
      {given.map(({ id, text, answer }) => (
        <div key={id}>
          <dt className="meta">{text}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
      {notDepartments.length > 0 && (
        <div>
          <dt className="meta">Not government departments</dt>
          <dd>
            <Reo>{notDepartments.join(', ')}</Reo>
          </dd>
        </div>
      )}
    </dl>
  )
}
