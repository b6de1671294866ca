import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'

export const stepBackForm = z.object({
  partnershipId: rowId,
  handOver: text('What you hand over', { max: 2000, lines: true }),
  successor: text('Whom you suggest', { max: 200 }),
})

const chosen = (message: string) => z.string(message).regex(/^[a-z0-9]{1,40}$/, message)

export const nameAgencyForm = z.object({ partnershipId: rowId, agency: chosen('Choose an agency') })
export const endNamingForm = z.object({ partnershipId: rowId, namingId: rowId })

export const addManagerForm = z.object({
  person: chosen('Choose a person'),
  agency: text('The agency', { max: 160, required: true }),
})
export const endManagerForm = z.object({ managerId: rowId })
