import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterSignedIn } from '@/lib/access/loaders'
import { loadImportJob } from '@/lib/exchange/loaders'

/** Where on the partnership's pages stands what was brought in. */
const placeOf: Record<string, string> = { partnership: '', agreements: '/agreements' }

export default async function ImportJobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params
  const actor = await enterSignedIn('/imports/[jobId]', `/imports/${jobId}`)
  const job = await loadImportJob(actor, jobId)
  const back = job.partnershipId ? `/partnerships/${job.partnershipId}/exchange` : '/import'
  const share = job.total === 0 ? 0 : (100 * job.done) / job.total
  return (
    <PageFrame actor={actor} current="partnerships">
      {job.state === 'running' && <meta httpEquiv="refresh" content="1" />}
      <PageHeading title={job.state === 'running' ? 'Importing' : job.state === 'done' ? 'Imported' : 'Not imported'} />
      {job.state === 'running' && (
        <div role="status">
          <p className="text-lg">
            {job.done} of {job.total} so far. This page loads itself anew until it is done.
          </p>
          <svg className="mt-3 block h-3 w-full max-w-md" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="3" fill="var(--color-line)" />
            <rect width={share} height="3" fill="var(--color-accent)" />
          </svg>
        </div>
      )}
      {job.state === 'done' && (
        <div className="prose">
          <p className="text-lg">{job.message || 'Everything is in.'}</p>
          <p className="mt-5">
            <a className="button button-primary" href={`/partnerships/${job.resultId}${placeOf[job.kind] ?? '/people'}`}>
              See it
            </a>
          </p>
        </div>
      )}
      {(job.state === 'failed' || job.state === 'cut-short') && (
        <div className="prose">
          <p className="look">{job.message || 'The server was stopped on the way. Nothing was imported: it is all or nothing. Send the file again.'}</p>
          <p className="mt-5">
            <a className="button" href={back}>
              Back to the import
            </a>
          </p>
        </div>
      )}
    </PageFrame>
  )
}
