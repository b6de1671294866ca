import { Fragment, type ReactNode } from 'react'
import { StatementQuestion } from '@/components/rounds/statement-question'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { saveTogetherAction } from '@/lib/consensus/actions'
import { apartTogether, type CommonAnswers } from '@/lib/consensus/types'
import { apartTogetherWords, cutTogetherWords } from '@/lib/consensus/words'
import type { Stage, StatementId } from '@/lib/instrument/types'
import { stages } from '@/lib/instrument/types'
import { answerScale, stageWords, statementQuestion } from '@/lib/instrument/words'

type Props = {
  hidden: ReactNode
  statements: readonly { id: StatementId; text: string }[]
  given: { answers: CommonAnswers; felt: Stage | null; note: string }
}

const scale = answerScale.map((point) => ({ value: String(point.value), label: point.label }))
const apart = apartTogether.map((value) => ({ value, label: apartTogetherWords[value] }))

/** The 24 statements for one common answer: kept as far as it goes, or finished for good. One form with two buttons. */
export function TogetherForm({ hidden, statements, given }: Props) {
  return (
    <ActionForm action={saveTogetherAction} whenCut={cutTogetherWords}>
      {hidden}
      <h2 id="field-statements" tabIndex={-1}>
        {statementQuestion}
      </h2>
      <p className="meta prose mb-4 mt-1">
        Read each aloud. Agree on one answer, or say that you see it differently: that is worth knowing, and enters no score.
      </p>
      {statements.map((statement, at) => (
        <Fragment key={statement.id}>
          <StatementQuestion
            id={statement.id}
            text={statement.text}
            number={`${at + 1} of ${statements.length}`}
            given={String(given.answers[statement.id] ?? '')}
            scale={scale}
            apart={apart}
          />
          {/* A talk is long, and may be broken off anywhere. */}
          {(at + 1) % 8 === 0 && at + 1 < statements.length && (
            <p className="pb-6">
              <SubmitButton quiet small name="do" value="save">
                Save so far
              </SubmitButton>
            </p>
          )}
        </Fragment>
      ))}
      <div className="border-t border-line pt-6">
        <ChoiceField
          name="felt"
          label="Where do you, together, think that you are?"
          hint="You can leave this out."
          value={given.felt ?? ''}
          options={stages.map((stage) => ({ value: stage, label: stageWords[stage].name, hint: stageWords[stage].inAWord }))}
        />
        <TextAreaField
          name="note"
          label="What do you want to remember of this talk?"
          hint="Whoever may see this session reads it."
          value={given.note}
          rows={4}
        />
        <SubmitButton name="do" value="save">
          Save and go on
        </SubmitButton>
        <p className="meta prose mb-8 mt-2">Nothing is finished yet: you can close this page and come back.</p>
        <h2>Have you talked all of it through?</h2>
        <p className="prose mb-3 mt-2">The reading is made from this one common answer. After that nothing can be changed any more.</p>
        <SubmitButton quiet name="do" value="finish">
          Finish and see where you are
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
