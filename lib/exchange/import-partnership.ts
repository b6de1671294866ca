import { checkDocument } from '@/lib/agreements/check-document'
import { safeFileName } from '@/lib/agreements/document-rules'
import { recordEvent } from '@/lib/audit/record-event'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { heldForOf } from '@/lib/check-ins/rules'
import { readTogether, togetherVersion } from '@/lib/consensus/rules'
import { fold } from '@/lib/platform/fold'
import { inParts } from '@/lib/platform/in-parts'
import { newId, newSeed } from '@/lib/platform/ids'
import { insertHeld, insertOutcomes } from '@/lib/retrospectives/insert-held'
import { impossibleRounds } from './rules'
import type { PartnershipFile } from './schema'

/** Ids that sort as the rows do: so rows that say the same keep their order, and a second export equals the first. */
const idsFor = (rows: readonly unknown[]): string[] => rows.map(() => newId()).sort()

/** A document's bytes as the file carries them, looked at as an upload is. Throws where they are not what the file says they are. */
async function bytesOf(document: PartnershipFile['agreements'][number]['documents'][number]): Promise<Uint8Array<ArrayBuffer> | null> {
  if (document.content === null) return null
  const bytes = new Uint8Array(Buffer.from(document.content, 'base64'))
  const checked = await checkDocument(document.fileName, bytes)
  const same = !('refused' in checked) && checked.sha256 === document.sha256 && checked.size === document.size && checked.mediaType === document.mediaType
  if (!same) throw new DamagedDocument(document.fileName)
  return bytes
}

/** A document in the file is not the one that its fingerprint names. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument'
}

/**
 * Makes a partnership from a file, inside one transaction: all of it or nothing. Whoever imports it becomes its lead; it is
 * below the radar; persons are made anew and are nobody's account. Readings come as they were published, and say so.
 */
export async function importPartnership(
  tx: Transaction,
  file: PartnershipFile,
  personId: string,
  day: string,
  progress: (done: number) => void = () => {},
): Promise<string> {
  const [impossible] = impossibleRounds(file, day)
  if (impossible) throw new Error(`No partnership could have this round: ${impossible}`)
  const id = newId()
  const { record } = file
  await tx.partnership.create({
    data: {
      id,
      version: 1,
      ...record,
      nameFolded: fold(record.name),
      wordsFolded: fold(`${record.name} ${record.purpose} ${record.sharedOutcome ?? ''} ${record.forWhom}`),
      visibility: 'below-the-radar',
      invented: false,
      createdById: personId,
      createdAt: now(),
    },
  })
  await tx.grant.create({ data: { id: newId(), partnershipId: id, personId, standing: 'lead', released: [], createdById: personId, createdAt: now() } })
  const outcomeIds = idsFor(file.earlierOutcomes)
  await inParts(
    file.earlierOutcomes.map((one, at) => ({ id: outcomeIds[at] ?? newId(), partnershipId: id, ...one, replacedById: null })),
    (part) => tx.outcomeWording.createMany({ data: part }),
  )
  if (file.windUp) {
    const { passages, ...end } = file.windUp
    await tx.windUp.create({ data: { partnershipId: id, ...end, byPersonId: null } })
    const passageIds = idsFor(passages)
    await inParts(
      passages.map((one, at) => ({ id: passageIds[at] ?? '', partnershipId: id, ...one })),
      (part) => tx.windUpPassage.createMany({ data: part }),
    )
  }
  if (file.iwiParticipation) await tx.iwiParticipation.create({ data: { partnershipId: id, version: 1, ...file.iwiParticipation, byPersonId: null } })

  const agencyIds = idsFor(file.agencies)
  const agency = new Map(file.agencies.map((one, at) => [one.ref, agencyIds[at] ?? '']))
  for (const one of file.agencies) {
    const nameFolded = fold(one.name)
    const shared = (await tx.agency.findUnique({ where: { nameFolded } })) ?? (await tx.agency.create({ data: { id: newId(), nameFolded } }))
    await tx.partnershipAgency.create({
      data: {
        id: agency.get(one.ref) ?? '',
        version: 1,
        name: one.name,
        partnershipId: id,
        agencyId: shared.id,
        from: one.from,
        to: one.to,
        leadsSince: one.leadsSince,
      },
    })
  }

  const memberIds = idsFor(file.members)
  const member = new Map(file.members.map((one, at) => [one.ref, memberIds[at] ?? '']))
  const people = file.members.map((one) => ({ id: newId(), name: one.name, nameFolded: fold(one.name), email: one.email, createdAt: now() }))
  await inParts(people, (part) => tx.person.createMany({ data: part }))
  let done = 0
  await inParts(
    file.members.map((one, at) => ({
      id: memberIds[at] ?? '',
      version: 1,
      partnershipId: id,
      personId: people[at]?.id ?? '',
      partnershipAgencyId: agency.get(one.agency) ?? '',
      position: one.position,
      level: one.level,
      contribution: one.contribution,
      from: one.from,
      to: one.to,
      createdAt: now(),
    })),
    async (part) => {
      await tx.membership.createMany({ data: part })
      done += part.length
      progress(done)
    },
  )
  await inParts(
    file.members.flatMap((one, at) => one.roles.map((held) => ({ id: newId(), membershipId: memberIds[at] ?? '', ...held }))),
    (part) => tx.membershipRole.createMany({ data: part }),
  )
  await inParts(
    file.members.flatMap((one, at) =>
      one.departure
        ? [
            {
              membershipId: memberIds[at] ?? '',
              handOver: one.departure.handOver,
              replacementId: one.departure.replacement === null ? null : (member.get(one.departure.replacement) ?? null),
              notedOn: one.departure.notedOn,
              byPersonId: null,
            },
          ]
        : [],
    ),
    (part) => tx.departure.createMany({ data: part }),
  )
  const tieIds = idsFor(file.ties)
  await inParts(
    file.ties.map((one, at) => ({
      id: tieIds[at] ?? '',
      partnershipId: id,
      fromId: member.get(one.from) ?? '',
      toId: member.get(one.to) ?? '',
      note: one.note,
      since: one.since,
      until: one.until,
    })),
    (part) => tx.tie.createMany({ data: part }),
  )
  const taskIds = idsFor(file.leadershipTasks)
  await inParts(
    file.leadershipTasks.map((one, at) => ({
      id: taskIds[at] ?? '',
      partnershipId: id,
      task: one.task,
      membershipId: member.get(one.member) ?? '',
      since: one.since,
      until: one.until,
    })),
    (part) => tx.leadershipTask.createMany({ data: part }),
  )
  const resourceIds = idsFor(file.resources)
  await inParts(
    file.resources.map((one, at) => ({
      id: resourceIds[at] ?? '',
      version: 1,
      partnershipId: id,
      participationId: agency.get(one.agency) ?? '',
      kind: one.kind,
      amount: one.amount,
      share: one.share,
    })),
    (part) => tx.resource.createMany({ data: part }),
  )

  const agreementIds = idsFor(file.agreements)
  for (const [at, one] of file.agreements.entries()) await importAgreement(tx, id, agreementIds[at] ?? '', one, agency, member)

  for (const [at, one] of file.modelChoices.entries()) {
    const choiceId = newId()
    await tx.modelChoice.create({
      data: {
        id: choiceId,
        partnershipId: id,
        number: at + 1,
        model: one.model,
        answers: one.answers as object,
        reasons: one.reasons,
        stage: one.stage,
        on: one.on,
        byPersonId: null,
      },
    })
    await tx.modelSetUpStep.createMany({ data: one.steps.map((step) => ({ id: newId(), choiceId, ...step, byPersonId: null })) })
  }

  const round = new Map<string, string>()
  for (const [at, one] of file.rounds.entries()) {
    const roundId = newId()
    round.set(one.ref, roundId)
    await tx.round.create({
      data: {
        id: roundId,
        partnershipId: id,
        kind: one.kind,
        subject: one.subject,
        module: one.module,
        openFor: null,
        number: at + 1,
        openedOn: one.openedOn,
        closesOn: one.closedOn,
        instrumentVersion: one.instrumentVersion,
        orderSeed: newSeed(),
        minimumAnswers: 5,
        facilitatorPersonId: null,
        facilitatorName: '',
        openedById: null,
        fromFileOn: one.fromFileOn ?? day,
      },
    })
    await tx.roundClosure.create({ data: { roundId, closedOn: one.closedOn, closedById: null, invited: one.invited, answered: one.answered } })
    if (one.reading !== null) {
      await tx.reading.create({
        data: { id: newId(), roundId, engineVersion: one.engineVersion ?? 'imported', result: { imported: one.reading, fromFileOn: one.fromFileOn } as object },
      })
    }
    await tx.roundComment.createMany({ data: one.comments.map((comment) => ({ id: newId(), roundId, audience: 'group', ...comment })) })
  }

  const retrospective = new Map<string, string>()
  const retrospectiveOf = (ref: string | null) => (ref === null ? null : (retrospective.get(ref) ?? null))
  for (const [nth, { ref, round: opened, reviews: _, ...held }] of file.retrospectives.entries()) {
    const roundId = opened === null ? null : (round.get(opened) ?? null)
    retrospective.set(ref, await insertHeld(tx, id, nth + 1, { ...held, roundId }))
  }

  const learningIds = idsFor(file.learnings)
  await inParts(
    file.learnings.map(({ taker, retrospective: from, ...one }, at) => ({
      id: learningIds[at] ?? '',
      version: 1,
      partnershipId: id,
      retrospectiveId: retrospectiveOf(from),
      ...one,
      takerMembershipId: taker === null ? null : (member.get(taker) ?? null),
      createdById: null,
    })),
    (part) => tx.learning.createMany({ data: part }),
  )
  for (const [at, one] of file.together.entries()) {
    const sessionId = newId()
    await tx.consensusSession.create({
      data: {
        id: sessionId,
        version: 1,
        partnershipId: id,
        openFor: null,
        number: at + 1,
        openedOn: one.openedOn,
        openedById: null,
        instrumentVersion: one.instrumentVersion,
        orderSeed: newSeed(),
        present: one.present.map(({ member: who, name, agency }) => ({ membershipId: who === null ? '' : (member.get(who) ?? ''), name, agency })),
        answers: one.commonAnswer as object,
        felt: one.felt,
        note: one.note,
      },
    })
    // Read anew: what a session shows follows from its one answer, and a file is not asked what it shows.
    await tx.consensusReading.create({
      data: { sessionId, closedOn: one.closedOn, closedById: null, engineVersion: togetherVersion, result: readTogether(one.commonAnswer) as object },
    })
  }

  const checkInIds = idsFor(file.checkIns)
  const checkIn = new Map(file.checkIns.map((one, at) => [one.ref, checkInIds[at] ?? '']))
  const checkInOf = (ref: string | null) => (ref === null ? null : (checkIn.get(ref) ?? null))
  const loggedAt = now()
  await inParts(
    file.checkIns.map(({ ref, ...said }) => ({ id: checkIn.get(ref) ?? '', partnershipId: id, ...said, byPersonId: null, createdAt: loggedAt })),
    (part) => tx.checkIn.createMany({ data: part }),
  )
  const ballIds = idsFor(file.balls)
  await inParts(
    file.balls.map((one, at) => ({
      id: ballIds[at] ?? '',
      partnershipId: id,
      work: one.work,
      participationId: agency.get(one.agency) ?? '',
      since: one.since,
      until: one.until,
      checkInId: checkInOf(one.checkIn),
      heldFor: one.until === null ? heldForOf(id, fold(one.work)) : null,
    })),
    (part) => tx.ballHolding.createMany({ data: part }),
  )
  const acknowledgementIds = idsFor(file.acknowledgements)
  await inParts(
    file.acknowledgements.map((one, at) => ({ id: acknowledgementIds[at] ?? '', partnershipId: id, ...one, byPersonId: null })),
    (part) => tx.signalAcknowledgement.createMany({ data: part }),
  )

  const commitmentIds = idsFor(file.commitments)
  await inParts(
    file.commitments.map((one, at) => ({
      id: commitmentIds[at] ?? '',
      version: 1,
      partnershipId: id,
      what: one.what,
      ownerMembershipId: member.get(one.owner) ?? '',
      dueOn: one.dueOn,
      actionId: one.actionId,
      roundId: one.round === null ? null : (round.get(one.round) ?? null),
      madeOn: one.madeOn,
      madeById: null,
      checkInId: checkInOf(one.checkIn),
      retrospectiveId: retrospectiveOf(one.retrospective),
    })),
    (part) => tx.commitment.createMany({ data: part }),
  )
  for (const { ref, reviews } of file.retrospectives) {
    await insertOutcomes(tx, retrospectiveOf(ref) ?? '', {
      reviews: reviews.map(({ commitment, ...rest }) => ({ commitmentId: commitmentIds[commitment - 1] ?? '', ...rest })),
      decisions: file.commitments.flatMap((row, at) =>
        row.retrospective !== ref
          ? []
          : {
              what: row.what,
              ownerMembershipId: member.get(row.handOvers[0]?.from ?? row.owner) ?? '',
              dueOn: row.moves[0]?.fromDay ?? row.dueOn,
              actionId: row.actionId,
              commitmentId: commitmentIds[at] ?? '',
            },
      ),
      learnings: file.learnings.flatMap((row, at) =>
        row.retrospective !== ref
          ? []
          : {
              text: row.text,
              takerName: row.takerName,
              takerMembershipId: row.taker === null ? null : (member.get(row.taker) ?? null),
              organisation: row.organisation,
              learningId: learningIds[at] ?? '',
            },
      ),
    })
  }
  await inParts(
    file.commitments.flatMap((one, at) =>
      one.moves.map((move, nth) => ({ id: newId(), commitmentId: commitmentIds[at] ?? '', number: nth + 1, ...move, byPersonId: null })),
    ),
    (part) => tx.commitmentMove.createMany({ data: part }),
  )
  await inParts(
    file.commitments.flatMap((one, at) =>
      one.handOvers.map(({ from, on }, nth) => ({
        id: newId(),
        commitmentId: commitmentIds[at] ?? '',
        number: nth + 1,
        fromMembershipId: member.get(from) ?? '',
        on,
        byPersonId: null,
      })),
    ),
    (part) => tx.commitmentHandOver.createMany({ data: part }),
  )
  await inParts(
    file.commitments.flatMap((one, at) => (one.closure ? [{ commitmentId: commitmentIds[at] ?? '', ...one.closure, byPersonId: null }] : [])),
    (part) => tx.commitmentClosure.createMany({ data: part }),
  )

  const resource = new Map(file.resources.map((_, at) => [`resource-${at + 1}`, resourceIds[at] ?? '']))
  const agreement = new Map(file.agreements.map((one, at) => [one.ref, agreementIds[at] ?? '']))
  const gone = new Map<string, string>()
  const subjectOf = (ref: string): string => {
    if (ref === 'partnership-1') return id
    const known = agency.get(ref) ?? member.get(ref) ?? agreement.get(ref) ?? resource.get(ref) ?? gone.get(ref)
    if (known) return known
    const made = newId()
    gone.set(ref, made)
    return made
  }
  await inParts(
    file.history.map((one) => ({
      id: newId(),
      partnershipId: id,
      kind: one.kind,
      subjectId: subjectOf(one.subject),
      number: one.number,
      content: one.content as object,
      on: one.on,
      byPersonId: null,
    })),
    (part) => tx.version.createMany({ data: part }),
  )
  await recordEvent(tx, { kind: 'partnership.imported', subject: id, partnershipId: id, personId })
  return id
}

async function importAgreement(
  tx: Transaction,
  partnershipId: string,
  agreementId: string,
  one: PartnershipFile['agreements'][number],
  agency: ReadonlyMap<string, string>,
  member: ReadonlyMap<string, string>,
): Promise<void> {
  const { ref: _, steps, parties, amendments, documents, terms, issues, money, ...facts } = one
  await tx.agreement.create({
    data: {
      id: agreementId,
      version: 1,
      partnershipId,
      ...facts,
      terms: terms as object,
      issues: issues as object,
      money: money as object,
      createdById: null,
    },
  })
  await tx.agreementStep.createMany({ data: steps.map((step, at) => ({ id: newId(), agreementId, number: at + 1, ...step, byPersonId: null })) })
  const partyIds = idsFor(parties)
  for (const [at, party] of parties.entries()) {
    const partyId = partyIds[at] ?? ''
    await tx.agreementParty.create({
      data: { id: partyId, agreementId, participationId: party.agency === null ? null : (agency.get(party.agency) ?? null), name: party.name },
    })
    const signatureIds = idsFor(party.signatures)
    await tx.agreementSignature.createMany({
      data: party.signatures.map((signature, nth) => ({
        id: signatureIds[nth] ?? '',
        partyId,
        membershipId: signature.member === null ? null : (member.get(signature.member) ?? null),
        name: signature.name,
        position: signature.position,
        signedOn: signature.signedOn,
      })),
    })
  }
  const amendmentIds = idsFor(amendments)
  await tx.agreementAmendment.createMany({
    data: amendments.map((amendment, at) => ({ id: amendmentIds[at] ?? '', agreementId, ...amendment, byPersonId: null })),
  })
  for (const [at, document] of documents.entries()) {
    const { content: __, ...about } = document
    const bytes = await bytesOf(document)
    const documentId = newId()
    await tx.agreementDocument.create({
      data: { id: documentId, agreementId, number: at + 1, ...about, fileName: safeFileName(document.fileName), addedById: null },
    })
    if (bytes) await tx.documentFile.create({ data: { documentId, bytes } })
  }
}
