import type { AgreementKind, AgreementStatus, Development, DocumentProblem, IssueId, MoneyWay } from './types'
import { longDay } from '@/lib/platform/day-words'
import { inForceSince, type Step, type StepRefusal } from './rules'

export const kindWords: Record<AgreementKind, { name: string; means: string }> = {
  memorandum: { name: 'Memorandum of understanding or agreement', means: 'What the parties mean to do together, without going to law.' },
  'relationship-agreement': { name: 'Relationship agreement', means: 'How the parties deal with each other over years.' },
  'terms-of-reference': { name: 'Terms of reference', means: 'What a board or group is for, who sits on it, what it may decide.' },
  'service-level-agreement': { name: 'Service level agreement', means: 'What one agency delivers for another, and how well.' },
  'joint-work-programme': { name: 'Joint work programme', means: 'The work itself: what, who, by when.' },
  'funding-agreement': { name: 'Funding agreement', means: 'Who pays for what, and how.' },
  'information-sharing-agreement': { name: 'Information-sharing agreement', means: 'What may be told to whom, and why.' },
  'ground-rules': { name: 'Ground rules', means: 'The light agreement: how we work together, on one page.' },
}

/** Other names that a kind goes by in files: what earlier exports wrote, and what people write. */
export const otherKindNames: Readonly<Record<string, AgreementKind>> = {
  'memorandum of understanding': 'memorandum',
  'memorandum of agreement': 'memorandum',
}

export const statusWords: Record<AgreementStatus, { name: string; means: string }> = {
  exploring: { name: 'Exploring', means: 'The parties talk about whether they want it.' },
  drafting: { name: 'Drafting', means: 'It is being written.' },
  'out-for-signing': { name: 'Out for signing', means: 'The wording stands, and signatures are awaited.' },
  'in-force': { name: 'In force', means: 'The parties work by it.' },
  'under-review': { name: 'Under review', means: 'It still holds, and is being looked at anew.' },
  ended: { name: 'Ended', means: 'It no longer holds.' },
}

export const stepRefusalWords: Record<StepRefusal, string> = {
  'not-from-here': 'This step cannot follow the one before. Choose one of those that are offered',
  'needs-note': 'Say in a few words why it goes back',
  'before-last-step': 'This day lies before the last step',
  ahead: 'This day has not come yet. Enter the step once it has been taken',
}

export const steppedMeanwhile = 'Somebody else entered a step meanwhile. Load the page to see where the agreement stands now.'
export const signatureAhead = 'This day has not come yet. Enter the signature once it is there'

export const developmentWords: Record<Development, { name: string; means: string }> = {
  facilitated: { name: 'With a facilitator', means: 'Somebody from outside led the parties through it.' },
  'lead-agency': { name: 'Led by one agency', means: 'One of the parties did the writing for all.' },
  'by-the-parties': { name: 'By the parties together', means: 'Nobody led; the parties wrote it among themselves.' },
}

export const issueWords: Record<IssueId, { name: string; ask: string }> = {
  'time-and-resourcing': { name: 'Time and people', ask: 'What does this cost each party in time and people? Is that set aside?' },
  'approaches-and-capability': { name: 'Different ways and skills', ask: 'Where do the parties work differently? Who still has to learn what?' },
  risk: { name: 'Risk', ask: 'Which risks do you take together, and who carries them? Does caution leave room to try things?' },
  'competitive-funding': { name: 'Competing for money', ask: 'Do parties compete for the same money? How do you keep that from spoiling the work?' },
}

export const moneyWords: Record<MoneyWay, { name: string; means: string; citation: string }> = {
  baseline: { name: 'Each pays its own part', means: 'From its own baseline.', citation: 'Toolkit: cross-agency group' },
  'joint-resourcing': { name: 'Joint resourcing', means: 'Shared functions are staffed together.', citation: 'Toolkit: cross-agency board' },
  'agreed-contributions': { name: 'Agreed contributions', means: 'Each puts in an amount that was agreed.', citation: 'Toolkit: cross-agency board' },
  'pooled-underspends': { name: 'Pooled underspends', means: 'What one did not spend pays for what another needs.', citation: 'Toolkit: cross-agency board' },
  'transfer-to-lead': { name: 'Transfer to the lead agency', means: 'The money moves with the service.', citation: 'Toolkit: federated service' },
}

export const documentProblemWords: Record<DocumentProblem, string> = {
  'no-file': 'Choose a file first',
  empty: 'This file is empty',
  'too-large': 'This file is larger than 20 MB. Make it smaller, or keep it elsewhere and enter a link',
  'type-not-taken': 'This kind of file is not taken. Choose a PDF, a Word or OpenDocument text, or a picture (PNG, JPEG, WebP)',
  'name-and-content-differ': 'The content of this file is not what its name says. Open it, save it anew as the kind you want, and send that',
  damaged: 'This file is damaged or not complete. Open it, save it anew, and send that',
  locked: 'This file is locked with a password. Save it without one: only people who may see agreements can fetch it here',
  'unsafe-names': 'Inside this file are names that lead out of it. It was not made by a word processor, and is not taken',
  'too-much-inside': 'Unpacked, this file would be far too large. It is not taken',
  macros: 'This file carries a program (macros). Save it without, or as a PDF',
  'same-document': 'This is the same file as the latest version. Nothing was added',
  'too-many': 'This agreement has as many versions as are kept. Enter a link to where the next ones are',
  unreadable: 'The file did not arrive whole. Send it again',
  busy: 'Other files are being taken just now. Nothing was lost: send it again in a moment',
}

/** Where an agreement stands, as its paper says it: no draft may be taken for what was agreed. `steps` oldest first. */
export function standingInWords(steps: readonly Step[]): string {
  const last = steps.at(-1)
  if (!last) return 'Draft. Not agreed yet.'
  const day = longDay(last.on)
  const since = inForceSince(steps)
  switch (last.status) {
    case 'exploring':
    case 'drafting':
      return `Draft of ${day}. Not agreed yet.`
    case 'out-for-signing':
      return `Out for signing since ${day}. Not in force yet.`
    case 'in-force':
      return `In force since ${longDay(since ?? last.on)}.`
    case 'under-review':
      return since === null || since === last.on ? `In force, and under review since ${day}.` : `In force since ${longDay(since)}, under review since ${day}.`
    case 'ended':
      return `Ended on ${day}. It no longer holds.`
  }
}

/** The name of a kind, for a row that may hold one we no longer know. */
export function kindName(kind: string): string {
  return kindWords[kind as AgreementKind]?.name ?? kind
}

/** The name of a status. */
export function statusName(status: string): string {
  return statusWords[status as AgreementStatus]?.name ?? status
}

/** A size in bytes as it is read: 340 kB, 2.4 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/** What kind of file it is, for people. */
export function documentTypeName(mediaType: string): string {
  if (mediaType === 'application/pdf') return 'PDF'
  if (mediaType.includes('wordprocessingml')) return 'Word document'
  if (mediaType.includes('opendocument')) return 'OpenDocument text'
  return mediaType.startsWith('image/') ? `Picture (${mediaType.slice(6).toUpperCase()})` : 'File'
}
