import { partnershipFileSchema } from '@/lib/exchange/schema'

/** The schema of a whole partnership as a file, open to anyone. */
export function GET(): Response {
  return Response.json(partnershipFileSchema(), { headers: { 'Access-Control-Allow-Origin': '*' } })
}
