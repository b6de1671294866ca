'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { loadShownMemberLinks } from './loaders'
import { type EntryAnswer, endMemberLink, enterAccountability, enterByLink, mintMemberLinks } from './mutations'
import { endLinkForm, enterByLinkForm, enterForm, mintLinksForm } from './schema'
import type { ShownMemberLinks } from './types'
import { linkOverWords } from './words'

function outcomeOf(answer: EntryAnswer, redirect: string): Outcome<never> {
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
  if (answer.outcome === 'no-member') return { refused: 'Only a member can enter this, and only about themselves.', status: 403 }
  return { redirect }
}

export const enterAccountabilityAction = defineAction('enterAccountabilityAction', {
  schema: enterForm,
  run: async ({ partnershipId, version, ...input }, { scope }) =>
    outcomeOf(await enterAccountability(scope, version, input, today()), `/partnerships/${partnershipId}/accountabilities?done=1`),
})

export const enterAccountabilityByLinkAction = defineAction('enterAccountabilityByLinkAction', {
  schema: enterByLinkForm,
  run: async ({ linkToken, version, ...input }) => {
    const answer = await enterByLink(linkToken, version, input, today())
    return answer ? outcomeOf(answer, `/member/${linkToken}?done=1`) : { refused: linkOverWords, status: 410 }
  },
})

export const mintMemberLinksAction = defineAction('mintMemberLinksAction', {
  schema: mintLinksForm,
  lists: ['members'],
  run: async ({ members }, { scope }): Promise<Outcome<ShownMemberLinks>> => {
    const answer = await mintMemberLinks(scope, members, today())
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer.outcome === 'no-such-member') return { refused: 'There is a problem', errors: { members: 'Choose members who are there today' } }
    return { show: await loadShownMemberLinks(answer.links) }
  },
})

export const endMemberLinkAction = defineAction('endMemberLinkAction', {
  schema: endLinkForm,
  run: async ({ partnershipId, linkId }, { scope }) => {
    if ((await endMemberLink(scope, linkId, today())) === 'not-found') return { refused: refusalWords['not-found'], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/accountabilities/links` }
  },
})
