import 'server-only'
import { mayDo } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { getMessage } from '@/lib/messages/data'
import { textOf } from '@/lib/messages/render'
import { reading } from '@/lib/platform/db'
import { linkOrigin } from '@/lib/platform/settings'
import { getReminderFacts } from './data'
import { greetingTo, letterFor } from './letter-for'

/** What the form that reminds begins with. */
export async function loadReminderFacts(scope: PartnershipScope, roundId: string) {
  return getReminderFacts(scope, roundId)
}

/** One message as it reads (or would read now), its link left out; null where it is not there. `text` is null where its reason is gone. */
export async function loadPreview(scope: PartnershipScope, messageId: string | undefined) {
  // What a message says is for who sends it: it tells of commitments and agreements.
  if (!mayDo(scope, 'send-messages') || !messageId || !/^[a-z0-9]{1,40}$/.test(messageId)) return null
  const message = await getMessage(scope, messageId)
  if (!message) return null
  const origin = await linkOrigin()
  const made = await reading((from) => letterFor(from, message, origin))
  return { ...message, subject: made?.letter.subject ?? null, text: made ? textOf(made.letter, greetingTo(message.toName), null) : null }
}
