import { z } from 'zod'

export const feedForm = z.object({})
