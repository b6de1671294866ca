import { expect, it } from 'vitest'
import { changesOf } from './rules'
import { contentOf, soundContent } from './schema'
import { versionKinds } from './types'

const wild: unknown[] = [
  null,
  'text',
  7,
  true,
  [],
  [1],
  { name: { toString: 1, valueOf: 1 } },
  { roles: [[{}]] },
  { from: '2026-02-30' },
  JSON.parse('{"__proto__":{"x":1},"name":"Ana"}'),
]

it('reads anything that the store holds as a version, or one bad row would take the whole page away', () => {
  for (const kind of versionKinds)
    for (const stored of wild) {
      const content = soundContent(kind, stored)
      expect(contentOf[kind].safeParse(content).success).toBe(true)
      expect(() => String(content.name ?? '')).not.toThrow()
      expect(changesOf([{ kind, subjectId: 'a', number: 1, content, on: '2026-01-01', byPersonId: null }])).toHaveLength(1)
    }
  expect(soundContent('member', { name: 'Ana', roles: [{}], level: 'manager' })).toEqual({ name: 'Ana', level: 'manager' })
})

it('takes what the forms keep, parties of agreements and parts that were taken out', () => {
  const parties = [{ name: 'Customs', signatories: [{ name: 'Ana' }] }]
  const kept = { title: 'Memorandum', status: 'in-force', startsOn: '2026-01-01', endsOn: null, money: ['joint'], terms: { ball: 'x', answers: {} }, parties }
  expect(soundContent('agreement', kept)).toEqual(kept)
  expect(soundContent('resource', { title: 'Money', removed: true })).toEqual({ title: 'Money', removed: true })
  expect(contentOf.member.safeParse({ name: 'Ana', from: '', to: null, roles: ['chair'] }).success).toBe(true)
})
