import 'server-only'
import type { PageDoor } from '@/lib/access/doors'
import type { PartnershipScope, Standing } from '@/lib/access/types'
import { markOf, readMark } from '@/lib/messages/rules'
import { dayOf, hourMinuteOf } from '@/lib/platform/clock'
import { longDay, numberWord } from '@/lib/platform/day-words'
import { listViewings, viewingsOnAPage } from './data'
import { viewedWords, viewerWords } from './words'

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`)

/** One page of who looked at what and when, in words; `after` is the mark of the last one on the page before. */
export async function loadViewings(scope: PartnershipScope, after: string | undefined) {
  const mark = readMark(after)
  const rows = await listViewings(scope, mark && { lastAt: mark.createdAt, id: mark.id })
  const viewings = rows.slice(0, viewingsOnAPage)
  const last = viewings.at(-1)
  return {
    viewings: viewings.map((one) => ({
      id: one.id,
      name: one.name,
      as: viewerWords[one.standing as Standing] ?? 'Somebody who was named',
      what: viewedWords[one.what as PageDoor] ?? 'A page of this partnership',
      day: longDay(dayOf(one.lastAt)),
      when: one.times === 1 ? `at ${hourMinuteOf(one.lastAt)}` : `${times(one.times)}, last at ${hourMinuteOf(one.lastAt)}`,
    })),
    next: rows.length > viewingsOnAPage && last ? markOf({ createdAt: last.lastAt, id: last.id }) : null,
  }
}
