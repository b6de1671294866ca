import { z } from 'zod'
import { emailAddress, rowId, text } from '@/lib/platform/fields'

export const signInForm = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Enter your email address').max(300, 'The email address is too long'),
  password: z.string().min(1, 'Enter your password').max(2000, 'The password is too long'),
  next: z.string().max(500).optional(),
})

export const acceptForm = z.object({
  linkSecret: z.string().max(100),
  name: text('Your name', { max: 120 }).default(''),
  password: z.string().max(2000, 'The password must be 128 characters or fewer').optional(),
})

export const inviteForm = z.object({
  name: text('The name', { max: 120, required: true }),
  email: emailAddress,
  administrator: z.string().optional(),
})

export const rowForm = z.object({ id: rowId })
export const switchForm = z.object({ id: rowId, to: z.enum(['on', 'off']) })
