import { mintMemberLink } from '@/lib/accountabilities/mutations'
import type { Compose } from '@/lib/messages/outbox'
import { htmlOf, textOf } from '@/lib/messages/render'
import type { WaitingMessage } from '@/lib/messages/types'
import { addressOf, partsOfAddress } from '@/lib/people/rules'
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

/**
 * Name and address as the record has them now: what was corrected since the message was put into the outbox counts, at
 * every try. Null: there is no address any more. Where the message names nobody, those that it was made with.
 */
async function receiverOf(tx: Transaction, { membershipId, personId, toName, toAddress }: WaitingMessage): Promise<{ name: string; address: string } | null> {
  if (membershipId === null && personId === null) return { name: toName, address: toAddress }
  const select = { name: true, ...partsOfAddress } as const
  const person =
    membershipId === null
      ? await tx.person.findUnique({ where: { id: personId ?? '' }, select })
      : (await tx.membership.findUnique({ where: { id: membershipId }, select: { person: { select } } }))?.person
  const address = person ? addressOf(person) : null
  return person && address ? { name: person.name, address } : null
}

/** Makes messages whole while they are sent. `origin` is the address that links begin with. */
export function composeWith(origin: string): Compose {
  return async (tx, message) => {
    const made = await letterFor(tx, message, origin)
    if (!made) return null
    const to = await receiverOf(tx, message)
    if (!to) return 'no-address'
    const { path, undo } = await mint(tx, made.link)
    const link = path !== null ? origin + path : made.link && 'address' in made.link ? made.link.address : null
    const greeting = greetingTo(to.name)
    return {
      mail: {
        to,
        replyTo: made.replyTo,
        subject: made.letter.subject,
        text: textOf(made.letter, greeting, link),
        html: htmlOf(made.letter, greeting, link),
      },
      undo,
    }
  }
}
