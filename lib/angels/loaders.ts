import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { listAgencies } from '@/lib/people/data'
import { isThere } from '@/lib/people/rules'
import { today } from '@/lib/platform/clock'
import { fold } from '@/lib/platform/fold'
import { listManagers, listNamings, listPossibleManagers } from './data'

/** The agencies whose managers were named, and those that could be. */
export async function loadNamings(scope: PartnershipScope) {
  const namings = await listNamings(scope)
  const agencies = maySee(scope, 'people') ? await listAgencies(scope) : []
  const named = new Set(namings.map((one) => one.agencyFolded))
  const day = today()
  return {
    namings,
    agencies: agencies.filter((one) => isThere(one, day) && !named.has(fold(one.name))).map((one) => ({ value: one.id, label: one.name })),
  }
}

/** Who manages which agency now and before, and who could, for the administrator. */
export async function loadManagers() {
  const [managers, people] = await Promise.all([listManagers(), listPossibleManagers()])
  return { now: managers.filter((one) => one.until === null), before: managers.filter((one) => one.until !== null), people }
}
