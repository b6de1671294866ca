import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { excuseAction, renewLinkAction } from '@/lib/rounds/actions'
import { LinksOnce } from './links-once'

type Props = { partnershipId: string; roundId: string; roundHref: string; people: readonly { invitationId: string; name: string; agency: string }[] }

/** Who has not answered, for the lead alone: a new link for each, or leaving them out this time. */
export function NotAnswered({ partnershipId, roundId, roundHref, people }: Props) {
  const ids = (invitationId: string) => (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="roundId" value={roundId} />
      <HiddenField name="invitationId" value={invitationId} />
    </>
  )
  return (
    <section className="mt-10">
      <h2>Who has not answered yet</h2>
      {people.length === 0 ? (
        <p className="mt-2">Everyone has answered.</p>
      ) : (
        <>
          <p className="meta prose mt-1">You see who has not answered, so that you can remind them. No time is kept; a name only leaves this list.</p>
          <ul className="rule-list mt-3">
            {people.map((person) => (
              <li key={person.invitationId}>
                <strong>{person.name}</strong>
                <span className="meta block">{person.agency}</span>
                <ActionForm
                  action={renewLinkAction}
                  after={<LinksOnce roundHref={roundHref} />}
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
          <ActionForm action={renewLinkAction} className="mt-4" after={<LinksOnce roundHref={roundHref} />} fold="New links for all who have not answered">
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
  )
}
