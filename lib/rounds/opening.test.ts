import { expect, it } from 'vitest'
import { openingOf } from './opening'

const form = { closesOn: '2026-12-09', minimumAnswers: 5, facilitator: 'f', invited: ['a', 'b', 'a'] }
const asks = { kind: 'sense-making', subject: 'Ferries' } as const
const made = { orderSeed: 7, on: '2026-11-25' }

it('invites each person once, however often the form names them', () => {
  expect(openingOf(form, asks, [{ id: 'f', name: 'Outside facilitator' }], made)).toEqual({
    asks,
    closesOn: '2026-12-09',
    minimumAnswers: 5,
    facilitator: { personId: 'f', name: 'Outside facilitator' },
    invited: ['a', 'b'],
    ...made,
  })
})

it('takes no facilitator who is not on the list, and none where none is chosen', () => {
  expect(openingOf(form, asks, [{ id: 'g', name: 'Somebody else' }], made)).toBeNull()
  expect(openingOf({ ...form, facilitator: '' }, asks, [], made)?.facilitator).toBeNull()
})
