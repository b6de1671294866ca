import { CheckInForm } from '@/components/check-ins/check-in-form'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { loadCheckInForm } from '@/lib/check-ins/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function NewCheckInPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/check-ins/new', partnershipId)
  const [partnership, given] = await Promise.all([loadRecord(scope), loadCheckInForm(scope)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="check-ins" title="Log a check-in">
      <p className="lede mb-4">Fill in what you like. One thing is enough.</p>
      <CheckInForm partnershipId={partnershipId} submissionKey={loadSubmissionKey()} {...given} />
    </PartnershipFrame>
  )
}
