import { ManagerPage } from '@/components/brief/manager-page'
import { PrintLine } from '@/components/brief/print-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { loadForMyManager } from '@/lib/brief/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function ForMyManagerPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/brief/for-my-manager', partnershipId)
  const [partnership, page] = await Promise.all([loadRecord(scope), loadForMyManager(scope)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="where" beside="/brief" title="For my manager">
      {page === null ? (
        <p className="prose">Your account is not tied to one of the members, so there is nothing of yours to tell. The lead can tie it.</p>
      ) : (
        <>
          <PrintLine>
            It tells of you alone. What is agreed comes from <a href={`/partnerships/${partnershipId}/accountabilities`}>Two accountabilities</a>; you can
            change it there.
          </PrintLine>
          <ManagerPage {...page} />
        </>
      )}
    </PartnershipFrame>
  )
}
