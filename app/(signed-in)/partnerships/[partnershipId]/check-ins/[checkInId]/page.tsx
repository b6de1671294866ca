import { CheckInArrived } from '@/components/check-ins/check-in-draft'
import { CheckInSummary } from '@/components/check-ins/check-in-summary'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { removeCheckInAction } from '@/lib/check-ins/actions'
import { draftNameOf, loadCheckIn } from '@/lib/check-ins/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string; checkInId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CheckInPage({ params, searchParams }: Props) {
  const { partnershipId, checkInId } = await params
  const { sent } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/check-ins/[checkInId]', partnershipId)
  const [partnership, { checkIn, removable }] = await Promise.all([loadRecord(scope), loadCheckIn(scope, checkInId)])
  const base = `/partnerships/${partnershipId}`
  const may = mayDo(scope, 'log-check-in') && !partnership.windUp
  const arrived = typeof sent === 'string' && /^[\w-]{12}$/.test(sent)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" title={`Check-in of ${longDay(checkIn.on)}`}>
      {arrived && (
        <>
          <p role="status" className="look prose mb-6">
            Saved.
          </p>
          <CheckInArrived name={draftNameOf(scope)} sent={sent} />
        </>
      )}
      <CheckInSummary checkIn={checkIn} base={base} />
      <p className="no-print mt-7 flex flex-wrap gap-3">
        <a className="button" href={`${base}/check-ins`}>
          All check-ins
        </a>
        {may && (
          <a className="button button-quiet" href={`${base}/check-ins/new`}>
            Log another one
          </a>
        )}
      </p>
      {removable && may && (
        <div className="no-print mt-8">
          <ActionForm action={removeCheckInAction} fold="Take this check-in away">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="checkInId" value={checkIn.id} />
            <p className="meta mb-3">
              You can do so today, since you logged it today. Its words go. Balls that it passed on and commitments made in it stay, as others may have begun on
              them.
            </p>
            <SubmitButton quiet small>
              Take it away
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </PartnershipFrame>
  )
}
