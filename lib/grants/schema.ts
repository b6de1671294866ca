import { z } from 'zod'
import { emailAddress, rowId, text } from '@/lib/platform/fields'
import { grantable, releasable } from '@/lib/access/types'

export const giveAccessForm = z.object({
  partnershipId: rowId,
  name: text('The name', { max: 120, required: true }),
  email: emailAddress,
  standing: z.enum(grantable, 'Choose what they are to the partnership'),
  membershipId: z.union([z.literal(''), rowId]).default(''),
})
export const endAccessForm = z.object({ partnershipId: rowId, grantId: rowId })
export const lookAsForm = z.object({
  partnershipId: rowId,
  grantId: rowId,
  released: z.array(z.enum(releasable, 'Choose from the list')),
})

export const stopLookingForm = z.object({ partnershipId: rowId })

export const releaseForm = z.object({
  partnershipId: rowId,
  grantId: rowId,
  /** What stood released when the form was made: whoever sends an old form is told. */
  seen: z.string().max(400),
  released: z.array(z.enum(releasable, 'Choose from the list')),
})
