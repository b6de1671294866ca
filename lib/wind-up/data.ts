import { mayDo, maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { FactKind, PartnershipScope } from '@/lib/access/types'
import { statusOf } from '@/lib/agreements/as-typed'
import type { ConditionId, Stage } from '@/lib/instrument/types'
import type { SharedKind } from '@/lib/learning/types'
import type { OperatingModel } from '@/lib/partnerships/types'
import { type Reader, reading, type Transaction } from '@/lib/platform/db'
import { emptyDraft } from './rules'
import { type HowItEnded, type OpenParts, type PassageKind, type RecordChoice, type WindUpDraft, windUpSteps } from './types'

type From = Reader | Transaction

/** The draft of the end as it stands, or null. */
export async function findDraft(from: Pick<From, 'windUpDraft'>, partnershipId: string): Promise<WindUpDraft | null> {
  const row = await from.windUpDraft.findUnique({ where: { partnershipId } })
  if (!row) return null
  const { version, startedOn, note, thanks, kept, story } = row
  const saved = row.saved as string[]
  return {
    ...{ version, startedOn, note, thanks, kept, story },
    commitments: row.commitments as WindUpDraft['commitments'],
    balls: row.balls as WindUpDraft['balls'],
    agreements: row.agreements as WindUpDraft['agreements'],
    saved: windUpSteps.filter((step) => saved.includes(step)),
    storyWith: row.storyWith as WindUpDraft['storyWith'],
    recordStays: row.recordStays as RecordChoice,
  }
}

/** What is open in a partnership: work, balls, agreements, learnings on their way, and what takes answers. */
export async function findOpenParts(
  from: Pick<From, 'commitment' | 'ballHolding' | 'agreement' | 'learning' | 'round' | 'consensusSession' | 'retrospective'>,
  partnershipId: string,
): Promise<OpenParts> {
  const commitments = await from.commitment.findMany({
    where: { partnershipId, closure: { is: null } },
    select: { id: true, what: true, dueOn: true, owner: { select: { person: { select: { name: true } } } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  const balls = await from.ballHolding.findMany({
    where: { partnershipId, heldFor: { not: null } },
    select: { id: true, work: true, participation: { select: { name: true } } },
    orderBy: { heldFor: 'asc' },
  })
  const agreements = await from.agreement.findMany({
    where: { partnershipId },
    select: { id: true, title: true, steps: { select: { status: true }, orderBy: { number: 'asc' } } },
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
  })
  const learnings = await from.learning.findMany({
    where: { partnershipId, carriedOn: null },
    select: { id: true, text: true, organisation: true },
    orderBy: [{ madeOn: 'asc' }, { id: 'asc' }],
  })
  const rounds = await from.round.findMany({ where: { partnershipId, openFor: { not: null } }, select: { id: true, kind: true } })
  const session = await from.consensusSession.findUnique({ where: { openFor: partnershipId }, select: { id: true } })
  // People are in that room now: what they wrote would be shut in by the end (product §6).
  const retrospective = await from.retrospective.findUnique({ where: { openFor: partnershipId }, select: { id: true } })
  return {
    commitments: commitments.map(({ owner, ...one }) => ({ ...one, owner: owner.person.name })),
    balls: balls.map(({ id, work, participation }) => ({ id, work, agency: participation.name })),
    agreements: agreements.map(({ id, title, steps }) => ({ id, title, status: statusOf(steps) as string })).filter((one) => one.status !== 'ended'),
    learnings,
    rounds: [
      ...rounds.map(({ id, kind }) =>
        kind === 'sense-making' ? { path: `/sense-making/${id}`, what: 'A sense-making session' } : { path: `/rounds/${id}`, what: 'A round' },
      ),
      ...(session ? [{ path: `/together/${session.id}`, what: 'A session that you answer together' }] : []),
      ...(retrospective ? [{ path: `/retrospectives/${retrospective.id}`, what: 'A retrospective' }] : []),
    ],
  }
}

/** The way to the end as it stands, for whoever may take it. Null for everybody else. */
export async function getWindUpPath(scope: PartnershipScope): Promise<{ draft: WindUpDraft; open: OpenParts } | null> {
  demand(scope, 'record')
  if (!mayDo(scope, 'wind-up')) return null
  const [draft, open] = await Promise.all([
    reading((from) => findDraft(from, scope.partnershipId)),
    reading((from) => findOpenParts(from, scope.partnershipId)),
  ])
  return { draft: draft ?? emptyDraft, open }
}

const factOf: Record<PassageKind, FactKind> = { commitment: 'commitments', ball: 'check-ins', agreement: 'agreements' }

/** How a partnership ended: the words for it, what goes on with whom (of each kind only where it may be seen), and the story that is shared. Null while it goes on. */
export async function getHowItEnded(scope: PartnershipScope): Promise<HowItEnded | null> {
  demand(scope, 'record')
  const { partnershipId } = scope
  const [windUp, passages, story] = await Promise.all([
    reading((from) => from.windUp.findUnique({ where: { partnershipId } })),
    reading((from) => from.windUpPassage.findMany({ where: { partnershipId }, orderBy: [{ kind: 'asc' }, { what: 'asc' }, { id: 'asc' }] })),
    reading((from) => from.sharedLearning.findFirst({ where: { partnershipId, kind: 'story', takenBackOn: null }, include: { conditions: true } })),
  ])
  if (!windUp) return null
  const { on, note, thanks, kept } = windUp
  return {
    ...{ on, note, thanks, kept },
    passages: passages.map(({ kind, what, withWhom }) => ({ kind: kind as PassageKind, what, withWhom })).filter((one) => maySee(scope, factOf[one.kind])),
    // Shared without the name, it would be betrayed here to whoever cannot see what the partnership shares.
    story:
      story && maySee(scope, 'learnings')
        ? {
            kind: story.kind as SharedKind,
            text: story.text,
            partnershipName: story.partnershipName,
            stage: story.stage as Stage | null,
            operatingModel: story.operatingModel as OperatingModel | null,
            conditions: story.conditions.map((one) => one.condition as ConditionId).sort(),
            invented: story.invented,
          }
        : null,
  }
}
