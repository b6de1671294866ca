import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { isDay } from '@/lib/platform/fields'
import {
  countLearnings,
  getLearning,
  getSharing,
  getSharingFacts,
  learningsOnAPage,
  listHelp,
  listLearnings,
  listShared,
  listTakers,
  sharedOnAPage,
} from './data'
import { byStage, mayTell, told } from './helped'
import { namesIn, readShow, sharedOf } from './learnings'
import { readLibraryAsked } from './library'
import type { SharingChoice, SharingPreview } from './types'

type Query = Record<string, string | string[] | undefined>

/** One page of a partnership's own learnings as its address asks for it, and what it shares with everybody here. */
export async function loadLearnings(scope: PartnershipScope, query: Query) {
  const show = readShow(query.show)
  const [, day = '', id = ''] = /^(\d{4}-\d\d-\d\d)~([a-z0-9]{1,40})$/.exec([query.after].flat().at(-1) ?? '') ?? []
  const after = isDay(day) ? { day, id } : null
  const [rows, counts, sharing] = await Promise.all([listLearnings(scope, show, after), countLearnings(scope), getSharing(scope)])
  const list = rows.slice(0, learningsOnAPage)
  const last = list.at(-1)
  return {
    show,
    first: after === null,
    list,
    counts,
    ...sharing,
    next: rows.length > learningsOnAPage && last ? `${last.madeOn}~${last.id}` : null,
    today: today(),
  }
}

/** One learning, or the page for what is not there. */
export async function loadLearning(scope: PartnershipScope, learningId: string) {
  return { learning: (await getLearning(scope, learningId)) ?? notFound(), today: today() }
}

/** Members who could take something home today. */
export async function loadTakers(scope: PartnershipScope) {
  const members = maySee(scope, 'people') ? await listTakers(scope, today()) : []
  return members.map(({ id, person, partnershipAgency }) => ({ value: id, label: `${person.name}, ${partnershipAgency.name}` }))
}

/** How many learnings a member's own page lists. */
const mostOnOwnPage = 50

/** What the holder of a link to an own page takes home and has not told there yet; the scope reaches theirs alone. */
export async function loadOwnLearnings(scope: PartnershipScope) {
  const rows = await listLearnings(scope, 'open', null, mostOnOwnPage)
  return { list: rows.slice(0, mostOnOwnPage), more: rows.length > mostOnOwnPage, today: today() }
}

/** What a partnership could let go along with what it shares. */
export async function loadSharingFacts(scope: PartnershipScope) {
  return getSharingFacts(scope)
}

/** Exactly what everybody here would see, and the names that still stand in a text that goes without the name. */
export async function loadSharingPreview(scope: PartnershipScope, kind: 'learning' | 'story', choice: SharingChoice): Promise<SharingPreview> {
  const facts = await getSharingFacts(scope)
  return { shared: sharedOf(kind, choice, facts), names: choice.withName ? [] : namesIn(choice.text, facts.names) }
}

/** What partnerships shared, as an address asks for it. */
export async function loadLibrary(actor: SignedInActor, query: Query) {
  const asked = readLibraryAsked(query)
  const rows = await listShared(actor, asked)
  const list = rows.slice(0, sharedOnAPage)
  return { asked, list, next: rows.length > sharedOnAPage ? (list.at(-1)?.id ?? null) : null }
}

/** Which actions helped, by stage: over the partnerships that share it where enough are behind it, and what the invented ones say. */
export async function loadHelp(actor: SignedInActor) {
  const { releases, invented } = await listHelp(actor)
  const own = new Set([...actor.grants, ...actor.memberships].map((one) => one.partnershipId))
  const tell = (actionId: string, contributions: Parameters<typeof told>[1]) => told(actionId, contributions) ?? []
  return {
    partnerships: byStage(releases.filter((one) => mayTell(one, own)).flatMap((one) => tell(one.actionId, one.contributions))),
    invented: byStage([...invented].flatMap(([actionId, contributions]) => tell(actionId, contributions))),
  }
}
