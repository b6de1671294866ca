import { AskForm } from '@/components/help/ask-form'
import { HelpLine } from '@/components/help/help-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { answerHelpAction, closeHelpAction } from '@/lib/help/actions'
import { loadHelp } from '@/lib/help/loaders'
import { answerKinds } from '@/lib/help/types'
import { answerWords } from '@/lib/help/words'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function HelpPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/help', partnershipId)
  const [partnership, help] = await Promise.all([loadRecord(scope), loadHelp(scope)])
  const requests = help?.requests ?? []
  const mayAnswer = mayDo(scope, 'answer-help') && !partnership.windUp
  const isLead = mayDo(scope, 'ask-for-help')
  const waits = requests.filter((one) => mayAnswer && one.state === 'waiting')
  const others = requests.filter((one) => !waits.includes(one))
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="where" beside="/help" title="Help from a guardian angel">
      <p className="lede mb-6">
        {isLead
          ? 'Ask, and they are told at once. They read your line and the name of the partnership, and nothing that you have not released.'
          : mayAnswer
            ? 'The lead asks; you answer, offer something, or pass it on. The lead reads your words, the members see only that you answered.'
            : 'That help was asked for, and what became of it. The words stay between the lead and the guardian angel.'}
      </p>
      {isLead && !partnership.windUp && help?.angels && (
        <section className="card mb-10 max-w-3xl p-4 sm:p-6" aria-labelledby="ask">
          <h2 id="ask" className="mb-3">
            Ask for help
          </h2>
          <AskForm partnershipId={partnershipId} submissionKey={help.submissionKey} angels={help.angels} />
        </section>
      )}
      {waits.map((one) => (
        <section key={one.id} className="card mb-8 max-w-3xl p-4 sm:p-6" aria-label="A request that waits for you">
          <HelpLine help={one} />
          <ActionForm action={answerHelpAction} className="mt-5">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="requestId" value={one.id} />
            <ChoiceField
              name="kind"
              label="What do you do?"
              options={answerKinds.map((kind) => ({ value: kind, label: answerWords[kind].name, hint: answerWords[kind].means }))}
            />
            <TextAreaField
              name="answer"
              label="Your words"
              hint="The lead reads them. Passing it on? Write here whom you suggest, or nothing and tick the box below."
            />
            <ChoiceField
              name="toOthers"
              label="Only where you pass it on"
              many
              options={[
                {
                  value: 'yes',
                  label: 'Ask the other guardian angels of this partnership, if there are any',
                  hint: 'You are not told who they are, nor how many.',
                },
              ]}
            />
            <SubmitButton>Send it to the lead</SubmitButton>
          </ActionForm>
        </section>
      ))}
      {others.length === 0 && waits.length === 0 ? (
        <p>Nothing was asked yet.</p>
      ) : (
        others.length > 0 && (
          <section aria-labelledby="earlier">
            <h2 id="earlier" className={isLead ? '' : 'sr-only'}>
              What was asked
            </h2>
            <ul className="rule-list mt-2 max-w-3xl">
              {others.map((one) => (
                <li key={one.id}>
                  <HelpLine help={one} />
                  {isLead && one.closedOn === null && (
                    <ActionForm action={closeHelpAction} className="mt-2">
                      <HiddenField name="partnershipId" value={partnershipId} />
                      <HiddenField name="requestId" value={one.id} />
                      <button type="submit" className="button button-small">
                        {one.answerKind === null ? 'Take it back' : 'It is settled'}
                        <span className="sr-only">: the request to {one.angel}</span>
                      </button>
                    </ActionForm>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      )}
    </PartnershipFrame>
  )
}
