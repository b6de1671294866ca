import { OpeningPanel } from '@/components/retrospectives/opening-panel'
import { Room } from '@/components/retrospectives/room'
import type { RoomFacts } from '@/components/retrospectives/room-context'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { enterRoom } from '@/lib/access/loaders'
import { statusOf } from '@/lib/commitments/rules'
import { stages } from '@/lib/instrument/types'
import { loadSubmissionKey, loadWasRefused } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { stageNames } from '@/lib/readings/curve-words'
import { loadRoom } from '@/lib/retrospectives/loaders'

type Props = { params: Promise<{ retrospectiveId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RoomPage({ params, searchParams }: Props) {
  const [{ retrospectiveId }, { action, of }] = await Promise.all([params, searchParams])
  const { actor, scope } = await enterRoom('/retrospective/[retrospectiveId]', retrospectiveId)
  const { partnership, board, opening, presence, isLead, joinLink, now } = await loadRoom(scope)
  const suggestions = opening.suggestions.flatMap(({ heading, suggestions: list }) =>
    list.map(({ id, title, because, citation }) => ({ id, title, because, citation, heading })),
  )
  const facts: RoomFacts = {
    retrospectiveId,
    keyBase: loadSubmissionKey().slice(0, 24),
    partnership: partnership.name,
    isLead,
    now,
    today: opening.today,
    joinAddress: joinLink?.replace(/\?.*$/, '') ?? '',
    commitments: [...opening.commitments, ...opening.ask].map((one) => ({
      id: one.id,
      what: one.what,
      dueOn: one.dueOn,
      due: longDay(one.dueOn),
      owner: [one.owner.person.name, one.owner.partnershipAgency.name].filter(Boolean).join(', '),
      late: statusOf(one, opening.today) === 'late',
      done: one.closure !== null,
    })),
    takers: opening.takers,
    suggestions,
    stages: stages.map((stage) => ({ stage, name: stageNames[stage] })),
    chosenAction: suggestions.find((one) => one.id === action)?.id ?? null,
    sentForm: typeof of === 'string' && /^[a-z0-9-]{1,60}$/.test(of) ? of : null,
    wasRefused: loadWasRefused(),
    commitmentsHref: `/partnerships/${scope.partnershipId}/commitments`,
    summaryHref: `/partnerships/${scope.partnershipId}/retrospectives/${retrospectiveId}`,
  }
  return (
    <>
      <SiteHeader actor={actor} />
      <main id="main" className="room-page pb-20">
        <Room board={board} presence={presence} facts={facts} opening={<OpeningPanel {...opening} read={board.read} />} />
      </main>
      <SiteFooter />
    </>
  )
}
