import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { developmentOf, issuesOf, kindOf, moneyOf, statusOf, termsOf } from './as-typed'
import {
  firstStepOn,
  forwardSteps,
  inForceSince,
  lastEnteredOn,
  linesOf,
  mayTakeBack,
  ownFirstDay,
  refuseStep,
  type Step,
  stepBack,
  stepsOffered,
} from './rules'
import { addAgreementForm, addPartyForm, agreementRow, editAgreementForm } from './schema'
import { agreementStatuses, issueIds, questionIds } from './types'
import { standingInWords } from './words'

const today = '2026-11-16'
const at = (...statuses: Step['status'][]): Step[] => statuses.map((status, nth) => ({ status, on: `2026-0${nth + 1}-01` }))
const step = (status: Step['status'], note = '', on = today) => ({ status, on, note })

describe('the path of an agreement', () => {
  it('leads from exploring to ended without a note: else somebody must invent reasons for the ordinary way', () => {
    for (const [nth, status] of agreementStatuses.slice(1).entries()) {
      const before = agreementStatuses.slice(0, nth + 1) as Step['status'][]
      expect(refuseStep(at(...before), step(status), today), status).toBeNull()
    }
  })

  it('goes back one place with a note, never without and never two', () => {
    expect(refuseStep(at('exploring', 'drafting'), step('exploring'), today)).toBe('needs-note')
    expect(refuseStep(at('exploring', 'drafting'), step('exploring', 'A partner fell out'), today)).toBeNull()
    expect(refuseStep(at('exploring', 'drafting', 'out-for-signing'), step('exploring', 'Far back'), today)).toBe('not-from-here')
    expect(refuseStep(at('in-force'), step('out-for-signing', 'One signature was missing'), today)).toBeNull()
  })

  it('opens an ended agreement again where it stood, with a note: an end entered by mistake could not be mended', () => {
    expect(stepBack(at('exploring', 'drafting', 'ended'))).toBe('drafting')
    expect(refuseStep(at('drafting', 'ended'), step('in-force', 'Wrong'), today)).toBe('not-from-here')
    expect(refuseStep(at('drafting', 'ended'), step('drafting', 'The wrong one was ended'), today)).toBeNull()
    expect(stepBack(at('ended'))).toBe('in-force')
  })

  it('skips no place, but lets ground rules be agreed without a signing, and lets anything end', () => {
    expect(refuseStep(at('exploring'), step('in-force'), today)).toBe('not-from-here')
    expect(refuseStep(at('exploring', 'drafting'), step('in-force'), today)).toBeNull()
    for (const status of agreementStatuses) expect(status === 'ended' || forwardSteps[status].includes('ended'), status).toBe(true)
    expect(refuseStep(at('in-force'), step('in-force'), today)).toBe('not-from-here')
  })

  it('renews from a review without a note: that is the ordinary end of one', () => {
    expect(stepsOffered(at('in-force', 'under-review'))).toEqual([
      { status: 'in-force', back: false },
      { status: 'ended', back: false },
    ])
  })

  it('takes no step from tomorrow, nor one before the last', () => {
    expect(refuseStep(at('exploring'), step('drafting', '', '2026-11-17'), today)).toBe('ahead')
    expect(refuseStep(at('exploring', 'drafting'), step('out-for-signing', '', '2026-01-31'), today)).toBe('before-last-step')
    expect(refuseStep(at('exploring', 'drafting'), step('out-for-signing', '', '2026-02-01'), today)).toBeNull()
    expect(refuseStep([], step('drafting'), today)).toBe('not-from-here')
  })

  it('begins on the agreement’s own day where that is known and past, so that an old one can be entered as it was', () => {
    expect(firstStepOn('in-force', { since: null, startsOn: '2024-02-01', endsOn: null }, today)).toBe('2024-02-01')
    expect(firstStepOn('in-force', { since: null, startsOn: '2027-02-01', endsOn: null }, today)).toBe(today)
    expect(firstStepOn('ended', { since: null, startsOn: '2020-01-01', endsOn: '2022-01-01' }, today)).toBe('2022-01-01')
    expect(firstStepOn('exploring', { since: null, startsOn: '2024-02-01', endsOn: null }, today)).toBe(today)
  })

  it('begins on the day that was given, wherever it stands: else the path of one that began long ago could not be entered', () => {
    const days = { since: '2002-03-01', startsOn: '2004-02-01', endsOn: '2005-01-01' }
    for (const status of agreementStatuses) expect(firstStepOn(status, days, today), status).toBe('2002-03-01')
    const first = { status: 'exploring', on: firstStepOn('exploring', days, today) } as const
    expect(refuseStep([first], step('drafting', '', '2002-06-01'), today)).toBeNull()
  })
})

describe('a step entered by mistake', () => {
  const noted = (...events: [string, string][]) => events.map(([kind, on]) => ({ kind: `agreement.${kind}`, on }))

  it('was entered on the day that was noted for it, whatever was entered and taken back in between', () => {
    expect(lastEnteredOn(noted(['added', '2026-01-01'], ['drafting', today], ['edited', today]))).toBe(today)
    expect(lastEnteredOn(noted(['added', '2026-01-01'], ['drafting', '2026-01-02'], ['ended', today], ['step-taken-back', today]))).toBe('2026-01-02')
    expect(lastEnteredOn(noted(['edited', today]))).toBeNull()
  })

  it('is taken back on that day only, and never the first: what others have relied on since is history', () => {
    expect(mayTakeBack(at('exploring', 'drafting'), today, today)).toBe(true)
    expect(mayTakeBack(at('exploring', 'drafting'), '2026-11-15', today)).toBe(false)
    expect(mayTakeBack(at('exploring', 'drafting'), null, today)).toBe(false)
    expect(mayTakeBack(at('exploring'), today, today)).toBe(false)
  })
})

describe('the first wording of an agreement', () => {
  it('counts from its earliest step, or from its start where it is in force since before', () => {
    expect(ownFirstDay(at('exploring', 'drafting'), null)).toBe('2026-01-01')
    expect(ownFirstDay(at('in-force'), '2002-03-01')).toBe('2002-03-01')
    expect(ownFirstDay(at('in-force'), '2026-05-01')).toBe('2026-01-01')
    expect(ownFirstDay([], '2002-03-01')).toBeNull()
  })

  it('does not tell an end, or a draft, from before it was one', () => {
    expect(ownFirstDay(at('ended'), '2002-03-01')).toBe('2026-01-01')
    expect(ownFirstDay(at('drafting'), '2002-03-01')).toBe('2026-01-01')
  })
})

describe('ground rules', () => {
  it('say on paper where they stand and since when: a draft would be taken for what was agreed', () => {
    expect(standingInWords(at('drafting'))).toBe('Draft of 1 January 2026. Not agreed yet.')
    expect(standingInWords(at('exploring', 'drafting', 'out-for-signing'))).toBe('Out for signing since 1 March 2026. Not in force yet.')
    expect(standingInWords(at('drafting', 'in-force'))).toBe('In force since 1 February 2026.')
    expect(standingInWords(at('in-force', 'under-review'))).toBe('In force since 1 January 2026, under review since 1 February 2026.')
    expect(standingInWords(at('in-force', 'ended'))).toBe('Ended on 1 February 2026. It no longer holds.')
    expect(standingInWords([])).toBe('Draft. Not agreed yet.')
  })

  it('are in force since they were first, through reviews, and anew after they had ended', () => {
    expect(inForceSince(at('drafting', 'in-force', 'under-review', 'in-force'))).toBe('2026-02-01')
    expect(inForceSince(at('in-force', 'ended', 'in-force'))).toBe('2026-03-01')
    expect(inForceSince(at('in-force', 'ended'))).toBeNull()
  })

  it('are one a line, without the numbers and dashes that somebody typed: they would stand twice', () => {
    expect(linesOf('1. Say it here first\n\n- Meet on Mondays\n • Keep dates \n2026 is our year\n10) Eat together')).toEqual([
      'Say it here first',
      'Meet on Mondays',
      'Keep dates',
      '2026 is our year',
      'Eat together',
    ])
  })
})

describe('an agreement that came with a file from elsewhere', () => {
  it('is read as far as it is known here: a strange one would take the whole page away', () => {
    for (const strange of [null, undefined, 'x', 7, [], {}, { answers: 'x', ball: 7 }, { answers: { review: null, 'way-out': { answer: 'maybe', words: 3 } } }])
      expect(termsOf(strange)).toEqual({ answers: {}, ball: '' })
    expect(termsOf({ answers: { review: { answer: 'yes' }, unknown: { answer: 'yes' } } }).answers).toEqual({ review: { answer: 'yes', words: '' } })
    expect(issuesOf({ risk: 'Shared', other: 'x', 'time-and-resourcing': 7 })).toEqual({ risk: 'Shared' })
    expect(moneyOf(['baseline', 'bribes'])).toEqual(['baseline'])
    expect(moneyOf('baseline')).toEqual([])
    expect([statusOf([{ status: 'asleep' }]), statusOf([]), kindOf('treaty'), developmentOf('by-magic')]).toEqual([
      'exploring',
      'exploring',
      'memorandum',
      null,
    ])
  })
})

describe('the forms', () => {
  const ids = { partnershipId: 'a', agreementId: 'b', submissionKey: 'x'.repeat(24) }
  const link = (value: string) => editAgreementForm.safeParse({ link: value }).error?.issues.some((issue) => issue.path[0] === 'link') === true

  it('take a link of the web and no other: a script in an address would run in a colleague’s browser', () => {
    for (const good of ['', 'https://example.org/a?b#c', 'http://intranet/paper', 'https://example.org/kōrero']) expect(link(good), good).toBe(false)
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'example.org',
      'https://user:secret@example.org/',
      'https://',
    ])
      expect(link(bad), bad).toBe(true)
  })

  it('take no review and no end from before the start, by whichever form or file: notices would tell of days that make no sense', () => {
    const row = { kind: 'memorandum', title: 'Memo', status: 'in-force', parties: [], money: [], link: '', groundRules: '', ball: '' }
    const issues = Object.fromEntries(issueIds.map((id) => [`issue-${id}`, '']))
    const questions = Object.fromEntries(
      questionIds.flatMap((id) => [
        [`answer-${id}`, ''],
        [`words-${id}`, ''],
      ]),
    )
    const edited = { ...row, ...ids, ...issues, ...questions, version: 1, developedBy: '', developedNote: '', moneyNote: '' }
    const wrong = (form: z.ZodType, values: object, reviewOn: string, endsOn: string) =>
      form.safeParse({ ...values, startsOn: '2026-02-01', reviewOn, endsOn }).error?.issues.map((issue) => String(issue.path[0])) ?? []
    for (const [form, values] of [
      [addAgreementForm, { ...row, ...ids, since: '' }],
      [editAgreementForm, edited],
      [agreementRow, row],
    ] as const) {
      expect(wrong(form, values, '2026-01-31', '2026-01-31')).toEqual(['endsOn', 'reviewOn'])
      expect(wrong(form, values, '2026-02-01', '2026-02-01')).toEqual([])
      expect(wrong(form, values, '', '')).toEqual([])
    }
  })

  it('ask of a party one way to say who it is', () => {
    expect(addPartyForm.safeParse({ ...ids, agency: '', name: '' }).success).toBe(false)
    expect(addPartyForm.safeParse({ ...ids, agency: 'abc', name: 'Other' }).success).toBe(false)
    expect(addPartyForm.safeParse({ ...ids, agency: '', name: 'Port Company' }).success).toBe(true)
  })
})
