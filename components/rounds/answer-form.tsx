import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { statements } from '@/lib/instrument/statements'
import { type ConditionPhase, stages } from '@/lib/instrument/types'
import { answerScale, answersApart, feltQuestion, openQuestions, stageWords, statementQuestion } from '@/lib/instrument/words'
import { submitAnswersAction } from '@/lib/rounds/actions'
import { mixedOrder } from '@/lib/rounds/rules'
import { CommentFields } from './comment-fields'
import { DraftKeeper } from './draft-keeper'
import { ChosenConditions, ModuleQuestions } from './module-questions'
import { StatementQuestion } from './statement-question'

type Own = { answers: Record<string, number | string>; felt: string | null; comments: { question: string; audience: string; text: string }[] }

const scale = answerScale.map((point) => ({ value: String(point.value), label: point.label }))
const apart = answersApart.map((one) => ({ value: one.value, label: one.label }))

type Props = { token: string; orderSeed: number; module?: ConditionPhase | null; facilitatorName: string; own: Own | null; draftName: string; late?: boolean }

/**
 * The 24 statements in the round's own order, the felt stage, the conditions of the module where there is one, and two open
 * questions. `late`: the link takes no
 * more answers, and what was typed is shown so that it can be copied.
 */
export function AnswerForm({ token, orderSeed, module = null, facilitatorName, own, draftName, late = false }: Props) {
  const ordered = mixedOrder(statements, orderSeed)
  return (
    <ActionForm key={own ? 'own' : 'empty'} action={submitAnswersAction} title="Your answers" address={`/answer/${token}`} onlyOnceSent={late}>
      <HiddenField name="linkToken" value={token} />
      <DraftKeeper name={draftName} sent={false} />
      <h2 id="field-statements" tabIndex={-1}>
        {statementQuestion}
      </h2>
      <p className="meta prose mb-4 mt-1">Leave out what you do not want to answer. Take the first answer that comes.</p>
      {ordered.map((statement, at) => (
        <StatementQuestion
          key={statement.id}
          id={statement.id}
          text={statement.text}
          number={`${at + 1} of ${ordered.length}`}
          given={own ? String(own.answers[statement.id] ?? '') : ''}
          scale={scale}
          apart={apart}
        />
      ))}
      <div className="border-t border-line pt-6">
        <ChoiceField
          name="felt"
          label={feltQuestion.text}
          hint={feltQuestion.hint}
          value={own?.felt ?? ''}
          options={stages.map((stage) => ({ value: stage, label: stageWords[stage].name, hint: feltQuestion.options[stage] }))}
        />
        {late ? <ChosenConditions /> : module && <ModuleQuestions module={module} given={own?.answers ?? {}} />}
        <div className="border-t border-line pt-6">
          {openQuestions.map((question) => (
            <CommentFields
              key={question.id}
              question={question}
              before={own?.comments.find((comment) => comment.question === question.id)}
              facilitatorName={facilitatorName}
            />
          ))}
        </div>
        {!late && <SubmitButton>{own ? 'Send my changed answers' : 'Send my answers'}</SubmitButton>}
      </div>
    </ActionForm>
  )
}
