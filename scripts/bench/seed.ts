import { createAccount } from '../../lib/accounts/mutations'
import { hashPassword } from '../../lib/accounts/passwords'
import { insertPartnership } from '../../lib/partnerships/mutations'
import { insertMember } from '../../lib/people/mutations'
import { today } from '../../lib/platform/clock'
import { inTransaction, type Transaction } from '../../lib/platform/db'
import { newId } from '../../lib/platform/ids'
import { prepareSettings } from '../../lib/platform/settings'
import { Crowd, profileOf } from '../../lib/readings/simulation'
import { closeInside } from '../../lib/rounds/close-round'
import { insertRound, keepAnswers } from '../../lib/rounds/mutations'
import { addDays } from '../../lib/rounds/rules'

export const size = { partnerships: 50, membersEach: 12, closedRounds: 20, roundsEach: 4 } as const
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
  return { email, password, partnershipId: measured.id, name: nameOf(0), linkToken }
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

async function makePartnership(tx: Transaction, at: number, personId: string | null): Promise<{ id: string; members: string[] }> {
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
      visibility: 'below-the-radar',
    },
    { personId },
  )
  const members: string[] = []
  for (let nth = 0; nth < size.membersEach; nth += 1) {
    const member = {
      name: `Member ${at + 1}.${nth + 1}`,
      email: null,
      agency: `Agency ${(nth % 4) + 1}`,
      position: 'Adviser',
      level: 'manager' as const,
      roles: [],
      contribution: '',
      from: null,
      to: null,
    }
    members.push(await insertMember(tx, id, member, personId))
  }
  return { id, members }
}

async function makeClosedRound(tx: Transaction, { id, members }: { id: string; members: string[] }, nth: number, crowd: Crowd): Promise<void> {
  const on = addDays(today(), -91 * (size.roundsEach - nth))
  const opened = await insertRound(tx, id, null, opening(members, on, nth))
  if (opened.outcome === 'refused') throw new Error(`A round was refused: ${opened.reason}.`)
  const stage = trail[nth % trail.length] ?? 'forming'
  for (const { token } of opened.links) {
    const { answers } = crowd.person(profileOf(stage), 0.75)
    if (!(await keepAnswers(tx, token, { answers, felt: stage, comments: [] }, newId(), on))) throw new Error('An answer was refused.')
  }
  await closeInside(tx, opened.roundId, null, addDays(on, 14))
}
