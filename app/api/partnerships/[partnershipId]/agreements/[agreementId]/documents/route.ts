import { defineDownload } from '@/lib/access/define-download'
import { receiveDocument } from '@/lib/agreements/uploads'
import { leadOn } from '@/lib/platform/plain-answer'

const door = '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents'

/** Asked for (somebody loads the page after a refusal again), it leads to the form. */
export const GET = defineDownload(door, async (scope, { agreementId = '' }) =>
  /^[a-z0-9]{1,40}$/.test(agreementId) ? leadOn(`/partnerships/${scope.partnershipId}/agreements/${agreementId}/document`, 307) : null,
)

/** Takes a version of the document. */
export const POST = receiveDocument
