import { DocumentForm } from '@/components/agreements/document-form'
import { DocumentList } from '@/components/agreements/document-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { loadAgreement, loadDocumentProblem } from '@/lib/agreements/loaders'
import { largestDocument } from '@/lib/agreements/types'
import { documentProblemWords } from '@/lib/agreements/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

type Props = {
  params: Promise<{ partnershipId: string; agreementId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/document', partnershipId)
  const [partnership, agreement] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId)])
  const problem = loadDocumentProblem((await searchParams).problem)
  const files = `/api/partnerships/${partnershipId}/agreements/${agreementId}/documents`
  const isNew = agreement.documents.length === 0
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title={isNew ? 'Add the document' : 'Add a newer version'}>
      <p className="lede mb-6">
        The document of <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a>.{' '}
        {isNew ? 'It is kept here, and is part of every backup.' : 'Earlier versions stay, and can be fetched.'}
      </p>
      <DocumentForm
        address={files}
        problem={problem && documentProblemWords[problem]}
        tooLarge={documentProblemWords['too-large']}
        largest={largestDocument}
        accept=".pdf,.docx,.odt,.png,.jpg,.jpeg,.webp"
        hint="A PDF, a Word or OpenDocument text, or a picture (PNG, JPEG, WebP), of at most 20 MB."
      >
        <input type="hidden" name="submissionKey" value={loadSubmissionKey()} />
      </DocumentForm>
      <p className="meta prose mt-6">Whoever may see the agreements of this partnership can fetch it. Take out what they should not read.</p>
      {!isNew && (
        <section className="mt-9 max-w-3xl">
          <h2>Versions so far</h2>
          <DocumentList documents={agreement.documents} href={(number) => `${files}/${number}`} />
        </section>
      )}
    </PartnershipFrame>
  )
}
