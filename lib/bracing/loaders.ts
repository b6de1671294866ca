import 'server-only'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { isDay } from '@/lib/platform/fields'
import { getBracing } from './data'
import { looksOfBracing } from './looks'
import { describePicture, pictureOf, tableOf } from './picture'
import { bracingOn, holds } from './rules'
import { shapeOf } from './shape'

/**
 * The cross-brace picture of a day: what it draws, what it says, and the ties with the names of both. A day that is none,
 * or lies ahead, is read as today.
 */
export async function loadBracing(scope: PartnershipScope, asked?: string) {
  const day = asked && isDay(asked) && asked <= today() ? asked : today()
  const kept = await getBracing(scope)
  const bracing = bracingOn(kept, day)
  const picture = pictureOf(bracing)
  const agencyOf = new Map(kept.agencies.map((agency) => [agency.id, agency.name]))
  const memberOf = new Map(kept.members.map((member) => [member.id, member]))
  const end = (id: string) => {
    const member = memberOf.get(id)
    return { name: member?.name ?? '', agency: agencyOf.get(member?.agencyId ?? '') ?? '', leftOn: member?.to ?? null }
  }
  /** A tie noted after one of the two had left never held. */
  const everHeld = (tie: { since: string; fromId: string; toId: string }) => [tie.fromId, tie.toId].every((id) => (memberOf.get(id)?.to ?? '9999') >= tie.since)
  const drawn = new Set(bracing.ties.map((tie) => tie.id))
  const ties = kept.ties.map((tie) => ({ ...tie, one: end(tie.fromId), other: end(tie.toId) }))
  return {
    day,
    today: today(),
    isToday: day === today(),
    shape: shapeOf(bracing),
    looks: looksOfBracing(bracing, `/partnerships/${scope.partnershipId}`),
    picture,
    description: describePicture(picture),
    table: tableOf(bracing),
    ties: ties.filter((tie) => drawn.has(tie.id)),
    /** No longer in the picture: ended by somebody, or with the last day of one of the two. */
    ended: ties.filter((tie) => !drawn.has(tie.id) && everHeld(tie)).map((tie) => ({ ...tie, byForm: !holds(tie, day) })),
    members: bracing.members.map((member) => ({ id: member.id, label: `${member.name}, ${agencyOf.get(member.agencyId) ?? ''}` })),
    hasPeople: bracing.members.length > 0,
  }
}
