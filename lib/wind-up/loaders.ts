import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { getSharingFacts } from '@/lib/learning/data'
import { namesIn, sharedOf } from '@/lib/learning/learnings'
import { getHowItEnded, getWindUpPath } from './data'
import { missing, stateOf } from './rules'
import { windUpSteps } from './types'

/** The way to the end: each step as it stands, what is missing, and the story exactly as it would be shared. */
export async function loadWindUpPath(scope: PartnershipScope) {
  const [path, facts] = await Promise.all([getWindUpPath(scope), getSharingFacts(scope)])
  if (!path) notFound()
  const { draft, open } = path
  const story = draft.story === '' ? null : sharedOf('story', { text: draft.story, ...draft.storyWith }, facts)
  return {
    draft,
    open,
    facts,
    story,
    names: story && story.partnershipName === '' ? namesIn(story.text, facts.names) : [],
    missing: missing(draft, open),
    steps: windUpSteps.map((step) => ({ step, state: stateOf(step, draft, open) })),
  }
}

/** One of the steps by its name in the address, or the page for what is not there. */
export function loadStep(name: string) {
  return windUpSteps.find((step) => step === name) ?? notFound()
}

/** How a partnership ended, for its own pages; null while it goes on, or where the record may not be seen. */
export async function loadHowItEnded(scope: PartnershipScope) {
  return maySee(scope, 'record') ? getHowItEnded(scope) : null
}
