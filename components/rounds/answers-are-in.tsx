import { PageHeading } from '@/components/ui/page-heading'
import { longDay } from '@/lib/platform/day-words'
import { DraftKeeper } from './draft-keeper'

type Props = { token: string; draftName: string; round: { partnershipName: string; closesOn: string; answered: number; invited: readonly unknown[] } }

/** Thanks, what happens next, and the way to change or withdraw. Forgets the draft. */
export function AnswersAreIn({ token, draftName, round }: Props) {
  return (
    <>
      <form hidden>
        <DraftKeeper name={draftName} sent />
      </form>
      <PageHeading
        title="Your answers are in. Thank you."
        lede={`${round.answered} of ${round.invited.length} people in ${round.partnershipName} have answered.`}
      />
      <div className="prose">
        <h2>What happens next</h2>
        <p className="mt-2">The round closes on {longDay(round.closesOn)}. From then on this same link shows you the result, for 90 days. Keep it.</p>
        <p>Until then you can change your answer or take it back.</p>
        <p className="mt-5 flex flex-wrap gap-3">
          <a className="button" href={`/answer/${token}`}>
            Change or withdraw my answer
          </a>
        </p>
      </div>
    </>
  )
}
