import { notFound } from 'next/navigation'
import { enterPartnership } from '@/lib/access/loaders'
import { loadTable, loadWholeFile } from '@/lib/exchange/loaders'

type Context = { params: Promise<{ partnershipId: string; file: string }> }

const attachment = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'X-Content-Type-Options': 'nosniff',
})

/** A table of this partnership as CSV, or the whole of it as JSON. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { partnershipId, file } = await params
  const { scope } = await enterPartnership('/partnerships/[partnershipId]/exchange/[file]', partnershipId)
  if (file === 'partnership.json') return new Response(await loadWholeFile(scope), { headers: attachment(file, 'application/json; charset=utf-8') })
  const table = await loadTable(scope, file)
  if (table === null) notFound()
  return new Response(table, { headers: attachment(file, 'text/csv; charset=utf-8') })
}
