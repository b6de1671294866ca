import { MiniCurve } from '@/components/charts/mini-curve'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Reo } from '@/components/ui/reo'
import { counted, listed, longDay } from '@/lib/platform/day-words'
import { watchAction } from '@/lib/portfolio/actions'
import type { PortfolioRow as Row } from '@/lib/portfolio/loaders'
import type { Entry, Hint } from '@/lib/portfolio/types'
import { hintWords } from '@/lib/portfolio/words'

const tagOf: Record<Hint, string> = { asked: 'tag', 'ask-lead': 'tag', 'keep-out': 'tag tag-accent' }
/** Needs that a row tells; the others are one step away, on the partnership's own page. */
const mostNeeds = 2

/** One partnership of a portfolio: where it is, why it needs the angel and the first step, or why to leave it alone. */
export function PortfolioRow({ row, back }: { row: Row; back: string }) {
  const { partnershipId, name, entry, hint, watched } = row
  const href = `/partnerships/${partnershipId}`
  const last = entry?.readings?.places.at(-1)
  return (
    <li className="grid grid-cols-[6rem_1fr] items-start gap-x-6 gap-y-2 sm:grid-cols-[8.5rem_1fr_12rem]">
      <MiniCurve outcome={last?.outcome ?? 'empty'} stages={last?.stages ?? []} trail={entry?.readings?.places.slice(0, -1) ?? []} />
      <div className="self-center sm:self-start">
        <h3>
          <a href={href}>{name}</a>
        </h3>
        {entry && <p className="meta">{factsOf(entry)}</p>}
      </div>
      {hint && (
        <p className="col-span-2 sm:col-span-1 sm:justify-self-end">
          <span className={tagOf[hint]}>{hintWords[hint].name}</span>
        </p>
      )}
      <div className="col-span-2 sm:col-span-1 sm:col-start-2">
        {entry === null ? (
          <p className="meta">It is looked through anew, since the lead has changed what you may see. Open this page again in a minute.</p>
        ) : (
          <Why entry={entry} href={href} />
        )}
      </div>
      <div className="no-print col-span-2 -ml-3 sm:col-span-1 sm:col-start-3 sm:ml-0 sm:justify-self-end">
        <ActionForm action={watchAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="back" value={back} />
          <HiddenField name="watched" value={watched ? 'no' : 'yes'} />
          <button type="submit" className="button button-quiet button-small">
            {watched ? 'Take off the watch list' : 'Put on the watch list'} <span className="sr-only">({name})</span>
          </button>
        </ActionForm>
      </div>
    </li>
  )
}

function Why({ entry, href }: { entry: Entry; href: string }) {
  const further = entry.needs.length - mostNeeds
  return (
    <div className="prose text-sm">
      {entry.asked.map((one) => (
        <p key={one.id}>
          The lead asked for your help on {longDay(one.on)}
          {one.text === '' ? '.' : ': '}
          {one.text !== '' && (
            <q dir="auto">
              <Reo>{one.text}</Reo>
            </q>
          )}{' '}
          <a href={`${href}/help`}>
            Answer<span className="sr-only"> {entry.name}</span>
          </a>
        </p>
      ))}
      {entry.needs.slice(0, mostNeeds).map((need) => (
        <p key={need.topic}>
          <strong>
            <Reo>{need.what}</Reo>
          </strong>{' '}
          {need.seen !== '' && (
            <>
              <Reo>{need.seen}</Reo>.{' '}
            </>
          )}
          <Reo>{need.step}</Reo> <span className="cite">{need.citation}</span>
        </p>
      ))}
      {further > 0 && <p className="meta">{counted(further, 'more reason', 'more reasons')} to ask, in the partnership’s own words on its page.</p>}
      {entry.needs.length === 0 && entry.asked.length === 0 && <p>{entry.calm}</p>}
    </div>
  )
}

/** What is known of it, in one line; what was not released is named and not guessed. */
function factsOf(entry: Entry): string {
  const { readings, lastCheckInOn, nextReview, openSignals } = entry
  const hidden = [...(readings === null ? ['readings'] : []), ...(lastCheckInOn === null ? ['check-ins'] : []), ...(openSignals === null ? ['signals'] : [])]
  const parts = [
    ...(readings === null ? [] : [readings.readOn === null ? readings.heading : `${readings.heading}, read on ${longDay(readings.readOn)}`]),
    ...(lastCheckInOn === null ? [] : [lastCheckInOn.on === null ? 'No check-in yet' : `Last check-in ${longDay(lastCheckInOn.on)}`]),
    ...(nextReview === null ? [] : [`Next: ${nextReview.what}, ${longDay(nextReview.on)}`]),
    ...(openSignals === null ? [] : [openSignals === 0 ? 'No open signal' : counted(openSignals, 'open signal', 'open signals').toLowerCase()]),
    ...(hidden.length === 0 || hidden.length === 3 ? [] : [`Not released to you: ${listed(hidden)}`]),
  ]
  return parts.length === 0 ? '' : `${parts.join(' · ')}`
}
