import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { loadRetrospectives } from '@/lib/retrospectives/loaders'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RetrospectivesPage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives', partnershipId)
  const [partnership, { list, next }] = await Promise.all([loadRecord(scope), loadRetrospectives(scope, (await searchParams).before)])
  const base = `/partnerships/${partnershipId}/retrospectives`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" title="Retrospectives">
      {mayDo(scope, 'run-retrospective') && !partnership.windUp && (
        <p className="mb-7">
          <a className="button button-primary" href={`${base}/new`}>
            Open a retrospective
          </a>
        </p>
      )}
      {list.length === 0 && <p className="meta prose">None yet.</p>}
      <ul className="rule-list">
        {list.map((one) => (
          <li key={one.id}>
            <a href={`${base}/${one.id}`}>{longDay(one.on)}</a>
            {one.closedOn === null && ' (open now)'}
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-6">
          <a className="button" href={`${base}?before=${next}`}>
            Earlier ones
          </a>
        </p>
      )}
    </PartnershipFrame>
  )
}
