import { randomInt } from 'node:crypto'
import type { Actor, PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { listTogether } from '@/lib/consensus/data'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { now } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, type Reader, reading, type Transaction } from '@/lib/platform/db'
import { derive, newId } from '@/lib/platform/ids'
import { newsForOthers, newsHere } from '@/lib/platform/live'
import { once } from '@/lib/platform/once'
import { guess, takeTryInside } from '@/lib/platform/rate-limits'
import { listClosedRounds } from '@/lib/readings/data'
import { emptyBoard } from './board'
import { latestRead } from './opening'
import { putEvent, rowOf } from './persist'
import { promptsFor } from './prompts'
import { codeLength, codeLetters, most, takesJoiners, topicOf } from './rules'
import type { Person } from './types'

/** A code that chance makes: 30 to the power of 8 there are. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

type Named = { name: string; organisation: string }
type Newcomer = Named & { personId: string | null; membershipId: string | null; secret: string }

/** Puts somebody into the room, with the next numbers, inside a transaction. */
async function insertPerson(tx: Transaction, retrospectiveId: string, eventNumber: number, key: string, who: Newcomer): Promise<Person> {
  const last = await tx.retrospectiveParticipant.aggregate({ where: { retrospectiveId }, _max: { number: true } })
  const { name, organisation, personId, membershipId, secret } = who
  const person: Person = { id: newId(), number: (last._max.number ?? 0) + 1, name, organisation, membershipId, consents: false, worth: null }
  const at = now()
  const { id, number } = person
  const secretHash = derive('participant', secret)
  await tx.retrospectiveParticipant.create({
    data: { id, retrospectiveId, number, name, organisation, secretHash, personId, membershipId, joinedAt: at, seenAt: at, consents: false },
  })
  await putEvent(tx, retrospectiveId, eventNumber, `${id} ${key}`, { kind: 'joined', person })
  return person
}

export type OpenAnswer = { outcome: 'opened'; id: string } | { outcome: 'refused'; reason: 'wound-up' | 'open-already' }

/**
 * Opens a retrospective on the latest reading, with the questions that fit it. Whoever opens it is in it, and facilitates.
 * A partnership has one open at a time; the same form sent twice opens one.
 */
export async function openRetrospective(
  scope: PartnershipScope,
  { dotsEach, ...who }: Named & { dotsEach: number },
  key: string,
  secret: string,
  today: string,
): Promise<OpenAnswer> {
  const { partnershipId, personId, ownMembershipId: membershipId } = scope
  const { roundId, read } = latestRead(await listClosedRounds(scope), await listTogether(scope))
  const answer = await inTransaction(async (tx): Promise<OpenAnswer> => {
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const id = await once(tx, `retrospective ${partnershipId} ${key}`, { who, dotsEach }, async () => {
      if (await tx.retrospective.findUnique({ where: { openFor: partnershipId } })) return null
      const retrospectiveId = newId()
      const last = await tx.retrospective.aggregate({ where: { partnershipId }, _max: { number: true } })
      const board = emptyBoard({ id: retrospectiveId, on: today, code: newCode(), prompts: promptsFor(read), roundId, read, dotsEach })
      await tx.retrospective.create({
        data: {
          id: retrospectiveId,
          partnershipId,
          openFor: partnershipId,
          number: (last._max.number ?? 0) + 1,
          on: today,
          openedById: personId,
          openedAt: now(),
          closedOn: null,
          roundId: board.roundId,
          readKind: read?.kind ?? null,
          readOutcome: read?.outcome ?? null,
          readStages: [...(read?.stages ?? [])],
          ...rowOf(board),
        },
      })
      const person = await insertPerson(tx, retrospectiveId, 1, key, { ...who, personId, membershipId, secret })
      await putEvent(tx, retrospectiveId, 2, `${person.id} facilitates`, { kind: 'facilitator-changed', personId: person.id })
      await tx.retrospective.update({ where: { id: retrospectiveId }, data: { lastNumber: 2, facilitatorId: person.id } })
      await recordEvent(tx, { kind: 'retrospective.opened', subject: retrospectiveId, partnershipId, personId })
      return retrospectiveId
    })
    return id === null ? { outcome: 'refused', reason: 'open-already' } : { outcome: 'opened', id }
  })
  return answer
}

/**
 * Wrong codes are counted for a quarter of an hour: for one account, or for one address where nobody is signed in, and for all
 * together. At the limit one try in so many is still looked at, by chance: a right code comes through in a few tries, so
 * that nobody shuts the door on those behind the same address, and guessing stays hopeless (docs/decisions/0030).
 */
export const codeTries = { minutes: 15, each: 120, overall: 20_000, oneIn: 5 } as const

export type JoinAnswer =
  | { outcome: 'joined'; retrospectiveId: string; secret: string | null }
  | { outcome: 'no-room' }
  | { outcome: 'full' }
  | { outcome: 'too-many-guests'; waitSeconds: number }
  | { outcome: 'too-many-tries'; waitSeconds: number }

/** How somebody comes to the door: from which address, signed in as whom, and the secret that their browser has of a room. */
export type AtTheDoor = { address: string; actor: Actor; knownSecret: (retrospectiveId: string) => Promise<string | null> }

/**
 * Lets somebody in by the code. Wrong, ended and unknown codes are answered alike, and only those count as tries. Whoever is in
 * already comes back as the same person, whatever others behind their address have tried.
 */
export async function joinByCode(code: string, who: Named, door: AtTheDoor, key: string, secret: string, today: string): Promise<JoinAnswer> {
  const room = await reading((from) => findOpen(from, code, today))
  const known = room && (await door.knownSecret(room.id))
  const isIn = room !== null && (await reading((from) => findSeat(from, room.id, door.actor, known))) !== null
  const enter = (tx: Transaction) => comeIn(tx, code, who, door, known, key, secret, today)
  const by = door.actor.kind === 'person' ? `person ${door.actor.personId}` : door.address
  const limits = [
    { kind: 'room-code', subject: by, most: codeTries.each },
    { kind: 'room-code-all', subject: 'all', most: codeTries.overall },
  ]
  const { minutes, oneIn } = codeTries
  const answer = isIn ? await inTransaction(enter) : await guess(limits, minutes, enter, () => randomInt(oneIn) === 0)
  if (typeof answer === 'number') return { outcome: 'too-many-tries', waitSeconds: answer }
  if (answer?.outcome === 'joined' && answer.secret !== null) newsHere(topicOf(answer.retrospectiveId))
  return answer ?? { outcome: 'no-room' }
}

async function findOpen(from: Pick<Reader, 'retrospective'>, code: string, today: string) {
  const row = await from.retrospective.findUnique({
    where: { code },
    select: { id: true, on: true, lastNumber: true, partnershipId: true, partnership: { select: { windUp: { select: { on: true } } } } },
  })
  return row && row.partnership.windUp === null && takesJoiners(row.on, today, addDays(row.on, 1)) ? row : null
}

/** Who somebody is in a room already, by the secret in their browser or by their account; null: nobody. */
async function findSeat(from: Pick<Reader, 'retrospectiveParticipant'>, retrospectiveId: string, actor: Actor, known: string | null) {
  const by = [...(known === null ? [] : [{ secretHash: derive('participant', known) }]), ...(actor.kind === 'person' ? [{ personId: actor.personId }] : [])]
  return by.length === 0 ? null : from.retrospectiveParticipant.findFirst({ where: { retrospectiveId, removedAt: null, OR: by }, select: { id: true } })
}

/** Puts somebody into the room of this code, or finds them there; null: there is none. */
async function comeIn(
  tx: Transaction,
  code: string,
  who: Named,
  { actor, address }: AtTheDoor,
  known: string | null,
  key: string,
  secret: string,
  today: string,
): Promise<JoinAnswer | null> {
  const room = await findOpen(tx, code, today)
  if (!room) return null
  const { id: retrospectiveId, partnershipId } = room
  const personId = actor.kind === 'person' ? actor.personId : null
  const people = await tx.retrospectiveParticipant.findMany({ where: { retrospectiveId, removedAt: null }, select: { id: true, personId: true } })
  if (await findSeat(tx, retrospectiveId, actor, known)) return { outcome: 'joined', retrospectiveId, secret: null }
  // The form was sent, but its answer was lost on the way: the same person gets a secret that arrives.
  // Each key is compared whole and with whose it is: a pattern in it would fit somebody else's.
  const earlier = await tx.retrospectiveEvent.findFirst({
    where: { retrospectiveId, key: { in: people.map((one) => `${one.id} ${key}`) } },
    select: { key: true, content: true },
  })
  const joined = earlier && people.find((one) => earlier.key === `${one.id} ${key}`)
  if (joined && (earlier.content as { kind: string }).kind === 'joined' && joined.personId === personId) {
    await tx.retrospectiveParticipant.update({ where: { id: joined.id }, data: { secretHash: derive('participant', secret) } })
    return { outcome: 'joined', retrospectiveId, secret }
  }
  if (people.length >= most.people) return { outcome: 'full' }
  const guests = { kind: 'room-guests', subject: `${retrospectiveId} ${address}`, most: most.guestsPerAddress }
  const waitSeconds = personId === null ? await takeTryInside(tx, [guests], codeTries.minutes) : null
  if (waitSeconds !== null) return { outcome: 'too-many-guests', waitSeconds }
  const member =
    personId === null
      ? null
      : await tx.membership.findFirst({
          where: { personId, partnershipId, OR: [{ to: null }, { to: { gte: today } }] },
          select: { id: true },
          orderBy: { createdAt: 'asc' },
        })
  const number = room.lastNumber + 1
  await insertPerson(tx, retrospectiveId, number, key, { ...who, personId, membershipId: member?.id ?? null, secret })
  await tx.retrospective.update({ where: { id: retrospectiveId }, data: { lastNumber: number } })
  await newsForOthers(tx, topicOf(retrospectiveId))
  return { outcome: 'joined', retrospectiveId, secret }
}
