'use server'

import { defineAction } from '@/lib/access/define-action'
import { checkFirstRunCode } from '@/lib/accounts/first-run-code'
import { changeAddress, createFirstAdministrator, startSession } from '@/lib/accounts/mutations'
import { refusePassword } from '@/lib/accounts/rules'
import { passwordRefusalWords } from '@/lib/accounts/words'
import { loadExamples } from '@/lib/examples/mutations'
import { readOrigin } from '@/lib/platform/origin'
import { originRefusalWords } from '@/lib/platform/origin-words'
import { visitorAddress } from '@/lib/platform/request'
import { signInWith } from '@/lib/platform/session'
import { addressForm, firstRunForm, loadExamplesForm } from './schema'

export const firstRunAction = defineAction('firstRunAction', {
  schema: firstRunForm,
  run: async (input) => {
    const code = await checkFirstRunCode(input.code, await visitorAddress())
    if (code === 'too-many-tries') return { refused: 'Too many wrong codes. Wait a quarter of an hour, or start Crossbrace again for a new code.', status: 429 }
    if (code === 'wrong')
      return { refused: 'There is a problem', errors: { code: 'This is not the code that the terminal shows. A new one is printed at every start.' } }
    const weak = refusePassword(input.password, [input.email, input.name])
    if (weak) return { refused: 'There is a problem', errors: { password: passwordRefusalWords[weak] } }
    const address = readOrigin(input.address)
    if ('refused' in address) return { refused: 'There is a problem', errors: { address: originRefusalWords[address.refused] } }
    const made = await createFirstAdministrator({ ...input, origin: address.origin })
    if (made.outcome === 'already-set-up') return { refused: 'This installation is already set up. Sign in instead.', status: 409 }
    await signInWith(() => startSession(made.accountId))
    if (input.examples === 'yes') {
      try {
        await loadExamples(made.personId)
      } catch {
        // The administrator is made and signed in; the examples can be loaded later from there.
        return { redirect: '/administration?examples=not-loaded' }
      }
    }
    return { redirect: '/partnerships' }
  },
})

export const changeAddressAction = defineAction('changeAddressAction', {
  schema: addressForm,
  run: async (input, { actor }) => {
    const address = readOrigin(input.address)
    if ('refused' in address) return { refused: 'There is a problem', errors: { address: originRefusalWords[address.refused] } }
    await changeAddress(address.origin, actor.personId)
    return { redirect: '/administration' }
  },
})

export const loadExamplesAction = defineAction('loadExamplesAction', {
  schema: loadExamplesForm,
  run: async (_input, { actor }) => {
    await loadExamples(actor.personId)
    return { redirect: '/partnerships' }
  },
})
