import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LinksOnce } from '@/components/rounds/links-once'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { closeRoundAction, excuseAction, renewLinkAction } from '@/lib/rounds/actions'
import { loadRound } from '@/lib/rounds/loaders'
import { fewestAnswers } from '@/lib/rounds/rules'

export default async function RoundPage({ params }: { params: Promise<{ partnershipId: string; roundId: string }> }) {
  const { partnershipId, roundId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/rounds/[roundId]', partnershipId)
  const [partnership, round] = await Promise.all([loadRecord(scope), loadRound(scope, roundId)])
  const base = `/partnerships/${partnershipId}`
  const runs = mayDo(scope, 'run-round') && round.closedOn === null
  const needed = Math.max(fewestAnswers, round.minimumAnswers)
  const ids = (invitationId: string) => (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="roundId" value={roundId} />
      <HiddenField name="invitationId" value={invitationId} />
    </>
  )
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title={`Round of ${longDay(round.openedOn)}`}>
      <p className="text-xl font-semibold">
        {round.answered} of {round.invited} have answered
      </p>
      <svg className="mt-2 block h-3 w-full max-w-md" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="3" fill="var(--color-line)" />
        <rect width={(100 * round.answered) / Math.max(1, round.invited)} height="3" fill="var(--color-accent)" />
      </svg>
      <p className="meta mt-1">
        {round.closedOn
          ? `Closed on ${longDay(round.closedOn)}. A closed round never opens again.`
          : `Open until the end of ${longDay(round.closesOn)}. A reading needs ${needed} answers.`}
      </p>
      {round.closedOn && (
        <p className="prose mt-5">
          {round.hasReading && maySee(scope, 'reading') ? (
            <a className="button button-primary" href={`${base}/readings/${roundId}`}>
              See the reading
            </a>
          ) : (
            !round.hasReading && <span className="look block">That is too few for a reading. Only the number is kept; the answers were deleted.</span>
          )}
        </p>
      )}
      {runs && round.notAnswered && (
        <section className="mt-10">
          <h2>Who has not answered yet</h2>
          {round.notAnswered.length === 0 ? (
            <p className="mt-2">Everyone has answered.</p>
          ) : (
            <>
              <p className="meta prose mt-1">You see who has not answered, so that you can remind them. Nobody sees when somebody answered.</p>
              <ul className="rule-list mt-3">
                {round.notAnswered.map((person) => (
                  <li key={person.invitationId}>
                    <strong>{person.name}</strong>
                    <span className="meta block">{person.agency}</span>
                    <ActionForm
                      action={renewLinkAction}
                      after={<LinksOnce roundHref={`${base}/rounds`} />}
                      className="mt-1"
                      fold={
                        <>
                          New link<span className="sr-only">: {person.name}</span>
                        </>
                      }
                    >
                      {ids(person.invitationId)}
                      <p className="mb-2">Their link of before ends at once. The new one is shown here, once.</p>
                      <button type="submit" className="button button-small">
                        Make a new link for {person.name}
                      </button>
                    </ActionForm>
                    <ActionForm
                      action={excuseAction}
                      className="mt-1"
                      fold={
                        <>
                          Away this time<span className="sr-only">: {person.name}</span>
                        </>
                      }
                    >
                      {ids(person.invitationId)}
                      <p className="mb-2">They leave the count of people asked, and their link ends.</p>
                      <button type="submit" className="button button-small">
                        Leave {person.name} out of this round
                      </button>
                    </ActionForm>
                  </li>
                ))}
              </ul>
              <ActionForm
                action={renewLinkAction}
                className="mt-4"
                after={<LinksOnce roundHref={`${base}/rounds`} />}
                fold="New links for all who have not answered"
              >
                {ids('')}
                <p className="meta prose mb-2">
                  All their links of before end at once. Do this only if the first ones were lost, and send each person the new one.
                </p>
                <button type="submit" className="button">
                  Make new links for all
                </button>
              </ActionForm>
            </>
          )}
        </section>
      )}
      {runs && (
        <section className="look prose mt-12">
          <h2>Close the round</h2>
          <p className="mb-4 mt-1">
            {round.answered >= needed
              ? 'The reading is then worked out and shown to the group. The round cannot be opened again.'
              : `There are ${round.answered} answers, and a reading needs ${needed}. If you close now, only their number is kept and the answers are deleted.`}
          </p>
          <ActionForm action={closeRoundAction} fold="Close it now">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="roundId" value={roundId} />
            <p className="mb-3">
              {round.answered} of {round.invited} have answered. Whoever has not can no longer do so.
            </p>
            <SubmitButton quiet={round.answered < needed}>
              {round.answered >= needed ? 'Close the round and see the reading' : 'Close the round without a reading'}
            </SubmitButton>
          </ActionForm>
        </section>
      )}
      <details className="mt-10">
        <summary>Who was asked</summary>
        <ul className="prose mt-3 list-disc pl-5">
          {round.invitedNames.map((person) => (
            <li key={`${person.name} ${person.agency}`}>
              {person.name}, {person.agency}
            </li>
          ))}
        </ul>
        {round.facilitatorName && <p className="meta mt-2">Facilitator named in the form: {round.facilitatorName}</p>}
      </details>
    </PartnershipFrame>
  )
}
