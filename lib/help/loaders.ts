import 'server-only'
import { mayDo, maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { newSubmissionKey } from '@/lib/platform/once'
import { listAngels, listHelp } from './data'

/** What was asked and answered, whom the lead can ask (null for others), and a fresh key for the form. Null where this standing may not see it. */
export async function loadHelp(scope: PartnershipScope) {
  if (!maySee(scope, 'help')) return null
  const [requests, angels] = await Promise.all([listHelp(scope), mayDo(scope, 'ask-for-help') ? listAngels(scope) : null])
  return { requests, angels, submissionKey: newSubmissionKey() }
}
export type LoadedHelp = NonNullable<Awaited<ReturnType<typeof loadHelp>>>
