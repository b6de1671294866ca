import type { PartnershipScope } from '@/lib/access/types'
import { insertAgreement } from '@/lib/agreements/mutations'
import { firstStepOn } from '@/lib/agreements/rules'
import type { AgreementRow } from '@/lib/agreements/schema'
import { recordEvent } from '@/lib/audit/record-event'
import { instrumentVersion } from '@/lib/instrument/statements'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { insertMembers, participationOf } from '@/lib/people/mutations'
import type { MemberInput } from '@/lib/people/schema'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { today } from '@/lib/platform/clock'
import { fold } from '@/lib/platform/fold'
import { once } from '@/lib/platform/once'
import { newId, newSeed } from '@/lib/platform/ids'
import { scoreReading } from '@/lib/readings/score'
import type { RespondentAnswers } from '@/lib/readings/types'
import { engineVersion } from '@/lib/rounds/close-round'
import { fewestAnswers } from '@/lib/rounds/rules'
import { finishJob } from './import-jobs'
import { importPartnership } from './import-partnership'
import type { PartnershipFile } from './schema'
import { importedInWords } from './words'

/** A large import takes longer than a form may. */
const longestMs = 120_000
type Progress = (done: number) => void
/** The job that an import belongs to; it ends in the import's own transaction. `left`: rows of the file that were left out, because they are there already. */
type Job = { id: string; progress: Progress; left?: number } | null
const finish = async (tx: Transaction, job: Job, resultId: string | null, message: string) => {
  if (job) await finishJob(tx, job.id, resultId, message)
}

/** The rows were read before this transaction: is one of these people a member by now, for the same agency? */
async function anybodyThere(tx: Transaction, partnershipId: string, members: readonly MemberInput[]): Promise<boolean> {
  const there = await tx.membership.findMany({
    where: { partnershipId, OR: [{ to: null }, { to: { gte: today() } }] },
    select: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
  })
  const known = new Set(there.map((one) => `${fold(one.person.name)}|${fold(one.partnershipAgency.name)}`))
  return members.some((one) => known.has(`${fold(one.name)}|${fold(one.agency)}`))
}

/** Makes members from a file, all or none; agencies that are not there yet come with them. */
export function importMembers(scope: PartnershipScope, members: readonly MemberInput[], job: Job): Promise<'done' | 'wound-up' | 'there-already'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    if (await anybodyThere(tx, scope.partnershipId, members)) return 'there-already'
    await insertMembers(tx, scope.partnershipId, members, scope.personId, job?.progress)
    await finish(tx, job, scope.partnershipId, importedInWords(members.length, job?.left ?? 0))
    return 'done'
  }, longestMs)
}

/** Makes agencies from a file, all or none. One that is there already stays as it is. */
export function importAgencies(
  scope: PartnershipScope,
  agencies: readonly { name: string; from: string | null; to: string | null }[],
  job: Job,
): Promise<'done' | 'wound-up'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    let made = 0
    for (const [at, { name, ...dates }] of agencies.entries()) {
      if ((await participationOf(tx, scope.partnershipId, name, dates)).made) made += 1
      job?.progress(at + 1)
    }
    await finish(tx, job, scope.partnershipId, importedInWords(made, agencies.length - made))
    return 'done'
  }, longestMs)
}

/** Makes agreements from a file, all or none, as if each had been entered today by its form. */
export function importAgreements(scope: PartnershipScope, agreements: readonly AgreementRow[], day: string, job: Job): Promise<'done' | 'wound-up'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    for (const [at, { status, parties, ...one }] of agreements.entries()) {
      const empty = { developedBy: null, developedNote: '', moneyNote: '', issues: {}, terms: { answers: {}, ball: '' } }
      const steps = [{ status, on: firstStepOn(status, { ...one, since: null }, day), note: 'Imported' }]
      await insertAgreement(tx, scope.partnershipId, { ...empty, ...one, createdOn: day, steps, parties: parties.map((name) => ({ name })) }, scope.personId)
      job?.progress(at + 1)
    }
    await finish(tx, job, scope.partnershipId, importedInWords(agreements.length, job?.left ?? 0))
    return 'done'
  }, longestMs)
}

/** Makes a whole partnership from a file, for whoever brings it. Returns its id. */
export function importWhole(file: PartnershipFile, personId: string, day: string, job: Job): Promise<string> {
  return inTransaction(async (tx) => {
    const id = await importPartnership(tx, file, personId, day, job?.progress)
    await finish(tx, job, id, '')
    return id
  }, longestMs)
}

export type PastRound = { openedOn: string; closedOn: string; invited: number }

/**
 * Past answers as a closed round with its reading, worked out by the same rules. It takes its place among the rounds by
 * its closing day, and says on which day it was entered. Under five answers nothing is kept but their number, as with
 * every other round. It is compared with other rounds from a file only, never with answers that were given here: by
 * inventing answers and watching what has "moved", their means could be read out.
 */
export function importPastRound(
  scope: PartnershipScope,
  past: PastRound,
  respondents: readonly RespondentAnswers[],
  day: string,
  key: string,
): Promise<string | 'wound-up'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    return once(tx, `past ${scope.personId} ${scope.partnershipId} ${key}`, [past, respondents], () => insertPastRound(tx, scope, past, respondents, day))
  }, longestMs)
}

async function insertPastRound(
  tx: Transaction,
  scope: PartnershipScope,
  past: PastRound,
  respondents: readonly RespondentAnswers[],
  day: string,
): Promise<string> {
  const roundId = newId()
  const others = await tx.round.findMany({
    where: { partnershipId: scope.partnershipId },
    include: { closure: true, responses: true, reading: { select: { id: true } } },
    orderBy: { number: 'asc' },
  })
  const readings = others.filter((one) => one.kind === 'self-assessment')
  const isBefore = (one: (typeof others)[number]) => one.closure !== null && one.closure.closedOn <= past.closedOn
  const next = readings.find((one) => !isBefore(one))
  const earlier = readings.findLast((one) => isBefore(one) && one.fromFileOn !== null && one.reading && one.responses.length > 0)
  const number = next?.number ?? (others.at(-1)?.number ?? 0) + 1
  await tx.round.updateMany({ where: { partnershipId: scope.partnershipId, number: { gte: number } }, data: { number: { increment: 1 } } })
  await tx.round.create({
    data: {
      id: roundId,
      partnershipId: scope.partnershipId,
      openFor: null,
      number,
      fromFileOn: day,
      openedOn: past.openedOn,
      closesOn: past.closedOn,
      instrumentVersion,
      orderSeed: newSeed(),
      minimumAnswers: fewestAnswers,
      facilitatorPersonId: null,
      facilitatorName: '',
      openedById: scope.personId,
    },
  })
  await tx.roundClosure.create({
    data: { roundId, closedOn: past.closedOn, closedById: scope.personId, invited: Math.max(past.invited, respondents.length), answered: respondents.length },
  })
  if (respondents.length >= fewestAnswers) {
    const before = earlier?.responses.map((row) => ({ answers: row.answers, felt: row.felt }) as RespondentAnswers) ?? null
    const result = scoreReading(respondents, before, { sameInstrument: !earlier || earlier.instrumentVersion === instrumentVersion })
    await tx.reading.create({ data: { id: newId(), roundId, engineVersion, result: JSON.parse(JSON.stringify(result)) } })
    await tx.response.createMany({
      data: respondents.map(({ answers, felt }) => ({ id: newId(), roundId, responseKey: null, browserKey: null, answers, felt, comments: [] })),
    })
  }
  await recordEvent(tx, { kind: 'round.imported', subject: roundId, partnershipId: scope.partnershipId, personId: scope.personId })
  return roundId
}
