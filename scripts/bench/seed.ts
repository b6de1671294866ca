import { createAccount } from '../../lib/accounts/mutations'
import { hashPassword } from '../../lib/accounts/passwords'
import { insertAgreement } from '../../lib/agreements/mutations'
import { insertTie } from '../../lib/bracing/mutations'
import { insertCheckIn } from '../../lib/check-ins/mutations'
import { insertCommitment, insertSettlement } from '../../lib/commitments/mutations'
import { insertResource } from '../../lib/leading/mutations'
import { insertPartnership } from '../../lib/partnerships/mutations'
import { insertMember, participationOf } from '../../lib/people/mutations'
import { levels } from '../../lib/people/types'
import { today } from '../../lib/platform/clock'
import { addDays } from '../../lib/platform/days'
import { inTransaction, type Transaction } from '../../lib/platform/db'
import { newId } from '../../lib/platform/ids'
import { prepareSettings } from '../../lib/platform/settings'
import { Crowd, profileOf } from '../../lib/readings/simulation'
import { closeInside } from '../../lib/rounds/close-round'
import { insertRound, keepAnswers } from '../../lib/rounds/mutations'

export const size = { partnerships: 50, membersEach: 12, closedRounds: 20, roundsEach: 4 } as const
/** A record of ordinary size and one that is full; both with the same rounds, so that only the record differs. */
export const recordSizes = {
  small: { agencies: 3, members: 8, agreements: 1, ties: 6 },
  large: { agencies: 30, members: 200, agreements: 40, ties: 200 },
} as const
export type RecordSize = { agencies: number; members: number; agreements: number; ties: number }
const answering = 8
const longestMs = 60_000
/** One person in five partnerships: that many the signed-in lead may see. */
const leads = 5
/** A partnership's way over its rounds. */
const trail = ['forming', 'frustration', 'functioning', 'flying'] as const

export type Seeded = {
  /** How the collaboration lead signs in. */
  email: string
  password: string
  /** A partnership with four readings, and its name. */
  partnershipId: string
  name: string
  /** A link of an open round with twelve people invited. */
  linkToken: string
  /** Partnerships that differ in the size of their record only. */
  small: string
  large: string
  /** A partnership with five years of rounds, check-ins and commitments. */
  fiveYears: string
}

/** Fills an empty store through the same code that the forms use: 50 partnerships, 600 members, 20 closed rounds of 12. */
export async function seed(): Promise<Seeded> {
  const crowd = new Crowd(72)
  const [email, password] = ['lead@bench.example', newId()]
  await inTransaction(prepareSettings)
  const passwordHash = await hashPassword(password)
  const lead = await inTransaction((tx) => createAccount(tx, { name: 'Lead of five', email, passwordHash, isAdministrator: true }))
  const partnerships: { id: string; members: string[] }[] = []
  for (let at = 0; at < size.partnerships; at += 1) {
    partnerships.push(await inTransaction((tx) => makePartnership(tx, at, at < leads ? lead.personId : null), longestMs))
  }
  const withRounds = partnerships.slice(0, size.closedRounds / size.roundsEach)
  for (const partnership of withRounds) {
    for (let nth = 0; nth < size.roundsEach; nth += 1) await inTransaction((tx) => makeClosedRound(tx, partnership, nth, crowd), longestMs)
  }
  const open = partnerships.at(-1)
  const [measured] = withRounds
  if (!open || !measured) throw new Error('Nothing was made.')
  const opened = await inTransaction((tx) => insertRound(tx, open.id, null, opening(open.members, today(), 0)))
  const linkToken = opened.outcome === 'opened' ? opened.links[0]?.token : undefined
  if (!linkToken) throw new Error('The open round could not be made.')
  const ofSize = async (one: RecordSize, at: number) => {
    const made = await inTransaction((tx) => makeRecord(tx, at, one, lead.personId), longestMs)
    const answered = { ...made, members: made.members.slice(0, answering) }
    for (let nth = 0; nth < 2; nth += 1) await inTransaction((tx) => makeClosedRound(tx, answered, nth, crowd), longestMs)
    return made.id
  }
  const small = await ofSize(recordSizes.small, size.partnerships)
  const large = await ofSize(recordSizes.large, size.partnerships + 1)
  const fiveYears = await makeFiveYears(size.partnerships + 2, lead.personId, crowd)
  return { email, password, partnershipId: measured.id, name: nameOf(0), linkToken, small, large, fiveYears }
}

/** Five years: a reading each quarter, a check-in each week, a commitment each fortnight, two moved dates a month. */
async function makeFiveYears(at: number, personId: string, crowd: Crowd): Promise<string> {
  const made = await inTransaction((tx) => makeRecord(tx, at, { agencies: 8, members: 24, agreements: 10, ties: 24 }, personId), longestMs)
  const answered = { ...made, members: made.members.slice(0, answering) }
  const quarters = 20
  for (let nth = 0; nth < quarters; nth += 1) await inTransaction((tx) => makeClosedRound(tx, answered, nth, crowd, quarters), longestMs)
  await inTransaction(async (tx) => {
    for (let week = 260; week > 0; week -= 1) {
      const on = addDays(today(), -7 * week)
      const words = { moved: `Week ${week}`, victory: '', inTheWay: week % 3 === 0 ? 'Two systems that do not speak to each other' : '' }
      const checkInId = await insertCheckIn(tx, made.id, { on, pulse: 1 + (week % 5), felt: null, ...words }, personId)
      if (week % 2 === 1) continue
      const adoption = { what: `Piece of work of week ${week}`, dueOn: addDays(on, 30), actionId: null, roundId: null, madeOn: on, checkInId }
      const id = await insertCommitment(tx, made.id, { ...adoption, ownerMembershipId: made.members[week % made.members.length] ?? '' }, personId)
      if (week > 20) await insertSettlement(tx, made.id, id, { kind: 'done', reason: null, on: addDays(on, 35), helped: 'yes' }, personId)
    }
  }, longestMs)
  return made.id
}

/** A partnership with so many agencies, members, agreements and ties, what each agency brings, and three commitments. */
async function makeRecord(tx: Transaction, at: number, of: RecordSize, personId: string): Promise<{ id: string; members: string[] }> {
  const made = await makePartnership(tx, at, personId, of)
  const on = addDays(today(), -200)
  const agencyNames = Array.from({ length: of.agencies }, (_, nth) => `Agency ${nth + 1}`)
  for (const name of agencyNames) {
    const { id: participationId } = await participationOf(tx, made.id, name)
    const brought = { participationId, kind: 'money' as const, amount: 'Its part of the budget', share: Math.floor(100 / of.agencies) }
    await insertResource(tx, made.id, name, brought, on, personId)
  }
  for (let nth = 0; nth < of.agreements; nth += 1) {
    await insertAgreement(
      tx,
      made.id,
      {
        kind: 'memorandum',
        title: `Memorandum number ${nth + 1}`,
        startsOn: on,
        reviewOn: addDays(today(), 20 + nth),
        endsOn: addDays(today(), 400),
        link: null,
        groundRules: '',
        developedBy: null,
        developedNote: '',
        money: [],
        moneyNote: '',
        issues: {},
        terms: { answers: {}, ball: '' },
        createdOn: on,
        steps: [{ status: 'exploring', on, note: '' }],
        parties: agencyNames.slice(0, 3).map((name) => ({ name, signatories: [] })),
      },
      personId,
    )
  }
  for (let nth = 0; nth < of.ties; nth += 1) {
    const step = 1 + Math.floor(nth / of.members)
    const [first, second] = [made.members[nth % of.members] ?? '', made.members[(nth + step) % of.members] ?? '']
    const answer = await insertTie(tx, made.id, { first, second, note: '', since: on }, personId)
    if (answer !== 'done') throw new Error(`A tie was refused: ${answer}.`)
  }
  for (let nth = 0; nth < 3; nth += 1) {
    const ownerMembershipId = made.members[nth] ?? ''
    const adoption = { what: `Piece of work ${nth + 1}`, ownerMembershipId, dueOn: addDays(today(), 30), actionId: null, roundId: null, madeOn: on }
    await insertCommitment(tx, made.id, adoption, personId)
  }
  return made
}

const nameOf = (at: number) => `Partnership number ${at + 1}`

const opening = (invited: string[], on: string, nth: number) => ({
  closesOn: addDays(on, 14),
  minimumAnswers: 5,
  facilitator: null,
  invited,
  orderSeed: 7919 * (nth + 1),
  on,
})

const ordinary = { agencies: 4, members: size.membersEach }

export async function makePartnership(
  tx: Transaction,
  at: number,
  personId: string | null,
  of: { agencies: number; members: number } = ordinary,
): Promise<{ id: string; members: string[] }> {
  const id = await insertPartnership(
    tx,
    {
      name: nameOf(at),
      purpose: 'So that a family tells its story once, whichever door it comes in by.',
      sharedOutcome: 'Fewer families are sent from one agency to the next.',
      forWhom: 'Families who need more than one agency',
      triggers: [],
      complexity: null,
      intensityNow: null,
      intensity: 'co-ordination',
      openMembership: true,
      mandated: false,
      startedOn: '2024-02-01',
      rhythmMonths: 3,
      checkInDays: 14,
      visibility: 'below-the-radar',
    },
    { personId },
  )
  const members: string[] = []
  for (let nth = 0; nth < of.members; nth += 1) {
    const member = {
      name: `Member ${at + 1}.${nth + 1}`,
      email: null,
      agency: `Agency ${(nth % of.agencies) + 1}`,
      position: 'Adviser',
      level: levels[nth % levels.length] ?? 'manager',
      roles: [],
      contribution: '',
      from: null,
      to: null,
    }
    members.push(await insertMember(tx, id, member, personId))
  }
  return { id, members }
}

export async function makeClosedRound(
  tx: Transaction,
  { id, members }: { id: string; members: string[] },
  nth: number,
  crowd: Crowd,
  many: number = size.roundsEach,
): Promise<void> {
  const on = addDays(today(), -91 * (many - nth))
  const opened = await insertRound(tx, id, null, opening(members, on, nth))
  if (opened.outcome === 'refused') throw new Error(`A round was refused: ${opened.reason}.`)
  const stage = trail[nth % trail.length] ?? 'forming'
  for (const { token } of opened.links) {
    const { answers } = crowd.person(profileOf(stage), 0.75)
    if (!(await keepAnswers(tx, token, { answers, felt: stage, comments: [] }, newId(), on))) throw new Error('An answer was refused.')
  }
  await closeInside(tx, opened.roundId, null, addDays(on, 14))
}
