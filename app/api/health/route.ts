import { loadHealth } from '@/lib/installation/loaders'

/** Is the store reachable, which schema and version is this? 200, or 503 where the store cannot be reached. */
export async function GET(): Promise<Response> {
  const { ok, ...facts } = await loadHealth()
  return Response.json({ status: ok ? 'ok' : 'unavailable', ...facts }, { status: ok ? 200 : 503 })
}
