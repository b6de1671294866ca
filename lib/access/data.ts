import { reading } from '@/lib/platform/db'

/** The two fields that the gate needs. Not for pages: it decides nothing by itself. */
export function getPartnershipVisibility(partnershipId: string) {
  return reading((from) => from.partnership.findUnique({ where: { id: partnershipId }, select: { id: true, visibility: true } }))
}
