import { isLive } from '@/lib/agreements/rules'
import type { AgreementStatus } from '@/lib/agreements/types'
import { kindName, statusName } from '@/lib/agreements/words'
import { counted, longDay } from '@/lib/platform/day-words'

type Agreement = {
  kind: string
  title: string
  status: AgreementStatus
  reviewOn: string | null
  endsOn: string | null
  steps: readonly { on: string }[]
  parties: readonly { name: string; signatures: readonly { signedOn: string | null }[] }[]
  documents: readonly { number: number }[]
}

/** One agreement in a list: what it is, where it stands, between whom, and its next day. */
export function AgreementLine({ agreement, href }: { agreement: Agreement; href: string }) {
  const { parties, status } = agreement
  const since = agreement.steps.at(-1)?.on
  const signed = parties.filter((party) => party.signatures.some((one) => one.signedOn !== null)).length
  const names = parties.slice(0, 3).map((party) => party.name)
  const more = parties.length - names.length
  const facts = [
    signed > 0 && `${signed} of ${parties.length} signed`,
    isLive(status) && agreement.reviewOn && `review on ${longDay(agreement.reviewOn)}`,
    isLive(status) && agreement.endsOn && `ends on ${longDay(agreement.endsOn)}`,
    agreement.documents.length > 0 && `document, ${counted(agreement.documents.length, 'version', 'versions')}`,
  ].filter(Boolean)
  return (
    <div className="grid gap-x-8 gap-y-1 md:grid-cols-[3fr_2fr]">
      <div>
        <h3>
          <a href={href}>{agreement.title}</a>
        </h3>
        <p className="meta">{kindName(agreement.kind)}</p>
        {names.length > 0 && (
          <p className="text-sm">
            {names.join(', ')}
            {more > 0 && ` and ${counted(more, 'other', 'others')}`}
          </p>
        )}
      </div>
      <div className="text-sm">
        <p>
          <span className={`tag ${isLive(status) ? 'tag-accent' : ''}`}>{statusName(status)}</span>
          {since && <span className="meta ml-2">since {longDay(since)}</span>}
        </p>
        {facts.length > 0 && <p className="meta mt-1">{facts.join(' · ')}</p>}
      </div>
    </div>
  )
}
