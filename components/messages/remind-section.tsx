import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import type { PartnershipScope } from '@/lib/access/types'
import { loadNoMail } from '@/lib/messages/loaders'
import { remindAction } from '@/lib/reminders/actions'
import { loadReminderFacts } from '@/lib/reminders/loaders'
import { mostReminders, refuseReminding } from '@/lib/reminders/rules'
import { reminderRefusalWords } from '@/lib/reminders/words'

/** Reminding those who have not answered by e-mail, for the lead; or in words why that cannot be. */
export async function RemindSection({ scope, roundId, reminded }: { scope: PartnershipScope; roundId: string; reminded: boolean }) {
  const noMail = loadNoMail()
  const facts = await loadReminderFacts(scope, roundId)
  const reason = refuseReminding({ ...facts, open: true, mail: noMail === null })
  const base = `/partnerships/${scope.partnershipId}`
  const without = facts.notAnswered - facts.withAddress
  return (
    <section className="mt-10">
      <h2>Remind by e-mail</h2>
      {reminded && (
        <p className="look prose mb-3 mt-2" role="status">
          The reminders are on the way. <a href={`${base}/messages`}>See the messages</a>
        </p>
      )}
      {reason ? (
        <p className="meta prose mt-1">{noMail ?? reminderRefusalWords[reason]}</p>
      ) : (
        <ActionForm action={remindAction} className="mt-1">
          <HiddenField name="partnershipId" value={scope.partnershipId} />
          <HiddenField name="roundId" value={roundId} />
          <HiddenField name="seen" value={String(facts.reminders)} />
          <p className="prose mb-3">
            Each gets a new link, and earlier links stay good.{' '}
            {facts.reminders === 0 ? `${mostReminders} reminders at most go out for a round.` : 'This is the last one.'}
            {without > 0 && ` ${without === 1 ? 'One person has' : `${without} people have`} no address here: remind them yourself.`}
          </p>
          <button type="submit" className="button">
            Remind those who have not answered
          </button>
        </ActionForm>
      )}
    </section>
  )
}
