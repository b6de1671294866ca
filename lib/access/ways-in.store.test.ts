import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { openRetrospective } from '@/lib/retrospectives/people'
import { today } from '@/lib/platform/clock'
import { untouched } from '@/lib/platform/form-state'
import { newSecret } from '@/lib/platform/ids'
import { defineAction } from './define-action'
import { definePost } from './define-post'

/** What the browser of this test sends along. */
const sent = vi.hoisted(() => ({ headers: {} as Record<string, string>, session: null as string | null, room: null as string | null }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(sent.headers) }))
vi.mock('@/lib/platform/session', () => ({ sessionSecretFromCookie: async () => sent.session, browserSecret: async () => sent.room }))

onBothStores('the ways in', (kind) => {
  storeForEachTest(kind)
  const here = { host: 'localhost:3000', origin: 'http://localhost:3000' }
  beforeEach(() => {
    Object.assign(sent, { headers: here, session: null, room: null })
  })

  const formOf = (fields: readonly (readonly [string, string])[]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return form
  }
  const elsewhere: Record<string, string>[] = [
    { host: here.host },
    { ...here, origin: 'null' },
    { ...here, origin: 'https://evil.example' },
    { ...here, 'x-crossbrace-origin': 'https://evil.example' },
  ]

  it('for a form open one partnership, the one that the work speaks of: a form that names two is refused', async () => {
    const [own, other] = [await partnershipWith(0, 'Own'), await partnershipWith(0, 'Other')]
    const worked: string[] = []
    const action = defineAction('openRetrospectiveAction', {
      schema: z.object({ partnershipId: z.string() }),
      run: async ({ partnershipId }, { scope }) => {
        worked.push(`${partnershipId} ${scope.partnershipId}`)
        return { show: null as never }
      },
    })
    sent.session = own.lead.secret
    const send = async (...ids: string[]) => (await action(untouched as never, formOf(ids.map((id) => ['partnershipId', id] as const)))).message
    const [mine, theirs] = [own.partnershipId, other.partnershipId]
    const refused = 'There is no such partnership, or you may not see it.'
    for (const ids of [[mine, theirs], [theirs, mine], [mine, mine], [theirs], [], [mine, '']]) expect([ids, await send(...ids)]).toEqual([ids, refused])
    expect(worked).toEqual([])
    expect(await send(mine)).toBeNull()
    expect(worked).toEqual([`${mine} ${mine}`])
  })

  it('for a line of JSON ask where it came from before anything else', async () => {
    const { scope } = await partnershipWith(0)
    const secret = newSecret()
    const opened = await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), secret, today())
    if (opened.outcome !== 'opened') throw new Error(opened.reason)
    sent.room = secret
    let worked = 0
    const post = definePost('/api/retrospectives/[retrospectiveId]/acts', {
      schema: z.object({}),
      run: async () => {
        worked += 1
        return { told: {} }
      },
    })
    const send = async (headers: Record<string, string>) => {
      sent.headers = headers
      const request = new Request('http://localhost:3000/', { method: 'POST', body: '{}' })
      return (await post(request, { params: Promise.resolve({ retrospectiveId: opened.id }) })).status
    }
    for (const headers of elsewhere) expect([headers, await send(headers)]).toEqual([headers, 403])
    expect(worked).toBe(0)
    expect(await send(here)).toBe(200)
    expect(worked).toBe(1)
    sent.room = null
    expect(await send(here)).toBe(410)
  })
})
