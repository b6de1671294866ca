import 'server-only'
import { notFound } from 'next/navigation'
import { listAgreements } from '@/lib/agreements/data'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { listAgencies, listMembers } from '@/lib/people/data'
import { now, today } from '@/lib/platform/clock'
import { newSecret } from '@/lib/platform/ids'
import { toCsv } from './csv'
import { getDocumentBytes, getImportJob, getPartnershipFile } from './data'
import { progressOf } from '@/lib/platform/running-work'
import { agencyColumns, agencyRows, agreementColumns, agreementRows, memberColumns, memberRows } from './tables'

const cutShortAfterMs = 10 * 60_000

/** An import on its way: how far it is, or how it ended. One that no process runs any more after ten minutes was cut short. */
export async function loadImportJob(actor: SignedInActor, jobId: string) {
  const job = /^[a-z0-9]{1,40}$/.test(jobId) ? await getImportJob(actor.personId, jobId) : null
  if (!job) notFound()
  const progress = progressOf(job.id)
  const cutShort = job.state === 'running' && progress === null && now().getTime() - job.createdAt.getTime() > cutShortAfterMs
  return { ...job, done: job.state === 'done' ? job.total : (progress ?? job.done), state: cutShort ? 'cut-short' : job.state }
}

/** One of the tables as CSV, or null where there is no such table. */
export async function loadTable(scope: PartnershipScope, name: string): Promise<string | null> {
  if (name === 'members.csv') return toCsv(memberColumns, memberRows(await listMembers(scope)))
  if (name === 'agencies.csv') return toCsv(agencyColumns, agencyRows(await listAgencies(scope)))
  if (name === 'agreements.csv') return toCsv(agreementColumns, agreementRows(await listAgreements(scope)))
  return null
}

/** The whole partnership as JSON, piece by piece, so that its documents never stand in memory together. */
export async function loadWholeFile(scope: PartnershipScope): Promise<ReadableStream<Uint8Array>> {
  const { file, documents } = await getPartnershipFile(scope, today())
  const mark = newSecret()
  for (const [nth, { agreement, document }] of documents.entries()) {
    const place = file.agreements[agreement]?.documents[document]
    if (place) place.content = `${mark}-${nth}-`
  }
  const pieces = JSON.stringify(file, null, 1).split(new RegExp(`"${mark}-(\\d+)-"`))
  const encoder = new TextEncoder()
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      const piece = pieces[at]
      if (piece === undefined) return controller.close()
      const nth = at % 2 === 1 ? documents[Number(piece)] : undefined
      at += 1
      if (!nth) return controller.enqueue(encoder.encode(piece))
      const bytes = await getDocumentBytes(scope, nth.id)
      // A document may have come in a file without its content: it goes out again as it came.
      controller.enqueue(encoder.encode(bytes ? `"${Buffer.from(bytes).toString('base64')}"` : 'null'))
    },
  })
}
