import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { listClosedRounds, listClosedRoundsForLink, listComments, listGroupCommentsForLink } from './data'
import type { ClosedRound } from './types-published'

/** Closed rounds, oldest first, or null where this standing may not see readings. */
export async function loadClosedRounds(scope: PartnershipScope): Promise<ClosedRound[] | null> {
  return maySee(scope, 'reading') ? listClosedRounds(scope) : null
}

/** One closed round with the readings before it; statement counts and comments only where they may be seen. */
export async function loadReading(scope: PartnershipScope, roundId: string) {
  const rounds = await listClosedRounds(scope)
  const at = rounds.findIndex((round) => round.roundId === roundId)
  const round = rounds[at]
  if (!round?.reading) notFound()
  return {
    round: { ...round, reading: round.reading },
    upToHere: rounds.slice(0, at + 1),
    latest: at === rounds.length - 1,
    seesStatements: maySee(scope, 'statement-counts'),
    comments: maySee(scope, 'group-comments') ? await listComments(scope, roundId) : null,
  }
}

/** What the holder of a personal link sees after closing. */
export async function loadReadingForLink(scope: AnswerScope) {
  const [rounds, comments] = await Promise.all([listClosedRoundsForLink(scope), listGroupCommentsForLink(scope)])
  return { rounds, comments }
}
