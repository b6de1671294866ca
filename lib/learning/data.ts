import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import type { ConditionId, Stage } from '@/lib/instrument/types'
import type { OperatingModel } from '@/lib/partnerships/types'
import { type Reader, reading, type Transaction } from '@/lib/platform/db'
import { findsAll } from '@/lib/platform/search-words'
import { publishRounds } from '@/lib/readings/data'
import { type Contribution, type Release, verdictOf } from './helped'
import { learningsOf } from './learnings'
import type { LibraryAsked } from './library'
import type { InLibrary, LearningShow, SharedKind, ShownLearning } from './types'

const sharedNow = { where: { takenBackOn: null }, include: { conditions: { select: { condition: true } } } } as const

type SharedRow = {
  id: string
  kind: string
  text: string
  partnershipName: string
  stage: string | null
  operatingModel: string | null
  invented: boolean
  conditions: readonly { condition: string }[]
}

/** What everybody may see of a row: never the partnership, the learning, the day or the person behind it. */
function inLibrary({ id, kind, text, partnershipName, stage, operatingModel, invented, conditions }: SharedRow): InLibrary {
  return {
    id,
    kind: kind as SharedKind,
    text,
    partnershipName,
    stage: stage as Stage | null,
    operatingModel: operatingModel as OperatingModel | null,
    invented,
    conditions: conditions.map((one) => one.condition as ConditionId).sort(),
  }
}

type Row = Omit<ShownLearning, 'shared'> & { shared: readonly (SharedRow & { sharedOn: string })[] }

/** Whoever was given the learnings was not thereby given the members. */
function asSeen(scope: PartnershipScope, row: Row): ShownLearning {
  const { id, version, text, takerMembershipId, takerName, organisation, madeOn, retrospectiveId, carriedOn, carriedTo, carriedNote } = row
  const people = maySee(scope, 'people')
  const [shared] = row.shared
  return {
    ...{ id, version, text, madeOn, retrospectiveId, carriedOn, carriedNote, organisation },
    takerMembershipId: people ? takerMembershipId : null,
    takerName: people ? takerName : takerName && 'A member',
    carriedTo: people ? carriedTo : '',
    shared: shared ? { ...inLibrary(shared), sharedOn: shared.sharedOn } : null,
  }
}

const whereFor = (show: LearningShow) =>
  ({
    all: {},
    open: { carriedOn: null },
    carried: { carriedOn: { not: null } },
    shared: { shared: { some: { takenBackOn: null } } },
  })[show]

export const learningsOnAPage = 50

/** One page of learnings, the latest first, and one more where there are more. `after`: the last one shown. */
export async function listLearnings(
  scope: PartnershipScope,
  show: LearningShow,
  after: { day: string; id: string } | null,
  most = learningsOnAPage,
): Promise<ShownLearning[]> {
  demand(scope, 'learnings')
  const rest = after ? { OR: [{ madeOn: { lt: after.day } }, { madeOn: after.day, id: { lt: after.id } }] } : {}
  const rows = await reading((from) =>
    from.learning.findMany({
      where: { AND: [learningsOf(scope), whereFor(show), rest] },
      include: { shared: sharedNow },
      orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
      take: most + 1,
    }),
  )
  return rows.map((row) => asSeen(scope, row))
}

/** How many there are of each. */
export async function countLearnings(scope: PartnershipScope): Promise<Record<LearningShow, number>> {
  demand(scope, 'learnings')
  const count = (show: LearningShow) => reading((from) => from.learning.count({ where: { AND: [learningsOf(scope), whereFor(show)] } }))
  const [all, open, carried, shared] = await Promise.all([count('all'), count('open'), count('carried'), count('shared')])
  return { all, open, carried, shared }
}

/** One learning of this partnership, or null. */
export async function getLearning(scope: PartnershipScope, learningId: string): Promise<ShownLearning | null> {
  demand(scope, 'learnings')
  const row = await reading((from) => from.learning.findFirst({ where: { AND: [{ id: learningId }, learningsOf(scope)] }, include: { shared: sharedNow } }))
  return row && asSeen(scope, row)
}

/** The members who could take something home today, by name, each with their agency. */
export function listTakers(scope: PartnershipScope, today: string, also: readonly string[] = []) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, OR: [{ to: null }, { to: { gte: today } }, ...(also.length > 0 ? [{ id: { in: [...also] } }] : [])] },
      select: { id: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
}

/** What this partnership shares with everybody here: the story of its end, and whether it is counted which actions helped. */
export async function getSharing(scope: PartnershipScope): Promise<{ story: (InLibrary & { sharedOn: string }) | null; helpSince: string | null }> {
  demand(scope, 'learnings')
  const { partnershipId } = scope
  const [story, help] = await Promise.all([
    reading((from) => from.sharedLearning.findFirst({ where: { partnershipId, kind: 'story', takenBackOn: null }, include: sharedNow.include })),
    reading((from) => from.helpSharing.findUnique({ where: { partnershipId } })),
  ])
  return { story: story && { ...inLibrary(story), sharedOn: story.sharedOn }, helpSince: help?.since ?? null }
}

export type SharingFacts = { name: string; stage: Stage | null; operatingModel: OperatingModel | null; invented: boolean; names: string[] }

/** What a partnership could let go along with what it shares, as it stands; and the names that no text without the name should hold. */
export async function findSharingFacts(
  from: Pick<Reader | Transaction, 'partnership' | 'round' | 'partnershipAgency' | 'membership'>,
  partnershipId: string,
): Promise<SharingFacts> {
  const partnership = await from.partnership.findUniqueOrThrow({ where: { id: partnershipId }, select: { name: true, operatingModel: true, invented: true } })
  const rounds = await from.round.findMany({
    where: { partnershipId, kind: 'self-assessment', reading: { isNot: null }, closure: { isNot: null } },
    include: { closure: true, reading: true },
    orderBy: { number: 'desc' },
    take: 1,
  })
  const agencies = await from.partnershipAgency.findMany({ where: { partnershipId }, select: { name: true } })
  const members = await from.membership.findMany({ where: { partnershipId }, select: { person: { select: { name: true } } } })
  const read = publishRounds(rounds)[0]?.reading
  return {
    name: partnership.name,
    // A place between two stages, or two places at once, is no stage to look under.
    stage: read?.outcome === 'clear' ? (read.stages[0] ?? null) : null,
    operatingModel: partnership.operatingModel as OperatingModel | null,
    invented: partnership.invented,
    names: [partnership.name, ...agencies.map((one) => one.name), ...members.map((one) => one.person.name)],
  }
}

/** The same for a page, outside a transaction. The stage only for whoever may see readings. */
export async function getSharingFacts(scope: PartnershipScope): Promise<SharingFacts> {
  demand(scope, 'people')
  const facts = await reading((from) => findSharingFacts(from, scope.partnershipId))
  return maySee(scope, 'reading') ? facts : { ...facts, stage: null }
}

export const sharedOnAPage = 30

/**
 * What partnerships shared with everybody who is signed in, in the order of its random ids: neither the order nor the page on
 * which something stands says when it came or what it came with. One more than a page where there is more.
 */
export async function listShared(_actor: SignedInActor, asked: LibraryAsked, most = sharedOnAPage): Promise<InLibrary[]> {
  const { words } = asked.search
  const parts = words.flatMap((word) => word.split(/[%_\\]/)).filter(Boolean)
  const found: InLibrary[] = []
  const atOnce = 200
  let after = asked.after
  for (;;) {
    const rows = await reading((from) =>
      from.sharedLearning.findMany({
        where: {
          takenBackOn: null,
          ...(after === null ? {} : { id: { gt: after } }),
          ...(asked.stage ? { stage: asked.stage } : {}),
          ...(asked.model ? { operatingModel: asked.model } : {}),
          ...(asked.condition ? { conditions: { some: { condition: asked.condition } } } : {}),
          AND: parts.map((part) => ({ wordsFolded: { contains: part } })),
        },
        include: sharedNow.include,
        orderBy: { id: 'asc' },
        take: atOnce,
      }),
    )
    // To the store % and _ mean anything, so what it found is looked through again.
    found.push(...rows.filter((row) => findsAll(words, [row.wordsFolded])).map(inLibrary))
    const last = rows.at(-1)
    if (found.length > most || rows.length < atOnce || !last) return found.slice(0, most + 1)
    after = last.id
  }
}

/** What each partnership that shares it says of each action now; the invented ones apart, since they are nobody's. */
export async function findContributions(
  from: Pick<Reader | Transaction, 'helpSharing' | 'commitment'>,
  invented: boolean,
): Promise<Map<string, Contribution[]>> {
  const sharing = await from.helpSharing.findMany({ where: { partnership: { invented } }, select: { partnershipId: true } })
  const rows = await from.commitment.findMany({
    where: {
      partnership: { invented, helpSharing: { isNot: null } },
      actionId: { not: null },
      closure: { is: { kind: 'done', helped: { in: ['yes', 'partly', 'no'] } } },
    },
    select: { partnershipId: true, actionId: true, closure: { select: { helped: true } } },
  })
  const shares = new Set(sharing.map((one) => one.partnershipId))
  const answers = new Map<string, Map<string, (string | null)[]>>()
  for (const { partnershipId, actionId, closure } of rows) {
    if (actionId === null || !shares.has(partnershipId)) continue
    const ofAction = answers.get(actionId) ?? new Map<string, (string | null)[]>()
    ofAction.set(partnershipId, [...(ofAction.get(partnershipId) ?? []), closure?.helped ?? null])
    answers.set(actionId, ofAction)
  }
  return new Map(
    [...answers].map(([actionId, ofAction]) => [
      actionId,
      [...ofAction].map(([partnershipId, said]) => ({ partnershipId, helped: verdictOf(said) })).sort((a, b) => (a.partnershipId < b.partnershipId ? -1 : 1)),
    ]),
  )
}

/** What was last worked out of each action, as it is stored. */
export async function findReleases(from: Pick<Reader | Transaction, 'helpRelease'>): Promise<Release[]> {
  const rows = await from.helpRelease.findMany({ orderBy: { actionId: 'asc' } })
  return rows.map(({ actionId, madeOn, contributions }) => ({ actionId, madeOn, contributions: contributions as Contribution[] }))
}

/** Which actions helped, for whoever is signed in: what is told over partnerships, and what the invented ones say. */
export async function listHelp(_actor: SignedInActor): Promise<{ releases: Release[]; invented: Map<string, Contribution[]> }> {
  const [releases, invented] = await Promise.all([reading(findReleases), reading((from) => findContributions(from, true))])
  return { releases, invented }
}
