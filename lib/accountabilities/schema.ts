import { z } from 'zod'
import { linkToken, rowId, text } from '@/lib/platform/fields'

const words = (what: string) => text(what, { max: 500, lines: true })
const entry = {
  reportsTo: words('Whom you report to'),
  agreedTime: words('The time agreed'),
  agreedMandate: words('What you may decide'),
  agreedRoom: words('The room to act differently'),
  adviceSignedBy: words('Who signs the advice'),
  limits: words('The limits'),
  /** 0: there was no entry when the form was made. */
  version: z.coerce.number('Load the page again.').int().min(0).max(2_000_000_000),
}

export const enterForm = z.object({ partnershipId: rowId, ...entry })
export const enterByLinkForm = z.object({ linkToken, ...entry })
export const mintLinksForm = z.object({ partnershipId: rowId, members: z.array(rowId).min(1, 'Choose at least one member').max(500, 'At most 500 at once') })
export const endLinkForm = z.object({
  partnershipId: rowId,
  linkId: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose a link'),
})
