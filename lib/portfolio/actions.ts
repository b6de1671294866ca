'use server'

import { defineAction } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { addressAsked, readAsked } from './asked'
import { watch } from './mutations'
import { watchForm } from './schema'

export const watchAction = defineAction('watchAction', {
  schema: watchForm,
  run: async ({ watched, back }, { scope }) => {
    await watch(scope, watched === 'yes', today())
    // Whatever was sent, it leads to the portfolio and nowhere else.
    return { redirect: addressAsked(readAsked(Object.fromEntries(new URLSearchParams(back)))) }
  },
})
