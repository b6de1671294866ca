import { z } from 'zod'

/** The hidden field that makes a form safe to send twice. */
export const submissionKey = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/, 'Load the page again.')
