import { AgreementLine } from '@/components/agreements/agreement-line'
import { AgreementLooks } from '@/components/agreements/agreement-looks'
import { WhatSourcesSay } from '@/components/agreements/what-sources-say'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadAgreementLooks, loadAgreements } from '@/lib/agreements/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function AgreementsPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements', partnershipId)
  const [partnership, agreements, looks] = await Promise.all([loadRecord(scope), loadAgreements(scope), loadAgreementLooks(scope)])
  const base = `/partnerships/${partnershipId}/agreements`
  const may = mayDo(scope, 'edit-agreements') && !partnership.windUp
  const groups = [
    { heading: 'In force', list: agreements.filter((one) => one.status === 'in-force' || one.status === 'under-review') },
    { heading: 'On the way', list: agreements.filter((one) => ['exploring', 'drafting', 'out-for-signing'].includes(one.status)) },
    { heading: 'Ended', list: agreements.filter((one) => one.status === 'ended') },
  ].filter((group) => group.list.length > 0)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="agreements" title="Agreements">
      {may && (
        <p className="mb-8 flex flex-wrap gap-3">
          <a className="button button-primary" href={`${base}/new`}>
            Add an agreement
          </a>
          <a className="button" href={`${base}/new?kind=ground-rules`}>
            Write ground rules on one page
          </a>
        </p>
      )}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div className="grid content-start gap-10">
          {groups.length === 0 && (
            <div className="prose">
              <p className="text-lg">No agreement is entered.</p>
              <p>That may be right. Some groups work well on a handshake; others are glad of something written when people leave.</p>
            </div>
          )}
          {groups.map((group) => (
            <section key={group.heading}>
              <h2 className="mb-2">{group.heading}</h2>
              <ul className="rule-list">
                {group.list.map((one) => (
                  <li key={one.id}>
                    <AgreementLine agreement={one} href={`${base}/${one.id}`} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <aside className="grid content-start gap-9">
          <AgreementLooks looks={looks} most={6} />
          <WhatSourcesSay />
        </aside>
      </div>
    </PartnershipFrame>
  )
}
