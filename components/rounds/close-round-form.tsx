import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeRoundAction } from '@/lib/rounds/actions'

type Props = { partnershipId: string; roundId: string; answered: number; invited: number; needed: number; result: string }

/** Closing, with what comes of it said before, and a second press. `result` is what comes of it: "reading", "result". */
export function CloseRoundForm({ partnershipId, roundId, answered, invited, needed, result }: Props) {
  const enough = answered >= needed
  const what = result === 'reading' ? 'round' : 'session'
  return (
    <section className="look prose mt-12">
      <h2>Close the {what}</h2>
      <p className="mb-4 mt-1">
        {enough
          ? `The ${result} is then worked out and shown to the group. The ${what} cannot be opened again.`
          : `There are ${answered} answers, and a ${result} needs ${needed}. If you close now, only their number is kept and the answers are deleted.`}
      </p>
      <ActionForm action={closeRoundAction} fold="Close it now">
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="roundId" value={roundId} />
        <p className="mb-3">
          {answered} of {invited} have answered. Whoever has not can no longer do so.
        </p>
        <SubmitButton quiet={!enough}>{enough ? `Close the ${what} and see the ${result}` : `Close the ${what} without a ${result}`}</SubmitButton>
      </ActionForm>
    </section>
  )
}
