/** Kinds of agreement (product rule §2). Partnering Agreements notes that people use these names for one another. */
export const agreementKinds = [
  'memorandum',
  'relationship-agreement',
  'terms-of-reference',
  'service-level-agreement',
  'joint-work-programme',
  'funding-agreement',
  'information-sharing-agreement',
  'ground-rules',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** The path of an agreement, in order. */
export const agreementStatuses = ['exploring', 'drafting', 'out-for-signing', 'in-force', 'under-review', 'ended'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** How it was developed (Partnering Agreements): with a facilitator from outside, led by one agency, or by the parties together. */
export const developments = ['facilitated', 'lead-agency', 'by-the-parties'] as const
export type Development = (typeof developments)[number]

/** The four critical issues of Partnering Agreements. */
export const issueIds = ['time-and-resourcing', 'approaches-and-capability', 'risk', 'competitive-funding'] as const
export type IssueId = (typeof issueIds)[number]

/** How the money runs, in the terms of the three Toolkit documents. */
export const moneyWays = ['baseline', 'joint-resourcing', 'agreed-contributions', 'pooled-underspends', 'transfer-to-lead'] as const
export type MoneyWay = (typeof moneyWays)[number]

/** What the quality check asks. Never a score: each stands for itself, with its reason. */
export const questionIds = [
  'between-organisations',
  'survives-leaving',
  'shared-vision',
  'goes-wrong',
  'way-out',
  'work-programme',
  'review',
  'who-leads',
  'written-for-this',
] as const
export type QuestionId = (typeof questionIds)[number]

export type TermAnswer = { answer: 'yes' | 'no' | null; words: string }
/** What is kept in the agreement's `terms`: the answers of the quality check, and who holds the ball on what. */
export type Terms = { answers: Partial<Record<QuestionId, TermAnswer>>; ball: string }
export type Issues = Partial<Record<IssueId, string>>

/** The kinds of file that a document may be. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const
export type DocumentType = keyof typeof documentTypes

/** The largest document, in bytes: 20 MB. */
export const largestDocument = 20 * 1024 * 1024
/** Versions of one document that are kept. More is a sign that something sends by itself. */
export const mostDocuments = 60

/** Why a document was not taken. Each has words (words.ts); the page that shows them is asked for by this name. */
export const documentProblems = [
  'no-file',
  'empty',
  'too-large',
  'type-not-taken',
  'name-and-content-differ',
  'damaged',
  'locked',
  'unsafe-names',
  'too-much-inside',
  'macros',
  'same-document',
  'too-many',
  'unreadable',
  'busy',
] as const
export type DocumentProblem = (typeof documentProblems)[number]

/** A file that was checked: what it is by its content, under a name that is safe to hand out. */
export type CheckedDocument = { fileName: string; mediaType: string; size: number; sha256: string; bytes: Uint8Array }

/** What the rules need of one agreement. Days are yyyy-mm-dd. */
export type AgreementFacts = {
  id: string
  partnershipId: string
  kind: AgreementKind
  title: string
  status: AgreementStatus
  startsOn: string | null
  reviewOn: string | null
  endsOn: string | null
}
