import type { LoadedHelp } from '@/lib/help/loaders'
import { helpStateWords } from '@/lib/help/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { AskForm } from './ask-form'
import { HelpLine } from './help-line'

type Props = {
  partnershipId: string
  help: LoadedHelp
  standing: string
  woundUp: boolean
}

/** On the partnership's first page: the lead asks and reads the answer, the angel is shown what waits, members see that there is something. */
export function HelpSection({ partnershipId, help, standing, woundUp }: Props) {
  const href = `/partnerships/${partnershipId}/help`
  const open = help.requests.filter((one) => one.closedOn === null)
  if (standing === 'guardian-angel') {
    const waits = open.filter((one) => one.state === 'waiting')
    if (waits.length === 0) return null
    return (
      <section className="look" aria-labelledby="asked">
        <h2 id="asked">You were asked for help</h2>
        {waits.map((one) => (
          <p key={one.id} className="mt-2 break-words">
            {one.text ? `“${one.text}” ` : ''}
            <span className="meta">On {longDay(one.askedOn)}.</span>
          </p>
        ))}
        <p className="mt-3">
          <a className="button" href={href}>
            Answer
          </a>
        </p>
      </section>
    )
  }
  const mayAsk = help.angels !== null && !woundUp
  if (open.length === 0 && !mayAsk) return null
  const latest = open[0]
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">Help from a guardian angel</h2>
      {help.angels !== null && open.length > 0 && (
        <ul className="rule-list mt-2">
          {open.slice(0, 3).map((one) => (
            <li key={one.id}>
              <HelpLine help={one} />
            </li>
          ))}
        </ul>
      )}
      {help.angels === null && latest && (
        <p className="mt-2 text-sm">
          {capital(counted(open.length, 'request is', 'requests are'))} open. The latest, of {longDay(latest.askedOn)}:{' '}
          {helpStateWords[latest.state].toLowerCase()}.
        </p>
      )}
      {help.requests.length > 0 && (
        <p className="mt-2 text-sm">
          <a href={href}>{help.angels === null ? 'What was asked, and when' : 'Settle it, take it back, earlier ones'}</a>
        </p>
      )}
      {mayAsk && (
        <div className="mt-2">
          <AskForm partnershipId={partnershipId} submissionKey={help.submissionKey} angels={help.angels ?? []} folded />
        </div>
      )}
    </section>
  )
}
