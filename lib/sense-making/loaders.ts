import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { AnswerScope, PartnershipScope } from '@/lib/access/types'
import { listComments, listGroupCommentsForLink } from '@/lib/readings/data'
import { loadRound } from '@/lib/rounds/loaders'
import { listSessions, listSessionsForLink } from './data'
import { earlierOf } from './rules'

/** All sessions, newest first. */
export async function loadSessions(scope: PartnershipScope) {
  return listSessions(scope)
}

/** One session with the one before it on the same issue, how it runs, and its comments: each only where it may be seen. */
export async function loadSession(scope: PartnershipScope, roundId: string) {
  const sessions = await listSessions(scope)
  const session = sessions.find((one) => one.id === roundId) ?? notFound()
  return {
    session,
    earlier: earlierOf(session, sessions),
    round: maySee(scope, 'response-count') ? await loadRound(scope, roundId, 'sense-making') : null,
    comments: session.told && maySee(scope, 'group-comments') ? await listComments(scope, roundId) : null,
  }
}

/** What the holder of a personal link sees of a session after closing, or null. */
export async function loadSessionForLink(scope: AnswerScope) {
  const [sessions, comments] = await Promise.all([listSessionsForLink(scope), listGroupCommentsForLink(scope)])
  const session = sessions.find((one) => one.id === scope.roundId)
  return session ? { session, earlier: earlierOf(session, sessions), comments } : null
}
