import { expect, it } from 'vitest'
import { readMemberRows } from '@/lib/people/pasted-rows'
import { brokenPointers } from './rules'
import { type PartnershipFile, partnershipFile } from './schema'

const member = (ref: string, more: object = {}) => ({
  ref,
  name: 'Ana',
  email: null,
  agency: 'agency-1',
  position: '',
  level: '' as const,
  contribution: '',
  from: '2026-01-01',
  to: null,
  roles: [],
  departure: null,
  ...more,
})
const agency = (ref: string, name: string, more: object = {}) => ({ ref, name, from: null, to: null, leadsSince: null, ...more })
const step = { step: 'agree-goal', doneOn: '2026-01-01', note: '' }
const file = (more: Partial<PartnershipFile>): PartnershipFile =>
  ({
    agencies: [agency('agency-1', 'Customs')],
    members: [member('member-1'), member('member-2')],
    ...Object.fromEntries(
      [
        'agreements',
        'rounds',
        'ties',
        'leadershipTasks',
        'resources',
        'modelChoices',
        'commitments',
        'history',
        'checkIns',
        'balls',
        'acknowledgements',
        'learnings',
        'together',
        'retrospectives',
      ].map((part) => [part, []]),
    ),
    ...more,
  }) as PartnershipFile

it('names what no partnership can hold, in words, before anything is written', () => {
  expect(brokenPointers(file({}))).toEqual([])
  const faults: [Partial<PartnershipFile>, string][] = [
    [{ agencies: [agency('agency-1', 'Māori Affairs'), agency('agency-2', 'MAORI  affairs')] }, 'agency-1 and agency-2 have the same name, “MAORI  affairs”'],
    [{ agencies: [agency('agency-1', 'Customs', { from: '2026-02-01', to: '2026-01-01' })] }, 'agency-1 ends before it begins'],
    [{ members: [member('member-1', { to: '2025-12-31' })] }, 'member-1 ends before they begin'],
    [{ members: [member('member-1', { departure: { handOver: '', replacement: 'member-1', notedOn: '2026-01-01' } })] }, 'member-1 replaces themselves'],
    [{ ties: [{ from: 'member-1', to: 'member-1', note: '', since: '2026-01-01', until: null }] }, 'a tie leads from member-1 to itself'],
    [
      { modelChoices: [{ model: null, answers: {}, reasons: '', stage: null, on: '2026-01-01', steps: [step, step] }] },
      'choice 1 of a model has the step agree-goal twice',
    ],
  ]
  for (const [more, words] of faults) expect(brokenPointers(file(more))).toEqual([words])
})

it('takes documents of known kinds only', () => {
  const documents = partnershipFile.shape.agreements.element.shape.documents
  const document = { fileName: 'memo.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64), addedOn: '2026-01-01', content: null }
  expect(documents.safeParse([document]).success).toBe(true)
  for (const more of [{ mediaType: 'text/html' }, { fileName: 'memo.html' }, { fileName: '../../memo.pdf/x.exe' }])
    expect(documents.safeParse([{ ...document, ...more }]).success, JSON.stringify(more)).toBe(false)
})

it('wants headings in a file of members, or the row of unknown headings would become a person; pasting may go without', () => {
  const table = [
    { record: ['Person in charge', 'Where from'], line: 1 },
    { record: ['Ana', 'Customs'], line: 2 },
  ]
  expect(readMemberRows(table, [], 10, true)).toMatchObject({ rows: [], problem: expect.stringContaining('must hold headings') })
  expect(readMemberRows(table, [], 10).rows).toHaveLength(2)
})
