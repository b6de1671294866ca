import { now } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { earlierResult, once } from '@/lib/platform/once'
import { running } from '@/lib/platform/running-work'

/** Says, inside the import's own transaction, that it is whole, and in words what it did. */
export async function finishJob(tx: Transaction, jobId: string, resultId: string | null, message: string): Promise<void> {
  const job = await tx.importJob.findUniqueOrThrow({ where: { id: jobId } })
  await tx.importJob.update({ where: { id: jobId }, data: { state: 'done', done: job.total, resultId, message } })
}

type Job = {
  kind: string
  partnershipId: string | null
  personId: string
  total: number
  /** The form's key and what was sent with it: sent twice, it is one import. */
  key: string
  content: unknown
}

const formKeyOf = (job: Pick<Job, 'personId' | 'partnershipId' | 'key'>) => `import ${job.personId} ${job.partnershipId ?? 'whole'} ${job.key}`

/** The job that this very form began before, or null: none, or one that failed and may be tried anew. */
export async function jobBegunBefore(job: Omit<Job, 'total'>): Promise<string | null> {
  return inTransaction(async (tx) => {
    const id = await earlierResult(tx, formKeyOf(job), [job.kind, job.content])
    const failed = id !== null && (await tx.importJob.findUnique({ where: { id } }))?.state === 'failed'
    if (failed) await tx.submission.deleteMany({ where: { result: id } })
    return failed ? null : id
  })
}

/**
 * Notes an import and begins it; the visitor sees its progress on a page of its own. The work makes everything in one
 * transaction and ends it with `finishJob`; where it fails, nothing is kept and the job says so. The same form sent twice
 * leads to the job that was begun by the first.
 */
export async function startJob(
  job: Job,
  work: (jobId: string, progress: (done: number) => void) => Promise<string | undefined>,
  failed: (error: unknown) => string,
): Promise<string> {
  const id = newId()
  const begun = await inTransaction((tx) =>
    once(tx, formKeyOf(job), [job.kind, job.content], async () => {
      await tx.importJob.create({
        data: {
          id,
          partnershipId: job.partnershipId,
          kind: job.kind,
          state: 'running',
          done: 0,
          total: job.total,
          message: '',
          resultId: null,
          createdById: job.personId,
          createdAt: now(),
        },
      })
      return id
    }),
  )
  if (begun !== id) return begun
  running.set(id, 0)
  const end = (message: string) => inTransaction((tx) => tx.importJob.update({ where: { id }, data: { state: 'failed', message } })).catch(() => {})
  void work(id, (done) => running.set(id, done))
    .then((refusal) => (refusal === undefined ? undefined : end(refusal)))
    .catch((error: unknown) => end(failed(error)))
    .finally(() => running.delete(id))
  return id
}
