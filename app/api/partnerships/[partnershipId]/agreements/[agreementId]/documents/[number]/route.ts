import { defineDownload } from '@/lib/access/define-download'
import { attachmentHeader } from '@/lib/agreements/document-rules'
import { loadDocument } from '@/lib/agreements/loaders'

/** One version of an agreement's document, always as a file to keep and never as a page. Its content policy is set by the server (scripts/serve.mjs). */
export const GET = defineDownload(
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents/[number]',
  async (scope, { agreementId = '', number = '' }) => {
    const document = await loadDocument(scope, agreementId, number)
    if (!document) return null
    return new Response(document.bytes, {
      headers: {
        'content-type': document.mediaType,
        'content-disposition': attachmentHeader(document.fileName),
        'x-content-type-options': 'nosniff',
      },
    })
  },
)
