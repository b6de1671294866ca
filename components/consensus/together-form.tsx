'use client'

import { type ReactNode, useActionState } from 'react'
import { StatementQuestion } from '@/components/rounds/statement-question'
import { ChoiceField } from '@/components/ui/choice-field'
import { FormStateProvider } from '@/components/ui/form-context'
import { TextAreaField } from '@/components/ui/text-area-field'
import { useToldProblem } from '@/components/ui/use-told-problem'
import { apartTogether, type CommonAnswers } from '@/lib/consensus/types'
import { apartTogetherWords } from '@/lib/consensus/words'
import type { Stage, StatementId } from '@/lib/instrument/types'
import { stages } from '@/lib/instrument/types'
import { answerScale, stageWords, statementQuestion } from '@/lib/instrument/words'
import { type FormState, untouched } from '@/lib/platform/form-state'

type Action = (state: FormState<never>, form: FormData) => Promise<FormState<never>>
type Props = {
  save: Action
  finish: Action
  hidden: ReactNode
  statements: readonly { id: StatementId; text: string }[]
  given: { answers: CommonAnswers; felt: Stage | null; note: string }
}

const scale = answerScale.map((point) => ({ value: String(point.value), label: point.label }))
const apart = apartTogether.map((value) => ({ value, label: apartTogetherWords[value] }))

/** The 24 statements for one common answer: kept as far as it goes, or finished for good. One form with two buttons. */
export function TogetherForm({ save, finish, hidden, statements, given }: Props) {
  const [saved, keep] = useActionState(save, untouched as FormState<never>)
  const [finished, end] = useActionState(finish, untouched as FormState<never>)
  const state = finished.turn > saved.turn ? finished : saved
  const problem = useToldProblem(state.message === null ? null : state.turn)
  const errors = Object.entries(state.errors)
  return (
    <FormStateProvider value={state as FormState<unknown>}>
      {state.message !== null && (
        <div ref={problem} tabIndex={-1} role="alert" className="prose mb-6 rounded-md border-3 border-error bg-error-soft p-4">
          <h2>There is a problem</h2>
          {errors.length === 0 && <p className="mt-1">{state.message}</p>}
          <ul className="mt-1">
            {errors.map(([name, message]) => (
              <li key={name}>
                <a href={`#field-${name}`} className="text-error">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form action={keep} noValidate>
        {hidden}
        <h2 id="field-statements" tabIndex={-1}>
          {statementQuestion}
        </h2>
        <p className="meta prose mb-4 mt-1">
          Read each aloud. Agree on one answer, or say that you see it differently: that is worth knowing, and enters no score.
        </p>
        {statements.map((statement, at) => (
          <StatementQuestion
            key={statement.id}
            id={statement.id}
            text={statement.text}
            number={`${at + 1} of ${statements.length}`}
            given={String(given.answers[statement.id] ?? '')}
            scale={scale}
            apart={apart}
          />
        ))}
        <div className="border-t border-line pt-6">
          <ChoiceField
            name="felt"
            label="Where do you, together, think that you are?"
            hint="You can leave this out."
            value={state.typed.felt ?? given.felt ?? ''}
            options={stages.map((stage) => ({ value: stage, label: stageWords[stage].name, hint: stageWords[stage].inAWord }))}
          />
          <TextAreaField
            name="note"
            label="What do you want to remember of this talk?"
            hint="Whoever may see this session reads it."
            value={given.note}
            rows={4}
          />
          <p>
            <button type="submit" className="button button-primary">
              Save and go on
            </button>
          </p>
          <p className="meta prose mb-6 mt-2">Nothing is finished yet: you can close this page and come back.</p>
          <h2>Have you talked all of it through?</h2>
          <p className="prose mt-2">The reading is made from this one common answer. After that nothing can be changed any more.</p>
          <p className="mt-3">
            <button type="submit" formAction={end} className="button">
              Finish and see where you are
            </button>
          </p>
        </div>
      </form>
    </FormStateProvider>
  )
}
