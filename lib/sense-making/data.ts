import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { publishStoredPlacements } from '@/lib/readings/imported'
import type { Session } from './types'

const stored = {
  select: {
    id: true,
    number: true,
    subject: true,
    module: true,
    instrumentVersion: true,
    openedOn: true,
    closesOn: true,
    fromFileOn: true,
    closure: { select: { closedOn: true, invited: true, answered: true } },
    reading: { select: { result: true } },
    _count: { select: { responses: true, invitations: { where: { excused: false } } } },
  },
} as const

type StoredSession = {
  id: string
  number: number
  subject: string
  module: string | null
  instrumentVersion: string
  openedOn: string
  closesOn: string
  fromFileOn: string | null
  closure: { closedOn: string; invited: number; answered: number } | null
  reading: { result: unknown } | null
  _count: { responses: number; invitations: number }
}

/** A session as it may be shown; exact results do not get past here. Without sight of the counts it is told in words. */
function asTold(row: StoredSession, counts: boolean): Session {
  const { closure } = row
  const answered = closure?.answered ?? row._count.responses
  const invited = closure?.invited ?? row._count.invitations
  const told = closure && row.reading ? publishStoredPlacements(row.reading.result, { ...row, answered, invited }, counts ? 'full' : 'bands') : null
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    openedOn: row.openedOn,
    closesOn: row.closesOn,
    closedOn: closure?.closedOn ?? null,
    fromFileOn: row.fromFileOn,
    answered: counts ? answered : null,
    invited: counts ? invited : null,
    told: told && (counts ? told : { ...told, answered: null, invited: null }),
  }
}

/** All sense-making sessions of the partnership, newest first. */
export async function listSessions(scope: PartnershipScope): Promise<Session[]> {
  demand(scope, 'sense-making')
  const rows = await reading((from) =>
    from.round.findMany({ where: { partnershipId: scope.partnershipId, kind: 'sense-making' }, ...stored, orderBy: { number: 'desc' } }),
  )
  return rows.map((row) => asTold(row, maySee(scope, 'response-count')))
}

/** The closed sessions that the holder of a personal link may see: their own and those before it, newest first. */
export async function listSessionsForLink(scope: AnswerScope): Promise<Session[]> {
  const rows = await reading((from) =>
    from.round.findMany({
      where: { partnershipId: scope.partnershipId, kind: 'sense-making', closure: { isNot: null } },
      ...stored,
      orderBy: { number: 'desc' },
    }),
  )
  const own = rows.find((row) => row.id === scope.roundId)
  return own ? rows.filter((row) => row.number <= own.number).map((row) => asTold(row, true)) : []
}
