import { MemberLinksOnce } from '@/components/accountabilities/member-links-once'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { endMemberLinkAction, mintMemberLinksAction } from '@/lib/accountabilities/actions'
import { loadMemberLinks } from '@/lib/accountabilities/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function MemberLinksPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/accountabilities/links', partnershipId)
  const [partnership, members] = await Promise.all([loadRecord(scope), loadMemberLinks(scope)])
  const open = members.filter((one) => one.link !== null)
  const here = `/partnerships/${partnershipId}/accountabilities/links`
  const stateOf = (one: (typeof members)[number]) =>
    one.link ? `Has a link since ${longDay(one.link.createdOn)}. A new one ends it.` : one.hasAccount ? 'Signs in, and needs no link.' : null
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/accountabilities/links" title="Personal pages">
      <div className="prose mb-8">
        <p className="lede">
          Members without an account can do two things by link: mark their own commitments as done or move them, and say how their two accountabilities are
          arranged. What they say of these is for the members only.
        </p>
        <p>
          A link is good for 30 days, opens that page and nothing else, and is shown once. It shows what all members entered, so it is not for you. All of them
          see each link that you made in the last 60 days, the ended ones too.
        </p>
      </div>
      {partnership.windUp ? null : members.length === 0 ? (
        <p className="look prose">
          Nobody is entered yet. <a href={`/partnerships/${partnershipId}/people`}>Begin with the people</a>.
        </p>
      ) : (
        <ActionForm action={mintMemberLinksAction} done={<MemberLinksOnce back={here} />}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <ChoiceField
            name="members"
            label="Who gets a link?"
            many
            options={members.map((one) => ({
              value: one.membershipId,
              label: `${one.name}, ${one.agency}`,
              hint: stateOf(one),
            }))}
          />
          <SubmitButton>Make the links</SubmitButton>
        </ActionForm>
      )}
      {open.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-3">End a link</h2>
          <ActionForm action={endMemberLinkAction}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <SelectField
              name="linkId"
              label="Whose link?"
              hint="It leads nowhere from then on. What was entered by it stays."
              options={[
                { value: '', label: 'Choose a link' },
                ...open.map((one) => ({ value: one.link?.id ?? '', label: `${one.name}, ${one.agency}: good until ${longDay(one.link?.expiresOn ?? '')}` })),
              ]}
            />
            <SubmitButton quiet>End the link</SubmitButton>
          </ActionForm>
        </section>
      )}
    </PartnershipFrame>
  )
}
