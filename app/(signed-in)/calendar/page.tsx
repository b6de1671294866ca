import { FeedOnce } from '@/components/calendar/feed-once'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterSignedIn, mostInACalendar } from '@/lib/access/loaders'
import { endFeedAction, makeFeedAction } from '@/lib/calendar/actions'
import { loadFeed } from '@/lib/calendar/loaders'
import { chooseMessagesAction } from '@/lib/messages/actions'
import { loadNoMail, loadSwitchedOff } from '@/lib/messages/loaders'
import { optionalKinds } from '@/lib/messages/types'
import { optionalWords } from '@/lib/messages/words'
import { longDay } from '@/lib/platform/day-words'

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { saved, ended } = await searchParams
  const actor = await enterSignedIn('/calendar', '/calendar')
  const [feed, off] = await Promise.all([loadFeed(actor), loadSwitchedOff(actor)])
  const noMail = loadNoMail()
  return (
    <PageFrame actor={actor} current="calendar">
      <PageHeading title="Calendar and messages" lede="Dates of your partnerships in your own calendar, and which messages you want." />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <h2>In your own calendar</h2>
          <ul className="prose mt-2 list-disc pl-5">
            <li>When rounds close, agreements end or are due for review, and commitments are due.</li>
            <li>When the next reading and the next check-in are due.</li>
            <li>Of the partnerships that named you, and only what you may see there. That is looked up anew each time.</li>
            <li>At most {mostInACalendar} partnerships, those in which you take part yourself first.</li>
            <li>No link for answering is in it. Whoever has the address can read these dates, so keep it to yourself.</li>
          </ul>
          {ended && !feed && (
            <p className="look prose mt-4" role="status">
              Your calendar address is ended. It leads nowhere any more.
            </p>
          )}
          <p className="mt-4">
            {feed ? `You have an address since ${longDay(feed.createdOn)}. It is shown once and kept nowhere.` : 'You have no calendar address.'}
          </p>
          <ActionForm action={makeFeedAction} className="mt-3" after={<FeedOnce />}>
            {feed && <p className="meta mb-2">A new one ends the one before.</p>}
            <SubmitButton quiet={feed !== null}>{feed ? 'Make a new address' : 'Make a calendar address'}</SubmitButton>
          </ActionForm>
          {feed && (
            <ActionForm action={endFeedAction} className="mt-6">
              <button type="submit" className="button button-small">
                End the address
              </button>
            </ActionForm>
          )}
        </section>
        <section>
          <h2>Messages to you</h2>
          {noMail && <p className="look prose mt-2">{noMail} What you choose here counts once there is one.</p>}
          {saved && (
            <p className="look prose mt-2" role="status">
              Saved.
            </p>
          )}
          <ActionForm action={chooseMessagesAction} className="mt-3">
            <ChoiceField
              name="wanted"
              label="Which do you want?"
              hint="Messages about a round come in any case: the group counts on them."
              many
              value={optionalKinds.filter((kind) => !off.includes(kind))}
              options={optionalKinds.map((kind) => ({ value: kind, label: optionalWords[kind].name, hint: optionalWords[kind].means }))}
            />
            <SubmitButton quiet>Save what I want</SubmitButton>
          </ActionForm>
        </section>
      </div>
    </PageFrame>
  )
}
