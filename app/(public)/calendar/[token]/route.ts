import { loadCalendar } from '@/lib/calendar/loaders'
import { plainAnswer } from '@/lib/platform/plain-answer'

type Context = { params: Promise<{ token: string }> }

/** Somebody's calendar by its secret address, as iCalendar text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const found = await loadCalendar(token)
  if (found === 'nowhere')
    return plainAnswer(404, 'There is nothing here', 'This address leads nowhere. It may have been ended, or part of it was lost on the way.')
  if ('waitSeconds' in found) {
    const answer = plainAnswer(429, 'Too many wrong addresses', 'Wait a quarter of an hour, then try again.')
    answer.headers.set('Retry-After', String(found.waitSeconds))
    return answer
  }
  return new Response(found.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="crossbrace.ics"',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
