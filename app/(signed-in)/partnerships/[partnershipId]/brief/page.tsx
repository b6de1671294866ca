import { PartnershipBrief } from '@/components/brief/partnership-brief'
import { PrintLine } from '@/components/brief/print-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { maySee } from '@/lib/access/rules'
import { loadBrief } from '@/lib/brief/loaders'

export default async function BriefPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/brief', partnershipId)
  const { partnership, rounds, brief, madeOn } = await loadBrief(scope, actor)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="where" beside="/brief" title="Brief">
      <PrintLine>
        For a chief executive or a minister.{' '}
        {maySee(scope, 'limits') && <a href={`/partnerships/${partnershipId}/brief/for-my-manager`}>A page for your own manager</a>}
      </PrintLine>
      <PartnershipBrief
        brief={brief}
        rounds={rounds}
        rhythmMonths={partnership.rhythmMonths}
        reader={{ name: actor.name, standing: scope.standing }}
        madeOn={madeOn}
      />
    </PartnershipFrame>
  )
}
