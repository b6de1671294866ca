'use server'

import { defineAction } from '@/lib/access/define-action'
import { wakeSender } from '@/lib/platform/wake'
import { stepBack } from './mutations'
import { stepBackForm } from './schema'

export const stepBackAction = defineAction('stepBackAction', {
  schema: stepBackForm,
  run: async ({ handOver, successor }, { scope }) => {
    const answer = await stepBack(scope, { handOver, successor })
    if (answer === 'not-found') return { refused: 'You are no guardian angel of this partnership any more.', status: 409 }
    wakeSender()
    return { redirect: '/partnerships?stepped-back=1' }
  },
})
