import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { statusWords } from '@/lib/agreements/words'
import type { AgreementStatus } from '@/lib/agreements/types'
import { pulseName } from '@/lib/check-ins/words'
import { endedAs } from '@/lib/commitments/rules'
import { statusWords as commitmentWords } from '@/lib/commitments/words'
import { listTogether } from '@/lib/consensus/data'
import { togetherHeading } from '@/lib/consensus/words'
import { stageWords } from '@/lib/instrument/words'
import type { Stage } from '@/lib/instrument/types'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { reading } from '@/lib/platform/db'
import { stageNames } from '@/lib/readings/curve-words'
import { listClosedRounds } from '@/lib/readings/data'
import type { ClosedRound } from '@/lib/readings/types-published'
import { listSessions } from '@/lib/sense-making/data'
import { beginningOf, entriesOnAPage } from './rules'
import { factOfKind, type KindOfEntries, type TimelineEntry, type TimelineKind } from './types'

type Entries = readonly TimelineEntry[]
type Asked = { scope: PartnershipScope; before: string; take: number }

const newestFirst = (a: TimelineEntry, b: TimelineEntry) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)

async function checkIns({ scope, before, take }: Asked): Promise<Entries> {
  const rows = await reading((from) =>
    from.checkIn.findMany({
      where: { partnershipId: scope.partnershipId, on: { lt: before } },
      orderBy: [{ on: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take,
    }),
  )
  return rows.map((row) => {
    const felt = row.felt && stageWords[row.felt as Stage]?.name
    const told = [row.moved, row.victory, row.inTheWay].find(Boolean) ?? ''
    return {
      id: row.id,
      kind: 'check-ins',
      on: row.on,
      what: [pulseName(row.pulse), felt && `felt like ${felt.toLowerCase()}`].filter(Boolean).join(', ') || 'Check-in',
      more: told ? [beginningOf(told)] : [],
      path: `/check-ins/${row.id}`,
    }
  })
}

function stageOf({ reading: read }: ClosedRound): string {
  if (!read) return 'Too few answers for a reading'
  const [first, second] = read.stages
  if (read.outcome === 'clear' && read.stage) return stageNames[read.stage]
  if (read.outcome === 'crossover') return 'Between frustration and functioning'
  if (read.outcome === 'contested' && first && second) return `Seen differently: ${stageNames[first].toLowerCase()} and ${stageNames[second].toLowerCase()}`
  return 'No clear stage'
}

async function readings({ scope, before, take }: Asked): Promise<Entries> {
  return (await listClosedRounds(scope))
    .filter((round) => round.closedOn < before)
    .map(
      (round): TimelineEntry => ({
        id: round.roundId,
        kind: 'readings',
        on: round.closedOn,
        what: stageOf(round),
        more: round.answered === null || round.invited === null ? [] : [`${round.answered} of ${round.invited} answered`],
        path: round.reading ? `/readings/${round.roundId}` : null,
      }),
    )
    .reverse()
    .sort(newestFirst)
    .slice(0, take)
}

async function sessions({ scope, before, take }: Asked): Promise<Entries> {
  return (await listSessions(scope))
    .flatMap((one): TimelineEntry[] =>
      one.closedOn === null || one.closedOn >= before
        ? []
        : [
            {
              id: one.id,
              kind: 'sense-making',
              on: one.closedOn,
              what: beginningOf(one.subject),
              more: [],
              path: `/sense-making/${one.id}`,
            },
          ],
    )
    .sort(newestFirst)
    .slice(0, take)
}

async function together({ scope, before, take }: Asked): Promise<Entries> {
  return (await listTogether(scope))
    .flatMap((one): TimelineEntry[] =>
      one.closedOn === null || one.closedOn >= before || one.result === null
        ? []
        : [
            {
              id: one.id,
              kind: 'together',
              on: one.closedOn,
              what: `${togetherHeading(one.result)}, said together and openly`,
              more: [`By ${counted(one.present, 'person', 'people')}. Not comparable with confidential readings`],
              path: `/together/${one.id}`,
            },
          ],
    )
    .reverse()
    .slice(0, take)
}

async function retrospectives({ scope, before, take }: Asked): Promise<Entries> {
  const rows = await reading((from) =>
    from.retrospective.findMany({
      where: { partnershipId: scope.partnershipId, closedOn: { lt: before } },
      select: { id: true, closedOn: true, saidStage: true, _count: { select: { participants: { where: { removedAt: null } }, decisions: true } } },
      orderBy: [{ closedOn: 'desc' }, { number: 'desc' }],
      take,
    }),
  )
  return rows.map(({ id, closedOn, saidStage, _count }) => ({
    id,
    kind: 'retrospectives',
    on: closedOn ?? '',
    what: saidStage === null ? 'Retrospective' : `Retrospective: ${stageWords[saidStage as Stage].name.toLowerCase()}, in the group’s own word`,
    more: [capital(`${counted(_count.participants, 'person', 'people')} took part, and agreed on ${counted(_count.decisions, 'thing to do', 'things to do')}`)],
    path: `/retrospectives/${id}`,
  }))
}

async function learnings({ scope, before, take }: Asked): Promise<Entries> {
  const [noted, carried] = await Promise.all([
    reading((from) =>
      from.learning.findMany({ where: { partnershipId: scope.partnershipId, madeOn: { lt: before } }, orderBy: [{ madeOn: 'desc' }, { id: 'desc' }], take }),
    ),
    reading((from) =>
      from.learning.findMany({
        where: { partnershipId: scope.partnershipId, carriedOn: { lt: before } },
        orderBy: [{ carriedOn: 'desc' }, { id: 'desc' }],
        take,
      }),
    ),
  ])
  const entry = (id: string, on: string, what: string, learningId: string, more: string[]): TimelineEntry => ({
    id,
    kind: 'learnings',
    on,
    what,
    more,
    path: `/learnings/${learningId}`,
  })
  return [
    ...noted.map((row) => entry(`${row.id} noted`, row.madeOn, beginningOf(row.text), row.id, row.organisation ? [`To be taken to ${row.organisation}`] : [])),
    ...carried.map((row) => entry(`${row.id} carried`, row.carriedOn ?? '', `Carried home: ${beginningOf(row.text)}`, row.id, [])),
  ]
    .sort(newestFirst)
    .slice(0, take)
}

async function agreements({ scope, before, take }: Asked): Promise<Entries> {
  const rows = await reading((from) =>
    from.agreementStep.findMany({
      where: { agreement: { partnershipId: scope.partnershipId }, on: { lt: before } },
      select: { id: true, on: true, status: true, agreement: { select: { id: true, title: true } } },
      orderBy: [{ on: 'desc' }, { number: 'desc' }, { id: 'desc' }],
      take,
    }),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: 'agreements',
    on: row.on,
    what: `${row.agreement.title}: ${(statusWords[row.status as AgreementStatus]?.name ?? row.status).toLowerCase()}`,
    more: [],
    path: `/agreements/${row.agreement.id}`,
  }))
}

async function people({ scope, before, take }: Asked): Promise<Entries> {
  const { partnershipId } = scope
  const shown = {
    select: { id: true, from: true, to: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
    take,
  } as const
  const [came, left] = await Promise.all([
    reading((from) =>
      from.membership.findMany({
        where: { partnershipId, from: { lt: before } },
        orderBy: [{ from: 'desc' }, { person: { nameFolded: 'asc' } }, { id: 'asc' }],
        ...shown,
      }),
    ),
    reading((from) =>
      from.membership.findMany({
        where: { partnershipId, to: { lt: before } },
        orderBy: [{ to: 'desc' }, { person: { nameFolded: 'asc' } }, { id: 'asc' }],
        ...shown,
      }),
    ),
  ])
  const of = (row: (typeof came)[number]) => `${row.person.name}, ${row.partnershipAgency.name}`
  return [
    ...came.map((row): TimelineEntry => ({ id: `${row.id} came`, kind: 'people', on: row.from ?? '', what: `${of(row)}: came`, more: [], path: null })),
    ...left.map(
      (row): TimelineEntry => ({
        id: `${row.id} left`,
        kind: 'people',
        on: row.to ?? '',
        what: `${of(row)}: last day`,
        more: [],
        path: `/people/${row.id}/departure`,
      }),
    ),
  ]
    .sort(newestFirst)
    .slice(0, take)
}

async function commitments({ scope, before, take }: Asked): Promise<Entries> {
  const { partnershipId } = scope
  const owner = { owner: { select: { person: { select: { name: true } } } } } as const
  const [made, ended, moved] = await Promise.all([
    reading((from) =>
      from.commitment.findMany({ where: { partnershipId, madeOn: { lt: before } }, include: owner, orderBy: [{ madeOn: 'desc' }, { id: 'asc' }], take }),
    ),
    reading((from) =>
      from.commitmentClosure.findMany({
        where: { commitment: { partnershipId }, on: { lt: before } },
        include: { commitment: { include: owner } },
        orderBy: [{ on: 'desc' }, { commitmentId: 'asc' }],
        take,
      }),
    ),
    reading((from) =>
      from.commitmentMove.findMany({
        where: { commitment: { partnershipId }, on: { lt: before } },
        include: { commitment: { include: owner } },
        orderBy: [{ on: 'desc' }, { id: 'asc' }],
        take,
      }),
    ),
  ])
  // Whoever was given the commitments was not thereby given the names of the members.
  const by = (row: { owner: { person: { name: string } } }) => (maySee(scope, 'people') ? [row.owner.person.name] : [])
  return [
    ...made.map(
      (row): TimelineEntry => ({
        id: `${row.id} made`,
        kind: 'commitments',
        on: row.madeOn,
        what: `Made: ${beginningOf(row.what)}`,
        more: by(row),
        path: '/commitments',
      }),
    ),
    ...ended.map(
      (row): TimelineEntry => ({
        id: `${row.commitmentId} ended`,
        kind: 'commitments',
        on: row.on,
        what: `${commitmentWords[endedAs(row.kind)]}: ${beginningOf(row.commitment.what)}`,
        more: by(row.commitment),
        path: '/commitments',
      }),
    ),
    ...moved.map(
      (row): TimelineEntry => ({
        id: row.id,
        kind: 'commitments',
        on: row.on,
        what: `Moved to ${longDay(row.toDay)}: ${beginningOf(row.commitment.what)}`,
        more: by(row.commitment),
        path: '/commitments',
      }),
    ),
  ]
    .sort(newestFirst)
    .slice(0, take)
}

async function beginningAndEnd({ scope, before }: Asked): Promise<Entries> {
  const partnership = await reading((from) =>
    from.partnership.findUniqueOrThrow({ where: { id: scope.partnershipId }, select: { startedOn: true, windUp: { select: { on: true } } } }),
  )
  const entry = (id: string, on: string | null | undefined, what: string): TimelineEntry[] =>
    on && on < before ? [{ id, kind: 'beginning-and-end', on, what, more: [], path: '/record' }] : []
  return [...entry('wound up', partnership.windUp?.on, 'Wound up'), ...entry('started', partnership.startedOn, 'The partnership began')]
}

const readers: Record<TimelineKind, (asked: Asked) => Promise<Entries>> = {
  'check-ins': checkIns,
  readings,
  together,
  'sense-making': sessions,
  agreements,
  people,
  commitments,
  learnings,
  retrospectives,
  'beginning-and-end': beginningAndEnd,
}

/**
 * The newest entries before a day, kind by kind: of these kinds, those that the scope may see, and of each at most a page.
 */
export async function listTimeline(scope: PartnershipScope, kinds: readonly TimelineKind[], before: string): Promise<KindOfEntries[]> {
  demand(scope, 'record')
  const seen = kinds.filter((kind) => maySee(scope, factOfKind[kind]))
  return Promise.all(
    seen.map(async (kind) => {
      demand(scope, factOfKind[kind])
      const entries = await readers[kind]({ scope, before, take: entriesOnAPage + 1 })
      return { kind, entries: entries.slice(0, entriesOnAPage), more: entries.length > entriesOnAPage }
    }),
  )
}
