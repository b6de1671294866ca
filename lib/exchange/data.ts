import { demand } from '@/lib/access/scope'
import type { FactKind, PartnershipScope } from '@/lib/access/types'
import type { Present } from '@/lib/consensus/types'
import { soundContent } from '@/lib/history/schema'
import { type VersionKind, versionKinds } from '@/lib/history/types'
import { reading } from '@/lib/platform/db'
import { publishRounds } from '@/lib/readings/data'
import { publishStoredPlacements } from '@/lib/readings/imported'
import type { PassageKind } from '@/lib/wind-up/types'
import { inOrder, keysInOrder, refsFor } from './refs'
import { retrospectiveInFile } from './retrospective-in-file'
import type { PartnershipFile } from './schema'

/** Every kind of fact that the file carries. Limits of members are theirs, and travel in no file of the lead's. */
const carried: readonly FactKind[] = [
  'record',
  'people',
  'reading',
  'statement-counts',
  'response-count',
  'group-comments',
  'commitments',
  'agreements',
  'resources',
  'sense-making',
  'check-ins',
  'signals',
  'together',
  'learnings',
  'retrospectives',
]

/** The parts of a whole partnership as stored, without documents' bytes and without any answer. */
async function readWhole(partnershipId: string) {
  const where = { partnershipId }
  return reading(async (from) => ({
    record: await from.partnership.findUniqueOrThrow({
      where: { id: partnershipId },
      include: { windUp: true, windUpPassages: true, outcomes: true, iwiParticipation: true },
    }),
    agencies: await from.partnershipAgency.findMany({ where }),
    members: await from.membership.findMany({ where, include: { person: true, roles: true, departure: true } }),
    ties: await from.tie.findMany({ where }),
    tasks: await from.leadershipTask.findMany({ where }),
    resources: await from.resource.findMany({ where }),
    agreements: await from.agreement.findMany({
      where,
      include: { steps: true, parties: { include: { signatures: true } }, amendments: true, documents: true },
    }),
    choices: await from.modelChoice.findMany({ where, include: { setUpSteps: true } }),
    commitments: await from.commitment.findMany({
      where,
      include: { closure: true, moves: { orderBy: { number: 'asc' } }, handOvers: { orderBy: { number: 'asc' } } },
    }),
    checkIns: await from.checkIn.findMany({ where, orderBy: [{ on: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] }),
    balls: await from.ballHolding.findMany({ where }),
    acknowledgements: await from.signalAcknowledgement.findMany({ where }),
    rounds: await from.round.findMany({
      where: { ...where, closure: { isNot: null } },
      include: { closure: true, reading: true, comments: { where: { audience: 'group' } } },
      orderBy: { number: 'asc' },
    }),
    learnings: await from.learning.findMany({ where }),
    retrospectives: await from.retrospective.findMany({
      where: { ...where, closedOn: { not: null } },
      include: { participants: true, cards: true, groups: true, reviews: true },
      orderBy: { number: 'asc' },
    }),
    together: await from.consensusSession.findMany({ where: { ...where, reading: { isNot: null } }, include: { reading: true }, orderBy: { number: 'asc' } }),
    versions: await from.version.findMany({ where }),
  }))
}

type ClosedRow = Awaited<ReturnType<typeof readWhole>>['rounds'][number]

/** The day on which a reading was entered from a file of answers, as told to other installations; what came with a whole partnership says what its file said. */
function enteredOn(round: ClosedRow): string | null {
  const result = round.reading?.result
  if (!result) return null
  if (typeof result === 'object' && 'imported' in result) return typeof result.fromFileOn === 'string' ? result.fromFileOn : null
  return round.fromFileOn
}

/** What may be shown of a closed round, whatever it asked. */
function publishedResult(round: ClosedRow): PartnershipFile['rounds'][number]['reading'] {
  if (round.kind !== 'sense-making') return publishRounds([round])[0]?.reading ?? null
  return round.closure && round.reading ? publishStoredPlacements(round.reading.result, { ...round, ...round.closure }) : null
}

/**
 * One whole partnership as a file: the record, people, agreements and readings as they may be shown. Never a response, a
 * comment for the facilitator, a link or a limit of a member. Two exports of the same facts are equal, wherever made.
 */
export async function getPartnershipFile(
  scope: PartnershipScope,
  today: string,
): Promise<{ file: PartnershipFile; documents: { id: string; agreement: number; document: number }[] }> {
  for (const fact of carried) demand(scope, fact)
  const whole = await readWhole(scope.partnershipId)
  const { record } = whole
  const agencies = inOrder(whole.agencies, (one) => [one.name, one.from, one.to])
  const agencyRef = refsFor('agency', agencies)
  const members = inOrder(whole.members, (one) => [one.person.name, agencyRef(one.partnershipAgencyId), one.position, one.level, one.from, one.to])
  const memberRef = refsFor('member', members)
  const agreements = inOrder(whole.agreements, (one) => [one.createdOn, one.title, one.kind])
  const agreementRef = refsFor('agreement', agreements)
  const resources = inOrder(whole.resources, (one) => [agencyRef(one.participationId), one.kind])
  const resourceRef = refsFor('resource', resources)
  const rounds = whole.rounds
  const roundRef = refsFor('round', rounds)
  // In the order in which they were logged: the rows of one day keep it elsewhere.
  const { checkIns } = whole
  const checkInRef = refsFor('checkin', checkIns)
  const subjects: Record<VersionKind, (id: string) => string | null> = {
    partnership: () => 'partnership-1',
    'iwi-participation': () => 'partnership-1',
    agency: agencyRef,
    member: memberRef,
    agreement: agreementRef,
    resource: resourceRef,
  }
  const versions = whole.versions.flatMap((one) => {
    const kind = versionKinds.find((known) => known === one.kind)
    return kind ? [{ ...one, kind, content: soundContent(kind, one.content) }] : []
  })
  // Parts that are gone (an agency merged into another) keep their history under names of their own.
  const gone = inOrder(
    [...new Set(versions.filter((one) => subjects[one.kind](one.subjectId) === null).map((one) => one.subjectId))].map((id) => ({ id })),
    ({ id }) => [JSON.stringify(versions.filter((one) => one.subjectId === id).map((one) => [one.number, keysInOrder(one.content)]))],
  )
  const goneRef = refsFor('gone', gone)
  const retrospectiveRef = refsFor('retrospective', whole.retrospectives)
  const commitments = inOrder(whole.commitments, (one) => [one.madeOn, one.dueOn, one.what, memberRef(one.ownerMembershipId)])
  const documents: { id: string; agreement: number; document: number }[] = []
  const file: PartnershipFile = {
    format: 'crossbrace-partnership',
    formatVersion: 2,
    exportedOn: today,
    record: {
      name: record.name,
      purpose: record.purpose,
      sharedOutcome: record.sharedOutcome,
      forWhom: record.forWhom,
      triggers: record.triggers as PartnershipFile['record']['triggers'],
      complexity: record.complexity as PartnershipFile['record']['complexity'],
      intensityNow: record.intensityNow as PartnershipFile['record']['intensityNow'],
      intensity: record.intensity as PartnershipFile['record']['intensity'],
      openMembership: record.openMembership,
      mandated: record.mandated,
      operatingModel: record.operatingModel as PartnershipFile['record']['operatingModel'],
      startedOn: record.startedOn,
      rhythmMonths: record.rhythmMonths,
      checkInDays: record.checkInDays,
    },
    earlierOutcomes: inOrder(record.outcomes, (one) => [one.until, one.text]).map((one) => ({ text: one.text, until: one.until })),
    windUp: record.windUp && {
      on: record.windUp.on,
      note: record.windUp.note,
      thanks: record.windUp.thanks,
      kept: record.windUp.kept,
      passages: inOrder(record.windUpPassages, (one) => [one.kind, one.what, one.withWhom]).map(({ kind, what, withWhom }) => ({
        kind: kind as PassageKind,
        what,
        withWhom,
      })),
    },
    agencies: agencies.map((one) => ({ ref: agencyRef(one.id) ?? '', name: one.name, from: one.from, to: one.to, leadsSince: one.leadsSince })),
    members: members.map((one) => ({
      ref: memberRef(one.id) ?? '',
      name: one.person.name,
      email: one.person.email,
      agency: agencyRef(one.partnershipAgencyId) ?? '',
      position: one.position,
      level: one.level as PartnershipFile['members'][number]['level'],
      contribution: one.contribution,
      from: one.from,
      to: one.to,
      roles: inOrder(one.roles, (held) => [held.since, held.role, held.until]).map((held) => ({
        role: held.role as PartnershipFile['members'][number]['roles'][number]['role'],
        since: held.since,
        until: held.until,
      })),
      departure: one.departure && {
        handOver: one.departure.handOver,
        replacement: one.departure.replacementId === null ? null : memberRef(one.departure.replacementId),
        notedOn: one.departure.notedOn,
      },
    })),
    ties: inOrder(
      whole.ties.map((one) => ({
        id: one.id,
        from: memberRef(one.fromId) ?? '',
        to: memberRef(one.toId) ?? '',
        note: one.note,
        since: one.since,
        until: one.until,
      })),
      (one) => [one.from, one.to, one.since, one.until, one.note],
    ).map(({ id: _, ...tie }) => tie),
    leadershipTasks: inOrder(whole.tasks, (one) => [one.task, one.since, memberRef(one.membershipId), one.until]).map((one) => ({
      task: one.task,
      member: memberRef(one.membershipId) ?? '',
      since: one.since,
      until: one.until,
    })),
    resources: resources.map((one) => ({ agency: agencyRef(one.participationId) ?? '', kind: one.kind, amount: one.amount, share: one.share })),
    iwiParticipation: record.iwiParticipation && {
      involvement: record.iwiParticipation.involvement,
      advisers: record.iwiParticipation.advisers,
      bothAnswerTo: record.iwiParticipation.bothAnswerTo,
      dataWhose: record.iwiParticipation.dataWhose,
      updatedOn: record.iwiParticipation.updatedOn,
    },
    agreements: agreements.map((one, at) => ({
      ref: agreementRef(one.id) ?? '',
      kind: one.kind as PartnershipFile['agreements'][number]['kind'],
      title: one.title,
      developedBy: one.developedBy,
      developedNote: one.developedNote,
      startsOn: one.startsOn,
      reviewOn: one.reviewOn,
      endsOn: one.endsOn,
      terms: keysInOrder(one.terms) as PartnershipFile['agreements'][number]['terms'],
      issues: keysInOrder(one.issues) as PartnershipFile['agreements'][number]['issues'],
      money: one.money as PartnershipFile['agreements'][number]['money'],
      moneyNote: one.moneyNote,
      groundRules: one.groundRules,
      link: one.link,
      createdOn: one.createdOn,
      steps: [...one.steps]
        .sort((a, b) => a.number - b.number)
        .map((step) => ({
          status: step.status as PartnershipFile['agreements'][number]['steps'][number]['status'],
          on: step.on,
          note: step.note,
        })),
      parties: inOrder(one.parties, (party) => [party.name, party.participationId === null ? null : agencyRef(party.participationId)]).map((party) => ({
        agency: party.participationId === null ? null : agencyRef(party.participationId),
        name: party.name,
        signatures: inOrder(party.signatures, (signature) => [signature.name, signature.position, signature.signedOn]).map((signature) => ({
          member: signature.membershipId === null ? null : memberRef(signature.membershipId),
          name: signature.name,
          position: signature.position,
          signedOn: signature.signedOn,
        })),
      })),
      amendments: inOrder(one.amendments, (amendment) => [amendment.on, amendment.what, amendment.notedOn]).map((amendment) => ({
        on: amendment.on,
        what: amendment.what,
        notedOn: amendment.notedOn,
      })),
      documents: [...one.documents]
        .sort((a, b) => a.number - b.number)
        .map((document, nth) => {
          documents.push({ id: document.id, agreement: at, document: nth })
          return {
            fileName: document.fileName,
            mediaType: document.mediaType as PartnershipFile['agreements'][number]['documents'][number]['mediaType'],
            size: document.size,
            sha256: document.sha256,
            addedOn: document.addedOn,
            content: null,
          }
        }),
    })),
    modelChoices: [...whole.choices]
      .sort((a, b) => a.number - b.number)
      .map((one) => ({
        model: one.model as PartnershipFile['modelChoices'][number]['model'],
        answers: keysInOrder(one.answers) as PartnershipFile['modelChoices'][number]['answers'],
        reasons: one.reasons,
        stage: one.stage,
        on: one.on,
        steps: inOrder(one.setUpSteps, (step) => [step.step]).map((step) => ({ step: step.step, doneOn: step.doneOn, note: step.note })),
      })),
    commitments: commitments.map((one) => ({
      what: one.what,
      owner: memberRef(one.ownerMembershipId) ?? '',
      dueOn: one.dueOn,
      actionId: one.actionId,
      round: one.roundId === null ? null : roundRef(one.roundId),
      madeOn: one.madeOn,
      checkIn: one.checkInId === null ? null : checkInRef(one.checkInId),
      retrospective: one.retrospectiveId === null ? null : retrospectiveRef(one.retrospectiveId),
      moves: one.moves.map(({ fromDay, toDay, reason, on }) => ({ fromDay, toDay, reason, on })),
      handOvers: one.handOvers.map(({ fromMembershipId, on }) => ({ from: memberRef(fromMembershipId) ?? '', on })),
      closure: one.closure && {
        kind: one.closure.kind,
        on: one.closure.on,
        reason: one.closure.reason,
        helped: one.closure.helped,
        helpNote: one.closure.helpNote,
      },
    })),
    checkIns: checkIns.map((one) => ({
      ref: checkInRef(one.id) ?? '',
      on: one.on,
      pulse: one.pulse,
      felt: one.felt as PartnershipFile['checkIns'][number]['felt'],
      moved: one.moved,
      victory: one.victory,
      inTheWay: one.inTheWay,
    })),
    balls: inOrder(whole.balls, (one) => [
      one.since,
      one.work,
      one.until,
      agencyRef(one.participationId),
      one.checkInId === null ? null : checkInRef(one.checkInId),
    ]).map((one) => ({
      work: one.work,
      agency: agencyRef(one.participationId) ?? '',
      since: one.since,
      until: one.until,
      checkIn: one.checkInId === null ? null : checkInRef(one.checkInId),
    })),
    acknowledgements: inOrder(whole.acknowledgements, (one) => [one.on, one.rule, one.facts, one.note]).map(({ rule, facts, note, on }) => ({
      rule,
      facts,
      note,
      on,
    })),
    learnings: inOrder(whole.learnings, (one) => [one.madeOn, one.text, one.takerName, one.organisation]).map((one) => ({
      text: one.text,
      taker: one.takerMembershipId === null ? null : memberRef(one.takerMembershipId),
      takerName: one.takerName,
      organisation: one.organisation,
      madeOn: one.madeOn,
      carriedOn: one.carriedOn,
      carriedTo: one.carriedTo,
      carriedNote: one.carriedNote,
      retrospective: one.retrospectiveId === null ? null : retrospectiveRef(one.retrospectiveId),
    })),
    retrospectives: whole.retrospectives.map((one) =>
      retrospectiveInFile(one, {
        ref: retrospectiveRef(one.id) ?? '',
        round: one.roundId === null ? null : roundRef(one.roundId),
        placeOf: new Map(commitments.map(({ id }, at) => [id, at + 1])),
      }),
    ),
    together: whole.together.map((one) => ({
      openedOn: one.openedOn,
      closedOn: one.reading?.closedOn ?? one.openedOn,
      instrumentVersion: one.instrumentVersion,
      present: (one.present as Present[]).map(({ membershipId, name, agency }) => ({ member: memberRef(membershipId), name, agency })),
      commonAnswer: keysInOrder(one.answers) as PartnershipFile['together'][number]['commonAnswer'],
      felt: one.felt as PartnershipFile['together'][number]['felt'],
      note: one.note,
    })),
    rounds: rounds.map((one) => ({
      ref: roundRef(one.id) ?? '',
      kind: one.kind as 'self-assessment',
      subject: one.subject,
      module: one.module as PartnershipFile['rounds'][number]['module'],
      openedOn: one.openedOn,
      closedOn: one.closure?.closedOn ?? one.closesOn,
      fromFileOn: enteredOn(one),
      invited: one.closure?.invited ?? 0,
      answered: one.closure?.answered ?? 0,
      instrumentVersion: one.instrumentVersion,
      engineVersion: one.reading?.engineVersion ?? null,
      reading: keysInOrder(publishedResult(one)),
      comments: inOrder(one.comments, (comment) => [comment.question, comment.text]).map((comment) => ({
        question: comment.question as PartnershipFile['rounds'][number]['comments'][number]['question'],
        text: comment.text,
      })),
    })),
    history: inOrder(
      versions.map((one) => ({
        id: one.id,
        kind: one.kind,
        subject: subjects[one.kind](one.subjectId) ?? goneRef(one.subjectId) ?? 'gone-1',
        number: one.number,
        content: keysInOrder(one.content) as PartnershipFile['history'][number]['content'],
        on: one.on,
      })),
      (one) => [one.kind, one.subject, String(one.number).padStart(8, '0')],
    ).map(({ id: _, ...version }) => version),
  }
  return { file, documents }
}

/** The bytes of one document of this partnership, or null. */
export async function getDocumentBytes(scope: PartnershipScope, documentId: string): Promise<Uint8Array | null> {
  demand(scope, 'agreements')
  const found = await reading((from) =>
    from.agreementDocument.findFirst({
      where: { id: documentId, agreement: { partnershipId: scope.partnershipId } },
      select: { content: { select: { bytes: true } } },
    }),
  )
  return found?.content?.bytes ?? null
}

/** An import, for whoever began it and nobody else. */
export function getImportJob(personId: string, jobId: string) {
  return reading((from) => from.importJob.findFirst({ where: { id: jobId, createdById: personId } }))
}
