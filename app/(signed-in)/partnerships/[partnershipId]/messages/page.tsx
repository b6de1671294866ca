import { MessageLine } from '@/components/messages/message-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { resendMessageAction, stopMessageAction } from '@/lib/messages/actions'
import { loadMessages, loadNoMail } from '@/lib/messages/loaders'
import { type MessageState, messageStates } from '@/lib/messages/types'
import { kindWords, outboxWords, stateWords } from '@/lib/messages/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadPreview } from '@/lib/reminders/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default async function MessagesPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const asked = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/messages', partnershipId)
  const show = one(asked.show)
  const after = one(asked.after)
  const [partnership, { messages, counts, next }, preview] = await Promise.all([loadRecord(scope), loadMessages(scope, after), loadPreview(scope, show)])
  const noMail = loadNoMail()
  const base = `/partnerships/${partnershipId}/messages`
  const total = (states: readonly MessageState[]) =>
    states.filter((state) => counts[state]).map((state) => `${stateWords[state].toLowerCase()}: ${counts[state]}`)
  const may = mayDo(scope, 'send-messages')
  const here = (id: string) => `${base}?${new URLSearchParams({ ...(after ? { after } : {}), show: id })}#message`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" beside="/messages" title="Messages">
      {noMail ? (
        <p className="look prose mb-6">{noMail}</p>
      ) : (
        <p className="prose mb-2">
          What Crossbrace sends by e-mail for this partnership. Messages about a round are deleted when it closes, so that nothing tells who was reminded. Links
          are never kept: each is made while its message is sent.
        </p>
      )}
      {messages.length > 0 && <p className="meta mb-6">In all: {total(messageStates).join(', ')}.</p>}
      {show && (
        <section id="message" className="card mb-8 p-4 sm:p-6" aria-labelledby="message-heading">
          <h2 id="message-heading">{preview ? `${kindWords[preview.kind]} to ${preview.toName}` : 'This message is not there'}</h2>
          {preview ? (
            <>
              <p className="meta mt-1 break-words">
                {stateWords[preview.state]}. To {preview.toAddress}.
              </p>
              {preview.text === null ? (
                <p className="mt-3">Its reason is gone by now, so its text cannot be shown any more.</p>
              ) : (
                <>
                  <p className="mt-3 font-semibold">{preview.subject}</p>
                  <div className="prose mt-2 whitespace-pre-line break-words text-sm">{preview.text}</div>
                </>
              )}
              {may && (preview.state === 'failed' || preview.state === 'stopped') && (
                <ActionForm action={resendMessageAction} className="mt-4">
                  <HiddenField name="partnershipId" value={partnershipId} />
                  <HiddenField name="messageId" value={preview.id} />
                  <button type="submit" className="button">
                    Send it again
                  </button>
                </ActionForm>
              )}
              {may && preview.state === 'waiting' && (
                <ActionForm action={stopMessageAction} className="mt-4">
                  <HiddenField name="partnershipId" value={partnershipId} />
                  <HiddenField name="messageId" value={preview.id} />
                  <button type="submit" className="button">
                    Do not send it
                  </button>
                </ActionForm>
              )}
            </>
          ) : (
            <p className="mt-2">{outboxWords.notThere}</p>
          )}
        </section>
      )}
      {messages.length === 0 ? (
        <p>{after ? 'There are no earlier messages.' : 'No message was sent yet.'}</p>
      ) : (
        <ul className="rule-list">
          {messages.map((message) => (
            <li key={message.id}>
              <MessageLine message={message} href={may ? here(message.id) : undefined} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6">
        {after && <a href={base}>The latest messages</a>}
        {next && <a href={`${base}?after=${encodeURIComponent(next)}`}>Earlier messages</a>}
      </p>
    </PartnershipFrame>
  )
}
