import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { TimelineMonths } from '@/components/timeline/timeline-months'
import { LinkRow } from '@/components/ui/link-row'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadTimeline } from '@/lib/timeline/loaders'
import { timelineKindWords } from '@/lib/timeline/words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TimelinePage({ params, searchParams }: Props) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/timeline', partnershipId)
  const [partnership, timeline] = await Promise.all([loadRecord(scope), loadTimeline(scope, await searchParams)])
  const { offered, chosen, begun, months, before, cut } = timeline
  const base = `/partnerships/${partnershipId}`
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(chosen ? { kind: chosen } : {}), ...more }).toString()
    return `${base}/timeline${query ? `?${query}` : ''}`
  }
  const ways = [
    { label: 'Everything', href: `${base}/timeline`, here: chosen === null },
    ...offered.map((kind) => ({ label: timelineKindWords[kind], href: `${base}/timeline?kind=${kind}`, here: kind === chosen })),
  ]
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/timeline" title="Timeline">
      {offered.length > 1 && <LinkRow label="What to show" ways={ways} className="mb-7" />}
      {chosen && <p className="mb-4 hidden print:block">Shown: {timelineKindWords[chosen]}</p>}
      {months.length === 0 ? (
        <p className="meta">{begun ? 'Nothing earlier is known.' : 'Nothing has happened yet that is shown here.'}</p>
      ) : (
        <TimelineMonths months={months} base={base} cut={cut} />
      )}
      {(begun || before) && (
        <p className="no-print mt-8 flex flex-wrap gap-3">
          {before && (
            <a className="button" href={address({ before })}>
              Earlier
            </a>
          )}
          {begun && (
            <a className="button button-quiet" href={address({})}>
              Back to today
            </a>
          )}
        </p>
      )}
    </PartnershipFrame>
  )
}
