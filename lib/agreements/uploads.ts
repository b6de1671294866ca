import 'server-only'
import type { z } from 'zod'
import { defineUpload } from '@/lib/access/define-upload'
import { refusalWords } from '@/lib/partnerships/words'
import { addDocument } from './add-document'
import { checkDocument } from './check-document'
import { uploadDocumentForm } from './schema'
import { type DocumentProblem, largestDocument } from './types'

const formPage = (params: Record<string, string>, problem: DocumentProblem) =>
  `/partnerships/${params.partnershipId}/agreements/${params.agreementId}/document?problem=${problem}`

/** Takes a version of an agreement's document: looked at first, outside any transaction, then kept. */
export const receiveDocument = defineUpload('/api/partnerships/[partnershipId]/agreements/[agreementId]/documents', {
  schema: uploadDocumentForm,
  largest: largestDocument,
  formPage,
  run: async ({ partnershipId, agreementId, submissionKey }: z.output<typeof uploadDocumentForm>, file, scope) => {
    const problem = (one: DocumentProblem) => ({ redirect: formPage({ partnershipId, agreementId }, one) })
    if (file === null) return problem('no-file')
    const checked = await checkDocument(file.name, file.bytes)
    if ('refused' in checked) return problem(checked.refused)
    const { outcome } = await addDocument(scope, agreementId, checked, submissionKey)
    if (outcome === 'done') return { redirect: `/partnerships/${partnershipId}/agreements/${agreementId}#documents` }
    if (outcome === 'same-document' || outcome === 'too-many') return problem(outcome)
    return { refused: refusalWords[outcome], status: outcome === 'not-found' ? 404 : 409 }
  },
})
