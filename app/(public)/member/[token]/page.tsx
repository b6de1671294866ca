import { EntryFields } from '@/components/accountabilities/entry-fields'
import { EntryList, EntryWords } from '@/components/accountabilities/entry-list'
import { WhoReadsThis } from '@/components/accountabilities/who-reads-this'
import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { enterAccountabilityByLinkAction } from '@/lib/accountabilities/actions'
import { loadOwnPage, loadWasSent } from '@/lib/accountabilities/loaders'
import type { AccountabilityInput } from '@/lib/accountabilities/types'
import { loadWasRefused } from '@/lib/partnerships/loaders'

const anonymous = { kind: 'anonymous' } as const

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OwnPage({ params, searchParams }: Props) {
  const { token } = await params
  const [page, { done }] = await Promise.all([loadOwnPage(token), searchParams])
  const form = (given: (AccountabilityInput & { version: number }) | null, late: boolean) => (
    <ActionForm action={enterAccountabilityByLinkAction} address={`/member/${token}`} onlyOnceSent={late}>
      <HiddenField name="linkToken" value={token} />
      <EntryFields given={given} late={late} />
    </ActionForm>
  )
  // Sent too late: what was typed must not be lost with the form.
  if (page === null) return <LinkLeadsNowhere actor={anonymous}>{(await loadWasSent()) ? form(null, true) : null}</LinkLeadsNowhere>
  const { own, others, links } = page
  return (
    <PageFrame actor={anonymous}>
      <PageHeading
        refused={loadWasRefused()}
        title={`Your own page: ${page.partnershipName}`}
        lede={`For ${page.name}. You answer to two sides: your own agency, and this group. Say how that is arranged for you, and read how it is for the others.`}
      />
      {page.invented && (
        <p className="mb-5">
          <span className="tag">Invented example</span>
        </p>
      )}
      {done && own && (
        <p className="look prose mb-6" role="status">
          {own.entry ? 'Saved. The other members see it now. Keep this link to change it.' : 'Your entry is deleted.'}
        </p>
      )}
      <section className="mb-10">
        <h2 className="mb-2">Who reads this</h2>
        <WhoReadsThis byLink links={links} />
        <p className="mt-3">
          <a href="/confidentiality">Who sees what, as a table</a>
        </p>
      </section>
      <section className="mb-12">
        <h2 className="mb-3">About you</h2>
        {page.woundUp ? (
          <>
            <p className="look prose mb-3">This partnership was wound up. What stands here can be read, and no longer changed.</p>
            {own?.entry && <EntryWords entry={own.entry} />}
          </>
        ) : (
          form(own?.entry ?? null, false)
        )}
      </section>
      <section>
        <h2 className="mb-2">The other members</h2>
        <EntryList others={others} />
      </section>
    </PageFrame>
  )
}
