import { z } from 'zod'
import { emailAddress, text } from '@/lib/platform/fields'

const password = z.string('Enter a password').min(1, 'Enter a password').max(2000, 'The password must be 128 characters or fewer')

export const firstRunForm = z.object({
  code: z.string().trim().max(100).min(1, 'Enter the code from the terminal'),
  name: text('Your name', { max: 120, required: true }),
  email: emailAddress,
  password,
  address: z.string().trim().min(1, 'Enter the address').max(300, 'The address is too long'),
  examples: z.string().optional(),
})

export const addressForm = z.object({ address: z.string().trim().min(1, 'Enter the address').max(300, 'The address is too long') })
export const loadExamplesForm = z.object({})
