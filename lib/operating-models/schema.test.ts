import { describe, expect, it } from 'vitest'
import { chooseForm, setUpForm } from './schema'

const ids = { partnershipId: 'p1', choiceId: 'c1' }
const messagesOf = (form: unknown) => setUpForm.safeParse(form).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []

describe('the checklist as its form sends it', () => {
  it('says what changed and not how all stands, or two who tick at once would undo each other', () => {
    expect(setUpForm.parse({ ...ids, seen: 'levels,task', done: ['task', 'reporting'], 'note-reporting': ' Each  month ' })).toEqual({
      ...ids,
      ticked: [{ step: 'reporting', note: 'Each  month' }],
      unticked: ['levels'],
    })
  })

  it('does not lose a note whose step was not ticked', () => {
    expect(messagesOf({ ...ids, seen: '', done: ['task'], 'note-levels': 'Three' })).toEqual([
      ['note-levels', 'Tick the step that this note belongs to, or leave the note empty'],
    ])
  })

  it('is refused where nothing changed, and where a step is none of ours', () => {
    expect(messagesOf({ ...ids, seen: 'task', done: ['task', 'task'] })).toEqual([['done', 'Tick a step that is done, or take a tick away']])
    expect(setUpForm.safeParse({ ...ids, seen: '', done: ['toString'] }).success).toBe(false)
  })
})

describe('a choice as its form sends it', () => {
  const form = { partnershipId: 'p1', submissionKey: 'A'.repeat(43), seen: '0', notDepartments: [], model: 'none', reasons: 'Because' }

  it('carries only answers of ours, and none as no model', () => {
    expect(chooseForm.parse({ ...form, trust: 'yes', definable: '', other: 'yes' })).toMatchObject({ model: null, seen: 0, answers: { trust: 'yes' } })
    expect(chooseForm.safeParse({ ...form, trust: 'perhaps' }).success).toBe(false)
  })

  it('needs a model and a reason', () => {
    expect(chooseForm.safeParse({ ...form, model: '', reasons: ' ' }).error?.issues.map((issue) => issue.path[0])).toEqual(['model', 'reasons'])
  })
})
