export const sessionIdleHours = 12
export const sessionLongestDays = 14

/** Is a session still alive at this instant? Idle 12 hours or 14 days old ends it, as sign-out and a disabled account do. */
export function sessionIsAlive(session: { createdAt: Date; lastSeenAt: Date; endedAt: Date | null }, account: { disabledAt: Date | null }, now: Date): boolean {
  if (session.endedAt !== null || account.disabledAt !== null) return false
  const hour = 3_600_000
  return now.getTime() - session.lastSeenAt.getTime() < sessionIdleHours * hour && now.getTime() - session.createdAt.getTime() < sessionLongestDays * 24 * hour
}

/** The cookie by which a browser is known in one retrospective. */
export function roomCookie(retrospectiveId: string): string {
  return `crossbrace-room-${retrospectiveId}`
}

/** For so many days after the end those who were in the room still see what came of it (our rule). */
export const roomShownDays = 7
