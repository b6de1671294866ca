'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { loadShownFeed } from './loaders'
import { endFeed, makeFeed } from './mutations'
import { feedForm } from './schema'
import type { ShownFeed } from './types'

export const makeFeedAction = defineAction('makeFeedAction', {
  schema: feedForm,
  run: async (_input, { actor }): Promise<Outcome<ShownFeed>> => ({
    show: await loadShownFeed(await makeFeed(actor.personId, today())),
    anew: true,
  }),
})

export const endFeedAction = defineAction('endFeedAction', {
  schema: feedForm,
  run: async (_input, { actor }) => {
    await endFeed(actor.personId, today())
    return { redirect: '/calendar?ended=1' }
  },
})
