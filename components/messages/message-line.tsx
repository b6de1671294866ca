import type { MessageKind, MessageState } from '@/lib/messages/types'
import { kindWords, stateWords } from '@/lib/messages/words'

type Props = {
  message: { kind: MessageKind; state: MessageState; toName: string; toAddress: string; when: string; lastError: string; mayBeDouble: boolean }
  /** Where its text can be read, if it can. */
  href?: string
}

/** One message in a list: what it is, to whom, how it stands. */
export function MessageLine({ message, href }: Props) {
  const { kind, state, toName, toAddress, when, lastError, mayBeDouble } = message
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span>
          {href ? (
            <a href={href} className="font-semibold" aria-label={`${kindWords[kind]} to ${toName}`}>
              {kindWords[kind]}
            </a>
          ) : (
            <strong>{kindWords[kind]}</strong>
          )}{' '}
          to {toName}
        </span>
        <span className={state === 'failed' ? 'tag border-error text-error' : state === 'sent' ? 'tag tag-accent' : 'tag'}>{stateWords[state]}</span>
      </span>
      <span className="meta block break-words">
        {toAddress}. {when}.
      </span>
      {lastError !== '' && state !== 'sent' && (
        <span className="block break-words text-sm">
          {state === 'failed' || state === 'dropped' ? 'Why: ' : 'Last try: '}
          {lastError}
        </span>
      )}
      {mayBeDouble && <span className="block text-sm">It may have arrived twice: sending was cut off once.</span>}
    </>
  )
}
