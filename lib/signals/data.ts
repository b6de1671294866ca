import { forGate, listAsForGate, visibleTo } from '@/lib/access/data'
import { maySee, viewOf } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { kindOf, moneyOf, statusOf, termsOf } from '@/lib/agreements/as-typed'
import { isLive } from '@/lib/agreements/rules'
import { endOf } from '@/lib/leading/rules'
import type { ResourceKind } from '@/lib/leading/types'
import { dayOf } from '@/lib/platform/clock'
import { thereOn } from '@/lib/platform/days'
import { reading } from '@/lib/platform/db'
import { getSetting } from '@/lib/platform/settings'
import { listReadingsInShort } from '@/lib/readings/data'
import type { Acknowledgement, FactsSeen, SignalFacts, SignalKind } from './types'

type Scopes = readonly PartnershipScope[]
/** The facts of one kind, by partnership. */
type ByPartnership<Kind extends SignalKind> = Map<string, SignalFacts[Kind]>

/** The ids of these partnerships; each scope has shown before that it may see this kind of fact. */
function demandAll(scopes: Scopes, kind: SignalKind): string[] {
  for (const scope of scopes) demand(scope, kind)
  return scopes.map((scope) => scope.partnershipId)
}

function grouped<Row extends { partnershipId: string }>(ids: readonly string[], rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const row of rows) groups.get(row.partnershipId)?.push(row)
  return groups
}

const mapped = <Row, Fact>(groups: ReadonlyMap<string, Row[]>, fact: (row: Row) => Fact) => new Map([...groups].map(([id, rows]) => [id, rows.map(fact)]))

async function recordFacts(scopes: Scopes): Promise<{ record: ByPartnership<'record'>; model: ByPartnership<'model'> }> {
  const ids = demandAll(scopes, 'record')
  const [rows, versions] = await Promise.all([
    reading((from) =>
      from.partnership.findMany({
        where: { id: { in: ids } },
        select: { id: true, startedOn: true, createdAt: true, rhythmMonths: true, intensity: true, windUp: { select: { on: true } } },
      }),
    ),
    reading((from) =>
      from.version.findMany({
        where: { partnershipId: { in: ids }, kind: 'partnership' },
        select: { partnershipId: true, number: true, on: true, content: true },
        orderBy: { number: 'asc' },
      }),
    ),
  ])
  const versionsOf = mapped(grouped(ids, versions), ({ number, on, content }) => {
    const { mandated, operatingModel } = (content ?? {}) as Record<string, unknown>
    return {
      said: { number, on },
      mandated: typeof mandated === 'boolean' ? mandated : null,
      operatingModel: typeof operatingModel === 'string' ? operatingModel : null,
    }
  })
  return {
    record: new Map(
      rows.map((row) => [
        row.id,
        {
          startedOn: row.startedOn ?? dayOf(row.createdAt),
          rhythmMonths: row.rhythmMonths,
          intensity: row.intensity,
          woundUp: row.windUp !== null,
          versions: (versionsOf.get(row.id) ?? []).map(({ said, mandated }) => ({ ...said, mandated })),
        },
      ]),
    ),
    model: new Map([...versionsOf].map(([id, kept]) => [id, kept.map(({ said, operatingModel }) => ({ ...said, operatingModel }))])),
  }
}

async function peopleFacts(scopes: Scopes, viewer: SignedInActor, today: string): Promise<ByPartnership<'people'>> {
  const ids = demandAll(scopes, 'people')
  const here = { partnershipId: { in: ids } }
  const [agencies, members, ties, roles, tasks] = await Promise.all([
    reading((from) =>
      from.partnershipAgency.findMany({ where: here, select: { id: true, partnershipId: true, name: true, from: true, to: true, leadsSince: true } }),
    ),
    reading((from) =>
      from.membership.findMany({
        where: here,
        select: {
          id: true,
          partnershipId: true,
          personId: true,
          partnershipAgencyId: true,
          level: true,
          from: true,
          to: true,
          createdAt: true,
          person: { select: { name: true } },
          departure: { select: { replacement: { select: { person: { select: { name: true } } } } } },
        },
        orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
      }),
    ),
    reading((from) =>
      from.tie.findMany({ where: here, select: { id: true, partnershipId: true, fromId: true, toId: true, note: true, since: true, until: true } }),
    ),
    reading((from) =>
      from.membershipRole.findMany({
        where: { membership: here },
        select: { role: true, membershipId: true, since: true, until: true, membership: { select: { partnershipId: true } } },
      }),
    ),
    reading((from) => from.leadershipTask.findMany({ where: here, select: { task: true, partnershipId: true, membershipId: true, since: true, until: true } })),
  ])
  const agencyEnd = new Map(agencies.map((one) => [one.id, one.to]))
  const lastDays = new Map(members.map((one) => [one.id, [one.to, agencyEnd.get(one.partnershipAgencyId) ?? null]]))
  const held = (key: string, row: { membershipId: string; since: string | null; until: string | null }) => ({
    key,
    membershipId: row.membershipId,
    since: row.since,
    until: endOf(row.until, lastDays.get(row.membershipId) ?? []),
  })
  const counts = await partnershipsOf(
    members.map((one) => one.personId),
    viewer,
    today,
  )
  const agenciesOf = grouped(ids, agencies)
  const membersOf = grouped(ids, members)
  const tiesOf = grouped(ids, ties)
  const rolesOf = grouped(
    ids,
    roles.map(({ membership, ...row }) => ({ ...row, partnershipId: membership.partnershipId })),
  )
  const tasksOf = grouped(ids, tasks)
  return new Map(
    ids.map((id) => [
      id,
      {
        agencies: agenciesOf.get(id) ?? [],
        ties: tiesOf.get(id) ?? [],
        members: (membersOf.get(id) ?? []).map((one) => ({
          id: one.id,
          name: one.person.name,
          agencyId: one.partnershipAgencyId,
          level: one.level,
          from: one.from,
          to: one.to,
          registeredOn: dayOf(one.createdAt),
          partnerships: counts.get(one.personId) ?? 1,
          followedBy: one.departure?.replacement?.person.name ?? null,
        })),
        roles: (rolesOf.get(id) ?? []).map((row) => held(row.role, row)),
        tasks: (tasksOf.get(id) ?? []).map((row) => held(row.task, row)),
      },
    ]),
  )
}

/** So many ids go into one statement. */
const idsAtOnce = 1000

async function ofIds<Row>(ids: readonly string[], read: (part: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += idsAtOnce) rows.push(...(await read(ids.slice(from, from + idsAtOnce))))
  return rows
}

/**
 * In how many partnerships each of these people is now, of those whose people the viewer may see. Asked for by person, then
 * by partnership: a statement that joins the two goes through everybody in the installation.
 */
async function partnershipsOf(personIds: readonly string[], viewer: SignedInActor, today: string): Promise<Map<string, number>> {
  const memberships = await ofIds([...new Set(personIds)], (part) =>
    reading((from) =>
      from.membership.findMany({
        where: { personId: { in: part }, ...thereOn(today), partnershipAgency: thereOn(today) },
        select: { personId: true, partnershipId: true },
      }),
    ),
  )
  const partnerships = await ofIds([...new Set(memberships.map((one) => one.partnershipId))], (part) =>
    reading((from) =>
      from.partnership.findMany({
        where: { AND: [{ id: { in: part } }, visibleTo(viewer), { windUp: { is: null } }] },
        select: forGate(viewer.personId),
      }),
    ),
  )
  const known = await listAsForGate(viewer.personId, partnerships)
  const seen = new Set([...known.values()].flatMap((one) => (maySee(viewOf(viewer, one), 'people') ? [one.id] : [])))
  const found = new Map<string, Set<string>>()
  for (const { personId, partnershipId } of memberships) {
    if (seen.has(partnershipId)) found.set(personId, (found.get(personId) ?? new Set()).add(partnershipId))
  }
  return new Map([...found].map(([personId, ids]) => [personId, ids.size]))
}

async function agreementFacts(scopes: Scopes): Promise<ByPartnership<'agreements'>> {
  const ids = demandAll(scopes, 'agreements')
  const rows = await reading((from) =>
    from.agreement.findMany({
      where: { partnershipId: { in: ids } },
      select: {
        id: true,
        partnershipId: true,
        kind: true,
        title: true,
        startsOn: true,
        reviewOn: true,
        endsOn: true,
        terms: true,
        money: true,
        moneyNote: true,
        steps: { select: { number: true, status: true, on: true }, orderBy: { number: 'asc' } },
      },
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    }),
  )
  return mapped(grouped(ids, rows), ({ steps, terms, money, moneyNote, kind, ...row }) => {
    const status = statusOf(steps)
    return {
      ...row,
      kind: kindOf(kind),
      status,
      inForceSince: isLive(status) ? (steps.find((one) => one.status === 'in-force')?.on ?? steps.at(-1)?.on ?? row.startsOn) : null,
      wayOut: termsOf(terms).answers['way-out']?.answer ?? ('not-said' as const),
      money: moneyOf(money).length > 0 || moneyNote !== '',
    }
  })
}

async function commitmentFacts(scopes: Scopes): Promise<ByPartnership<'commitments'>> {
  const ids = demandAll(scopes, 'commitments')
  const rows = await reading((from) =>
    from.commitment.findMany({
      where: { partnershipId: { in: ids } },
      select: {
        id: true,
        partnershipId: true,
        what: true,
        ownerMembershipId: true,
        madeOn: true,
        dueOn: true,
        closure: { select: { kind: true, on: true, helped: true, helpNote: true } },
        moves: { select: { on: true }, orderBy: { number: 'asc' } },
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    }),
  )
  return mapped(grouped(ids, rows), ({ closure, moves, ...row }) => ({
    id: row.id,
    what: row.what,
    ownerId: row.ownerMembershipId,
    madeOn: row.madeOn,
    dueOn: row.dueOn,
    moves: moves.length,
    lastMovedOn: moves.at(-1)?.on ?? null,
    ended: closure && {
      kind: closure.kind === 'done' ? ('done' as const) : ('dropped' as const),
      on: closure.on,
      helpSaid: closure.helped !== null || closure.helpNote !== '',
    },
  }))
}

async function checkInFacts(scopes: Scopes): Promise<ByPartnership<'check-ins'>> {
  const ids = demandAll(scopes, 'check-ins')
  const rows = await reading((from) =>
    from.checkIn.findMany({
      where: { partnershipId: { in: ids } },
      select: { id: true, partnershipId: true, on: true, pulse: true },
      orderBy: [{ on: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return mapped(grouped(ids, rows), ({ id, on, pulse }) => ({ id, on, pulse }))
}

async function responseFacts(scopes: Scopes): Promise<ByPartnership<'response-count'>> {
  const ids = demandAll(scopes, 'response-count')
  const rows = await reading((from) =>
    from.round.findMany({
      where: { partnershipId: { in: ids }, kind: 'self-assessment' },
      select: { id: true, partnershipId: true, closure: { select: { closedOn: true, invited: true, answered: true } } },
      orderBy: { number: 'asc' },
    }),
  )
  return new Map(
    [...grouped(ids, rows)].map(([id, rounds]) => [
      id,
      {
        roundOpen: rounds.some((round) => round.closure === null),
        closed: rounds.flatMap((round) => (round.closure ? [{ roundId: round.id, ...round.closure }] : [])),
      },
    ]),
  )
}

async function togetherFacts(scopes: Scopes): Promise<ByPartnership<'together'>> {
  const ids = demandAll(scopes, 'together')
  const rows = await reading((from) =>
    from.consensusReading.findMany({
      where: { session: { partnershipId: { in: ids } } },
      select: { closedOn: true, session: { select: { id: true, partnershipId: true } } },
      orderBy: { session: { number: 'asc' } },
    }),
  )
  return mapped(
    grouped(
      ids,
      rows.map(({ closedOn, session }) => ({ ...session, closedOn })),
    ),
    ({ id, closedOn }) => ({ id, closedOn }),
  )
}

async function learningFacts(scopes: Scopes): Promise<ByPartnership<'learnings'>> {
  const ids = demandAll(scopes, 'learnings')
  const rows = await reading((from) =>
    from.learning.findMany({
      // What got there is of no rule's concern.
      where: { partnershipId: { in: ids }, carriedOn: null },
      select: { id: true, partnershipId: true, text: true, takerName: true, organisation: true, madeOn: true, carriedOn: true },
      orderBy: [{ madeOn: 'asc' }, { id: 'asc' }],
    }),
  )
  const named = new Set(scopes.filter((scope) => maySee(scope, 'people')).map((scope) => scope.partnershipId))
  return mapped(grouped(ids, rows), ({ partnershipId, takerName, ...row }) => ({
    ...row,
    takerName: named.has(partnershipId) ? takerName : takerName && 'A member',
  }))
}

async function resourceFacts(scopes: Scopes): Promise<ByPartnership<'resources'>> {
  const ids = demandAll(scopes, 'resources')
  const rows = await reading((from) =>
    from.resource.findMany({
      where: { partnershipId: { in: ids } },
      include: { participation: { select: { name: true, from: true, to: true } } },
      orderBy: { id: 'asc' },
    }),
  )
  // Whoever was given the resources was not thereby given the names of the agencies.
  const named = new Set(scopes.filter((scope) => maySee(scope, 'people')).map((scope) => scope.partnershipId))
  return mapped(grouped(ids, rows), ({ partnershipId, participationId, participation, kind, ...row }) => ({
    id: row.id,
    version: row.version,
    agencyId: participationId,
    agency: named.has(partnershipId) ? participation.name : '',
    kind: kind as ResourceKind,
    amount: row.amount,
    share: row.share,
    from: participation.from,
    to: participation.to,
  }))
}

async function accessFacts(scopes: Scopes): Promise<ByPartnership<'access-list'>> {
  const ids = demandAll(scopes, 'access-list')
  const rows = await reading((from) =>
    from.grant.findMany({
      where: { partnershipId: { in: ids }, standing: { in: ['guardian-angel', 'critical-friend'] } },
      select: { partnershipId: true, standing: true, endedAt: true },
    }),
  )
  return new Map(
    [...grouped(ids, rows)].map(([id, grants]) => {
      const count = (standing: string, live: boolean) => grants.filter((one) => one.standing === standing && (one.endedAt === null) === live).length
      return [
        id,
        {
          angels: { now: count('guardian-angel', true), before: count('guardian-angel', false) },
          friends: { now: count('critical-friend', true), before: count('critical-friend', false) },
        },
      ]
    }),
  )
}

async function readingFacts(scopes: Scopes): Promise<{ reading: ByPartnership<'reading'>; counts: ByPartnership<'statement-counts'> }> {
  const ids = demandAll(scopes, 'reading')
  const found = await listReadingsInShort(scopes)
  return {
    reading: new Map(ids.map((id) => [id, (found.get(id) ?? []).map((one) => one.reading)])),
    counts: new Map(
      ids.map((id) => [id, (found.get(id) ?? []).flatMap(({ reading, split }) => (split === null ? [] : [{ roundId: reading.roundId, split }]))]),
    ),
  }
}

/** The facts from which signals are made, for whoever may see signals. */
export async function listSignalFacts(scopes: Scopes, viewer: SignedInActor, today: string): Promise<FactsSeen[]> {
  for (const scope of scopes) demand(scope, 'signals')
  return listFactsSeen(scopes, viewer, today)
}

/**
 * The facts of these partnerships by kind, each as this viewer may see them: null for each kind that they may not. The
 * number of statements is the same for one partnership and for many, with few records and with many.
 */
export async function listFactsSeen(scopes: Scopes, viewer: SignedInActor, today: string): Promise<FactsSeen[]> {
  for (const scope of scopes) demand(scope, 'existence')
  const seeing = (kind: SignalKind) => scopes.filter((scope) => maySee(scope, kind))
  const [records, people, agreements, commitments, checkIns, readings, together, learnings, responses, resources, access] = await Promise.all([
    recordFacts(seeing('record')),
    peopleFacts(seeing('people'), viewer, today),
    agreementFacts(seeing('agreements')),
    commitmentFacts(seeing('commitments')),
    checkInFacts(seeing('check-ins')),
    readingFacts(seeing('reading')),
    togetherFacts(seeing('together')),
    learningFacts(seeing('learnings')),
    responseFacts(seeing('response-count')),
    resourceFacts(seeing('resources')),
    accessFacts(seeing('access-list')),
  ])
  return scopes.map((scope) => {
    const { partnershipId } = scope
    return {
      partnershipId,
      record: records.record.get(partnershipId) ?? null,
      model: maySee(scope, 'model') ? (records.model.get(partnershipId) ?? null) : null,
      people: people.get(partnershipId) ?? null,
      agreements: agreements.get(partnershipId) ?? null,
      commitments: commitments.get(partnershipId) ?? null,
      'check-ins': checkIns.get(partnershipId) ?? null,
      reading: readings.reading.get(partnershipId) ?? null,
      together: together.get(partnershipId) ?? null,
      learnings: learnings.get(partnershipId) ?? null,
      'statement-counts': maySee(scope, 'statement-counts') ? (readings.counts.get(partnershipId) ?? null) : null,
      'response-count': responses.get(partnershipId) ?? null,
      resources: resources.get(partnershipId) ?? null,
      'access-list': access.get(partnershipId) ?? null,
    }
  })
}

/**
 * A mark that is another one after anything was recorded in this partnership: how many events there are, when the last one
 * was, and how many people may look. Two statements, however much is recorded.
 */
export async function getRecordedMark(scope: PartnershipScope): Promise<string> {
  demand(scope, 'signals')
  const { partnershipId } = scope
  const [{ _count, _max }, looking] = await Promise.all([
    reading((from) => from.auditEvent.aggregate({ where: { partnershipId }, _count: { _all: true }, _max: { at: true } })),
    reading((from) => from.grant.count({ where: { partnershipId, endedAt: null } })),
  ])
  return `${_count._all} ${_max.at?.getTime() ?? 0} ${looking}`
}

/** Who acknowledged what in these partnerships, newest first. Whoever may not see people is not told by whom. Two statements. */
export async function listAcknowledgements(scopes: Scopes): Promise<Map<string, Acknowledgement[]>> {
  for (const scope of scopes) demand(scope, 'signals')
  const ids = scopes.map((scope) => scope.partnershipId)
  const rows = await reading((from) => from.signalAcknowledgement.findMany({ where: { partnershipId: { in: ids } }, orderBy: [{ on: 'desc' }, { id: 'asc' }] }))
  const named = new Set(scopes.filter((scope) => maySee(scope, 'people')).map((scope) => scope.partnershipId))
  const by = [...new Set(rows.flatMap((row) => (row.byPersonId !== null && named.has(row.partnershipId) ? [row.byPersonId] : [])))]
  const names = new Map(
    (await reading((from) => from.person.findMany({ where: { id: { in: by } }, select: { id: true, name: true } }))).map((one) => [one.id, one.name]),
  )
  return mapped(grouped(ids, rows), (row) => ({
    id: row.id,
    rule: row.rule,
    facts: row.facts.split(' '),
    note: row.note,
    on: row.on,
    by: named.has(row.partnershipId) ? (names.get(row.byPersonId ?? '') ?? null) : null,
  }))
}

/** The thresholds of this installation as they are stored, or null where none was set. */
export function getStoredThresholds(): Promise<string | null> {
  return getSetting('signal-thresholds')
}
