import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { saveAccountabilityAction } from '@/lib/accountabilities/actions'
import { loadAccountabilities } from '@/lib/accountabilities/loaders'
import type { AccountabilityInput } from '@/lib/accountabilities/schema'
import { accountabilityWords } from '@/lib/accountabilities/words'
import { loadRecord } from '@/lib/partnerships/loaders'

const questions = Object.keys(accountabilityWords) as (keyof AccountabilityInput)[]

export default async function AccountabilitiesPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/accountabilities', partnershipId)
  const [partnership, { isMember, own, others }] = await Promise.all([loadRecord(scope), loadAccountabilities(scope)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/accountabilities" title="Two accountabilities">
      <p className="lede mb-6">
        Everybody here answers to their own agency, and to this group. Members enter what they want the others to know. Only members see it (BCS §§4.2, 8.1).
      </p>
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <h2 className="mb-4">Your own</h2>
          {!isMember ? (
            <p className="look prose">
              Your account is not tied to a member of this partnership, so there is nothing for you to enter. The lead can tie it, under “Who may look”.
            </p>
          ) : partnership.windUp ? (
            <p>The record is read-only.</p>
          ) : (
            <ActionForm action={saveAccountabilityAction}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="seen" value={String(own?.version ?? 0)} />
              <p className="meta prose mb-5">All of it can be left empty. If you empty everything, your entry is deleted.</p>
              {questions.map((name) => (
                <TextAreaField
                  key={name}
                  name={name}
                  label={accountabilityWords[name].label}
                  hint={accountabilityWords[name].hint}
                  rows={2}
                  value={own?.[name] ?? ''}
                />
              ))}
              <SubmitButton>Save my entry</SubmitButton>
            </ActionForm>
          )}
        </section>
        <section>
          <h2>The other members</h2>
          {others.length === 0 ? (
            <p className="meta mt-2">Nobody else has entered anything.</p>
          ) : (
            <ul className="rule-list mt-2">
              {others.map((one) => (
                <li key={one.membershipId}>
                  <h3>
                    {one.membership.person.name}, {one.membership.partnershipAgency.name}
                  </h3>
                  <dl className="mt-1 text-sm">
                    {questions
                      .filter((name) => one[name] !== '')
                      .map((name) => (
                        <div key={name} className="mt-1">
                          <dt className="meta">{accountabilityWords[name].short}</dt>
                          <dd className="whitespace-pre-line">{one[name]}</dd>
                        </div>
                      ))}
                  </dl>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </PartnershipFrame>
  )
}
