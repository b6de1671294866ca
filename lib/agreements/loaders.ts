import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import type { Look } from '@/lib/partnerships/look'
import { today } from '@/lib/platform/clock'
import { replyWith } from '@/lib/platform/reply'
import { countCommitmentsUnderWay, getAgreement, getDocument, getStepEnteredOn, listAgreementFacts, listAgreementsPage } from './data'
export type { AgreementInFull } from './data'
import { safeFileName } from './document-rules'
import { agreementAlone, noticesFor, workShowsSince } from './notices'
import { mayTakeBack } from './rules'
import { type DocumentProblem, documentProblems, documentTypes } from './types'

/** One page of the agreements; `asked` is where the page before it ended, as the address says it. */
export async function loadAgreementsPage(scope: PartnershipScope, asked: string | string[] | undefined) {
  return listAgreementsPage(scope, typeof asked === 'string' ? asked : null)
}

/** What about the agreements is worth a look: notices, and agreements with no joint work. The latter first. Nothing for whoever may not see agreements. At most three statements. */
export async function loadAgreementLooks(scope: PartnershipScope): Promise<Look[]> {
  if (!maySee(scope, 'agreements')) return []
  const day = today()
  const [agreements, commitments] = await Promise.all([
    listAgreementFacts(scope),
    // That nothing was committed to is a fact about commitments.
    maySee(scope, 'commitments') ? countCommitmentsUnderWay(scope, day, workShowsSince(day)) : null,
  ])
  const alone = commitments === null ? null : agreementAlone(agreements, { commitments }, day)
  return [...(alone ? [alone] : []), ...noticesFor(agreements, day)]
}

/** One agreement, or the page for what is not there. */
export async function loadAgreement(scope: PartnershipScope, agreementId: string) {
  return (await getAgreement(scope, agreementId)) ?? notFound()
}

/** True where the last step of this agreement can still be taken back, today. */
export async function loadMayTakeBack(scope: PartnershipScope, agreement: { id: string; steps: readonly unknown[] }): Promise<boolean> {
  return mayTakeBack(agreement.steps, await getStepEnteredOn(scope, agreement.id), today())
}

/** What every agreement of the partnership is and where it stands, in short. */
export async function loadAgreementFacts(scope: PartnershipScope) {
  return listAgreementFacts(scope)
}

/** One version of a document with its bytes, or null. `number` as the address says it. */
export async function loadDocument(scope: PartnershipScope, agreementId: string, number: string) {
  const found = /^[1-9]\d{0,4}$/.test(number) ? await getDocument(scope, agreementId, Number(number)) : null
  if (!found?.content) return null
  // A row may have come with a file from elsewhere: only kinds that are taken here go out as what they say.
  const mediaType = Object.values<string>(documentTypes).includes(found.mediaType) ? found.mediaType : 'application/octet-stream'
  return { fileName: safeFileName(found.fileName), mediaType, bytes: found.content.bytes }
}

/** Why a document was not taken, as the address says it; a page that shows one answers with that status (422 …). */
export function loadDocumentProblem(asked: string | string[] | undefined): DocumentProblem | null {
  const problem = documentProblems.find((one) => one === asked) ?? null
  if (problem !== null) replyWith(problem === 'too-large' ? 413 : problem === 'same-document' ? 409 : problem === 'busy' ? 503 : 422)
  return problem
}

/** Today, yyyy-mm-dd. */
export function loadToday(): string {
  return today()
}
