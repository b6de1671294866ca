import { AgreementLine } from '@/components/agreements/agreement-line'
import { AgreementLooks } from '@/components/agreements/agreement-looks'
import { WhatSourcesSay } from '@/components/agreements/what-sources-say'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadAgreementLooks, loadAgreementsPage } from '@/lib/agreements/loaders'
import { agreementGroups, groupOf } from '@/lib/agreements/rules'
import { loadRecord } from '@/lib/partnerships/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const headings = { 'in-force': 'In force', 'on-the-way': 'On the way', ended: 'Ended' } as const

export default async function AgreementsPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements', partnershipId)
  const { after } = await searchParams
  const [partnership, { agreements, total, begun, next }, looks] = await Promise.all([
    loadRecord(scope),
    loadAgreementsPage(scope, after),
    loadAgreementLooks(scope),
  ])
  const base = `/partnerships/${partnershipId}/agreements`
  const may = mayDo(scope, 'edit-agreements') && !partnership.windUp
  const groups = agreementGroups
    .map((group) => ({ heading: headings[group], list: agreements.filter((one) => groupOf(one.status) === group) }))
    .filter((group) => group.list.length > 0)
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
          {(begun || next) && (
            <p className="flex flex-wrap gap-x-6 gap-y-2">
              <span className="meta">{total} agreements in all.</span>
              {begun && <a href={base}>From the beginning</a>}
              {next && <a href={`${base}?${new URLSearchParams({ after: next })}`}>More agreements</a>}
            </p>
          )}
        </div>
        <aside className="grid content-start gap-9">
          <AgreementLooks scope={scope} looks={looks} most={6} />
          <WhatSourcesSay />
        </aside>
      </div>
    </PartnershipFrame>
  )
}
