import 'server-only'
import { noteListed } from '@/lib/access/note-viewings'
import { maySee } from '@/lib/access/rules'
import type { FactKind, PartnershipScope, SignedInActor } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { loadThresholds } from '@/lib/signals/loaders'
import { listAdopted, listAgenciesInMany, listEndings, listObstacleNotes, listPeopleInMany } from './data'
import { sharedObstacles } from './obstacles'
import { actionsTried, endingDays, endingTogether, inMany, obstacleDays } from './rules'

/**
 * What shows only where several partnerships are looked at together: over those that named this guardian angel, and each
 * fact only where its kind was released there. The number of statements is the same for two partnerships and for five hundred.
 */
export async function loadAcross(actor: SignedInActor, scopes: readonly PartnershipScope[]) {
  const day = today()
  const seeing = (...kinds: FactKind[]) => scopes.filter((scope) => kinds.every((kind) => maySee(scope, kind)))
  const [people, agreements, checkIns, actions] = [seeing('people'), seeing('agreements'), seeing('check-ins'), seeing('commitments', 'reading')]
  const read = new Set([...people, ...agreements, ...checkIns, ...actions].map((scope) => scope.partnershipId))
  // Before anything is shown of them: the lead can read when it was.
  await noteListed('/portfolio/across', actor, [...read])
  const least = (await loadThresholds()).thresholds.manyPartnerships
  const [persons, agencies, endings, notes, adopted] = await Promise.all([
    listPeopleInMany(people, least, day),
    listAgenciesInMany(people, least, day),
    listEndings(agreements, day, addDays(day, endingDays)),
    listObstacleNotes(checkIns, addDays(day, -obstacleDays)),
    listAdopted(actions),
  ])
  return {
    lookedThrough: scopes.length,
    released: { people: people.length, agreements: agreements.length, checkIns: checkIns.length, actions: actions.length },
    least,
    people: { found: inMany(persons.rows, least), more: persons.more },
    agencies: { found: inMany(agencies.rows, least), more: agencies.more },
    endings: { groups: endingTogether(endings.rows), more: endings.more },
    obstacles: { ...sharedObstacles(notes.rows), notes: notes.rows.length, partly: notes.more },
    actions: { tried: actionsTried(adopted.rows), more: adopted.more },
  }
}
export type Across = Awaited<ReturnType<typeof loadAcross>>
