import { statusOf } from '@/lib/agreements/as-typed'
import { isLive } from '@/lib/agreements/rules'
import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import type { CalendarFacts } from './types'

/** What one partnership puts into a calendar: of each kind of fact only where the scope may see it. */
export async function getCalendarFacts(scope: PartnershipScope): Promise<CalendarFacts> {
  demand(scope, 'existence')
  const where = { partnershipId: scope.partnershipId }
  const sees = (fact: Parameters<typeof maySee>[1]) => maySee(scope, fact)
  const kinds = [...(sees('response-count') ? ['self-assessment'] : []), ...(sees('sense-making') ? ['sense-making'] : [])]
  return reading(async (from) => {
    const record = await from.partnership.findUniqueOrThrow({
      where: { id: scope.partnershipId },
      select: { id: true, name: true, rhythmMonths: true, checkInDays: true, createdAt: true, windUp: { select: { on: true } } },
    })
    const rounds =
      kinds.length === 0
        ? []
        : await from.round.findMany({
            where: { ...where, openFor: { not: null }, kind: { in: kinds } },
            select: { id: true, kind: true, subject: true, closesOn: true },
          })
    const agreements = sees('agreements')
      ? await from.agreement.findMany({
          where: { ...where, OR: [{ endsOn: { not: null } }, { reviewOn: { not: null } }] },
          select: { id: true, title: true, endsOn: true, reviewOn: true, steps: { select: { status: true }, orderBy: { number: 'asc' } } },
        })
      : []
    const commitments = sees('commitments')
      ? await from.commitment.findMany({
          where: { ...where, closure: { is: null } },
          select: { id: true, what: true, dueOn: true, owner: { select: { person: { select: { name: true } } } } },
        })
      : []
    const lastRound = sees('reading')
      ? await from.roundClosure.findFirst({
          where: { round: { ...where, kind: 'self-assessment', reading: { isNot: null } } },
          orderBy: { closedOn: 'desc' },
          select: { closedOn: true },
        })
      : undefined
    // Whoever answered together has taken stock as well.
    const talked = sees('together')
      ? await from.consensusReading.findFirst({ where: { session: where }, orderBy: { closedOn: 'desc' }, select: { closedOn: true } })
      : null
    const expected = sees('check-ins') && record.checkInDays > 0
    const lastCheckIn = expected ? await from.checkIn.findFirst({ where, orderBy: { on: 'desc' }, select: { on: true } }) : null
    return {
      id: record.id,
      name: record.name,
      woundUp: record.windUp !== null,
      rhythmMonths: record.rhythmMonths,
      rounds,
      agreements: agreements.map(({ steps, ...one }) => {
        const status = statusOf(steps)
        return { ...one, live: isLive(status), underReview: status === 'under-review' }
      }),
      // Whoever was given the commitments was not thereby given the names of the members.
      commitments: commitments.map(({ owner, ...one }) => ({ ...one, owner: sees('people') ? owner.person.name : null })),
      lastReadingOn:
        lastRound === undefined
          ? undefined
          : ([lastRound?.closedOn, talked?.closedOn]
              .filter((day) => day !== undefined)
              .sort()
              .at(-1) ?? null),
      checkIns: expected ? { days: record.checkInDays, lastOn: lastCheckIn?.on ?? dayOf(record.createdAt) } : undefined,
    }
  })
}

/** This person's calendar address, if one is open: when it was made. The address itself is kept nowhere. */
export function getFeed(personId: string) {
  return reading((from) => from.calendarFeed.findFirst({ where: { personId, endedOn: null }, select: { id: true, createdOn: true } }))
}
