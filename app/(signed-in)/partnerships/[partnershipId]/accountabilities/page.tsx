import { EntryFields } from '@/components/accountabilities/entry-fields'
import { EntryList, EntryWords } from '@/components/accountabilities/entry-list'
import { WhoReadsThis } from '@/components/accountabilities/who-reads-this'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { enterAccountabilityAction } from '@/lib/accountabilities/actions'
import { loadAccountabilities } from '@/lib/accountabilities/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountabilitiesPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/accountabilities', partnershipId)
  const [partnership, { own, others, links }, { done }] = await Promise.all([loadRecord(scope), loadAccountabilities(scope), searchParams])
  const mayEnter = own !== null && mayDo(scope, 'enter-own-limits') && !partnership.windUp
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="people" beside="/accountabilities" title="Two accountabilities">
      <p className="lede mb-6">
        Everybody here answers to two sides: their own agency, and this group. It helps when the others know how that is arranged.{' '}
        <span className="cite">BCS §§4.2, 6.1, 8.1</span>
      </p>
      {own && (
        <p className="no-print mb-8">
          <a href={`/partnerships/${partnershipId}/brief/for-my-manager`}>A page of this for your own manager</a>
        </p>
      )}
      <section className="mb-10">
        <h2 className="mb-2">Who reads this</h2>
        <WhoReadsThis byLink={false} links={links} />
      </section>
      {done && own && (
        <p className="look prose mb-6" role="status">
          {own.entry ? 'Saved. The other members see it now.' : 'Your entry is deleted.'}
        </p>
      )}
      <section className="mb-12">
        <h2 className="mb-3">About you</h2>
        {mayEnter ? (
          <ActionForm action={enterAccountabilityAction}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <EntryFields given={own.entry} />
          </ActionForm>
        ) : own?.entry ? (
          <EntryWords entry={own.entry} />
        ) : (
          <p className="meta prose">
            {own ? 'You entered nothing.' : 'Your account is not tied to one of the members, so there is nothing for you to enter. The lead can tie it.'}
          </p>
        )}
      </section>
      <section>
        <h2 className="mb-2">The other members</h2>
        <EntryList others={others} />
      </section>
    </PartnershipFrame>
  )
}
