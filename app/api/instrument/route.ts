import { instrumentData } from '@/lib/instrument/instrument-data'

/** The whole instrument as JSON, open to anyone. */
export function GET(): Response {
  return Response.json(instrumentData, { headers: { 'Access-Control-Allow-Origin': '*' } })
}
