import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { browserSecret, sessionSecretFromCookie } from '@/lib/platform/session'
import { getActor, getFeedActor, getForGate, getOpenAnyway, getParticipant, hasNoAdministrator, listGuardedForGate, listNamedForGate } from './data'
import { type Need, type PageDoor, pageDoors } from './doors'
import { looksAsCookie, readLooksAs } from './looks-as'
import { noteOpened } from './note-viewings'
import { mayDo, maySee } from './rules'
import { type Preview, previewScope, scopeFor } from './scope'
import { roomCookie } from './session-rules'
import type { Act, Actor, FactKind, ParticipantScope, PartnershipScope, SignedInActor } from './types'

type DoorOf<Who extends Need['who']> = { [Door in PageDoor]: (typeof pageDoors)[Door]['who'] extends Who ? Door : never }[PageDoor]

/** Who is asking, by the session cookie and the session row. Once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const secret = await sessionSecretFromCookie()
  return secret === null ? { kind: 'anonymous' } : getActor(secret)
})

/** Opens a page that anyone may see. */
export async function enterPublic(_door: DoorOf<'public'>): Promise<Actor> {
  return currentActor()
}

/** Opens a page for people who are signed in; others go to the sign-in page and come back. */
export async function enterSignedIn(door: DoorOf<'signed-in' | 'administrator'>, path: string): Promise<SignedInActor> {
  const actor = await currentActor()
  if (actor.kind === 'anonymous') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  if (pageDoors[door].who === 'administrator' && !actor.administrator) notFound()
  return actor
}

/** Opens the first-run page, while there is no administrator. */
export async function enterFirstRun(_door: DoorOf<'first-run'>): Promise<void> {
  if (!(await hasNoAdministrator())) redirect('/sign-in')
}

/**
 * Opens a page of one partnership. Whoever may not see it gets the same page as for an address that leads nowhere,
 * so that nobody learns that the partnership exists.
 */
export async function enterPartnership(door: DoorOf<'partnership'>, partnershipId: string): Promise<{ actor: SignedInActor; scope: PartnershipScope }> {
  const actor = await currentActor()
  if (actor.kind === 'anonymous') redirect(`/sign-in?next=${encodeURIComponent(`/partnerships/${partnershipId}`)}`)
  const proven = await provePartnership(actor, partnershipId)
  const preview = proven && (await throughEyesOf(proven))
  const scope = preview?.scope ?? proven
  const need: { see?: FactKind; do?: Act } = pageDoors[door]
  if (!scope || (need.see && !maySee(scope, need.see)) || (need.do && !mayDo(scope, need.do))) notFound()
  await noteOpened(door, [scope])
  return { actor: preview?.actor ?? actor, scope }
}

/** Whoever decides about access may look through the pages as a guardian angel would. Pages alone: what is done is done as oneself. */
async function throughEyesOf(scope: PartnershipScope): Promise<Preview | null> {
  if (!mayDo(scope, 'decide-access')) return null
  const looks = readLooksAs(await browserSecret(looksAsCookie))
  if (looks?.partnershipId !== scope.partnershipId) return null
  const open = await getOpenAnyway(scope.partnershipId, looks.grantId)
  return open && previewScope(scope, [...looks.released, ...open], looks.grantId)
}

/** So many partnerships stand in one calendar: more would be a long wait for the program that asks. */
export const mostInACalendar = 200

/** What a calendar's secret address opens: the person whose it is, and a scope for each partnership that named them. Null: nowhere. */
export async function enterFeed(door: DoorOf<'link'>, token: string): Promise<{ actor: SignedInActor; scopes: PartnershipScope[] } | null> {
  const actor = await getFeedActor(token)
  if (!actor) return null
  const scopes = (await listNamedForGate(actor.personId, mostInACalendar)).flatMap((partnership) => scopeFor(actor, partnership) ?? [])
  await noteOpened(door, scopes)
  return { actor, scopes }
}

/** So many partnerships are looked through for one page over all of them: as many as one statement may name with ease. */
export const mostLookedThrough = 500

/** A scope for each partnership that named this person as its guardian angel, at most five hundred; `more`: there are others. */
export async function proveGuarded(actor: SignedInActor): Promise<{ scopes: PartnershipScope[]; more: boolean }> {
  const { partnerships, more } = await listGuardedForGate(actor.personId, mostLookedThrough)
  return { scopes: partnerships.flatMap((partnership) => scopeFor(actor, partnership) ?? []), more }
}

/** Opens a page over all partnerships that named this person as their guardian angel. What it shows of which is noted by its loader. */
export async function enterPortfolio(door: DoorOf<'signed-in'>, path: string): Promise<{ actor: SignedInActor; scopes: PartnershipScope[]; more: boolean }> {
  const actor = await enterSignedIn(door, path)
  return { actor, ...(await proveGuarded(actor)) }
}

/** Opens the room of a retrospective for whoever joined it. Others are led to the page with the code: it tells nobody which rooms there are. */
export async function enterRoom(door: DoorOf<'participant'>, retrospectiveId: string): Promise<{ actor: Actor; scope: ParticipantScope }> {
  const actor = await currentActor()
  const scope = await proveParticipant(actor, retrospectiveId)
  if (!scope) redirect('/join?out=1')
  if (scope.watches) await noteOpened(door, [{ ...scope, standing: 'guardian-angel' }])
  return { actor, scope }
}

/** The scope of a participant by the cookie of this room or the session, or null. */
export async function proveParticipant(actor: Actor, retrospectiveId: string): Promise<ParticipantScope | null> {
  if (!/^[a-z0-9]{1,40}$/.test(retrospectiveId)) return null
  return getParticipant(retrospectiveId, await browserSecret(roomCookie(retrospectiveId)), actor)
}

/** The scope of an actor in a partnership, or null where it is not visible to them. */
export async function provePartnership(actor: Actor, partnershipId: string): Promise<PartnershipScope | null> {
  if (actor.kind === 'anonymous' || !/^[a-z0-9]{1,40}$/.test(partnershipId)) return null
  const partnership = await getForGate(partnershipId, actor.personId, actor.administrator)
  return partnership ? scopeFor(actor, partnership) : null
}
