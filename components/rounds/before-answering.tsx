import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { withdrawAnswersAction } from '@/lib/rounds/actions'
import { ConfidentialityNotes } from './confidentiality-notes'

type Props = {
  token: string
  withdrawn: boolean
  round: {
    invented: boolean
    closesOn: string
    minimumAnswers: number
    facilitatorName: string
    invited: readonly { name: string; agency: string }[]
    hasAnswered: boolean
    own: object | null
  }
}

/** What stands before the questions of every round: what became of the link so far, what becomes of an answer, who was asked. */
export function BeforeAnswering({ token, withdrawn, round }: Props) {
  return (
    <>
      {round.invented && (
        <p className="mb-6">
          <span className="tag">Invented example</span>
        </p>
      )}
      {withdrawn && !round.hasAnswered && (
        <p className="look prose mb-6" role="status">
          Your answer is withdrawn and gone. You can answer again below.
        </p>
      )}
      {round.hasAnswered && (
        <section className="look prose mb-8">
          <h2>This link has been used to answer</h2>
          {round.own ? (
            <p className="mt-1">Your answers stand below, because this is the browser that sent them. Change them and send again, or withdraw them.</p>
          ) : (
            <p className="mt-1">
              The answers are not shown here, since this browser did not send them. What you send now takes their place, whole. If you have not answered, tell
              the person who gave you the link.
            </p>
          )}
          <ActionForm action={withdrawAnswersAction} className="mt-3" fold="Take it back">
            <HiddenField name="linkToken" value={token} />
            <p className="mb-2">It is deleted at once. You can answer again until the round closes.</p>
            <button type="submit" className="button button-small">
              Withdraw my answer
            </button>
          </ActionForm>
        </section>
      )}
      <section className="mb-8">
        <h2 className="mb-3">What becomes of your answer</h2>
        <ConfidentialityNotes closesOn={round.closesOn} minimumAnswers={round.minimumAnswers} facilitatorName={round.facilitatorName} />
        <details className="mt-4">
          <summary>Who was asked: {round.invited.length} people</summary>
          <ul className="prose mt-2 list-disc pl-5">
            {round.invited.map((person) => (
              <li key={`${person.name} ${person.agency}`}>
                {person.name}, {person.agency}
              </li>
            ))}
          </ul>
        </details>
        <p className="mt-3">
          <a href="/confidentiality">Who sees what, as a table</a>
        </p>
      </section>
    </>
  )
}
