import { mintMemberLink } from '@/lib/accountabilities/mutations'
import type { Compose } from '@/lib/messages/outbox'
import { htmlOf, textOf } from '@/lib/messages/render'
import { today } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { mintLink } from '@/lib/rounds/mutations'
import { greetingTo, type LetterLink, letterFor } from './letter-for'

type Linked = { path: string | null; undo: ((tx: Transaction) => Promise<void>) | null }

/** Makes the personal link of a message. Its secret goes into the message and nowhere else. */
async function mint(tx: Transaction, link: LetterLink): Promise<Linked> {
  if (link && 'answerOf' in link) {
    const { token } = await mintLink(tx, { id: link.answerOf.invitationId, name: '', agency: '' })
    // By its hash: an answer that comes meanwhile writes the links anew under other ids.
    return {
      path: `/answer/${token}`,
      undo: async (later) => void (await later.invitationLink.deleteMany({ where: { tokenHash: derive('invitation', token) } })),
    }
  }
  if (link && 'ownPageOf' in link) {
    const token = await mintMemberLink(tx, link.ownPageOf.membershipId, today())
    return { path: `/member/${token}`, undo: async (later) => void (await later.memberLink.deleteMany({ where: { tokenHash: derive('member-link', token) } })) }
  }
  return { path: null, undo: null }
}

/** Makes messages whole while they are sent. `origin` is the address that links begin with. */
export function composeWith(origin: string): Compose {
  return async (tx, message) => {
    const made = await letterFor(tx, message, origin)
    if (!made) return null
    const { path, undo } = await mint(tx, made.link)
    const link = path !== null ? origin + path : made.link && 'address' in made.link ? made.link.address : null
    const greeting = greetingTo(message.toName)
    return {
      mail: {
        to: { name: message.toName, address: message.toAddress },
        replyTo: made.replyTo,
        subject: made.letter.subject,
        text: textOf(made.letter, greeting, link),
        html: htmlOf(made.letter, greeting, link),
      },
      undo,
    }
  }
}
