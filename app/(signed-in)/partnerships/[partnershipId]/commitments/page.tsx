import { CommitmentLine } from '@/components/commitments/commitment-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadCommitments, loadToday } from '@/lib/commitments/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function CommitmentsPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/commitments', partnershipId)
  const [partnership, { open, ended }] = await Promise.all([loadRecord(scope), loadCommitments(scope)])
  const base = `/partnerships/${partnershipId}/commitments`
  const today = loadToday()
  const may = mayDo(scope, 'settle-commitment') && !partnership.windUp
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/commitments" title="Commitments">
      {may && (
        <p className="mb-6">
          <a className="button button-primary" href={`${base}/new`}>
            Add a commitment
          </a>
        </p>
      )}
      <h2>Open</h2>
      {open.length === 0 ? (
        <p className="meta mt-2">None is open. The reading suggests actions that can be adopted.</p>
      ) : (
        <ul className="rule-list mt-2 max-w-3xl">
          {open.map((one) => (
            <li key={one.id} className="grid gap-3 sm:grid-cols-[1fr_auto]">
              <CommitmentLine commitment={one} today={today} />
              {may && (
                <a className="button self-start" href={`${base}/${one.id}`} aria-label={`Done or dropped: ${one.what}`}>
                  Done or dropped
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <>
          <h2 className="mt-10">Ended</h2>
          <ul className="rule-list mt-2 max-w-3xl">
            {ended.map((one) => (
              <li key={one.id}>
                <CommitmentLine commitment={one} today={today} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PartnershipFrame>
  )
}
