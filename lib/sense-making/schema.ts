import { z } from 'zod'
import { text } from '@/lib/platform/fields'
import { openingFields } from '@/lib/rounds/schema'

export const openSenseMakingForm = z.object({ ...openingFields, subject: text('The issue', { max: 300, required: true }) })
