import { z } from 'zod'
import { rowId } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { optionalKinds } from './types'

export const messageForm = z.object({ partnershipId: rowId, messageId: rowId })
export const testForm = z.object({ submissionKey })
export const chooseForm = z.object({ wanted: z.array(z.enum(optionalKinds, 'Choose from the list')).max(optionalKinds.length) })
