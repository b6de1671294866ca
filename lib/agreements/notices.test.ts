import { describe, expect, it } from 'vitest'
import { agreementAlone, noticeBefore, noticesFor, workShowsSince } from './notices'
import type { AgreementFacts } from './types'

const today = '2026-11-16'
const agreement = (more: Partial<AgreementFacts> = {}): AgreementFacts => ({
  id: 'a1',
  partnershipId: 'p1',
  kind: 'memorandum',
  title: 'Harbour memorandum',
  status: 'in-force',
  startsOn: null,
  reviewOn: null,
  endsOn: null,
  ...more,
})
const ids = (...list: AgreementFacts[]) => noticesFor(list, today).map((look) => look.id)

describe('notices', () => {
  it('come 90, 60, 30 and 15 days before, and not a day earlier', () => {
    const days: [string, number | null][] = [
      ['2027-02-15', null],
      ['2027-02-14', 90],
      ['2027-01-16', 90],
      ['2027-01-15', 60],
      ['2026-12-17', 60],
      ['2026-12-16', 30],
      ['2026-12-02', 30],
      ['2026-12-01', 15],
      ['2026-11-16', 15],
      ['2026-11-15', null],
    ]
    for (const [day, notice] of days) expect(noticeBefore(day, today), day).toBe(notice)
  })

  it('name which of the four they are, so that a message can be sent once for each', () => {
    expect(ids(agreement({ endsOn: '2026-12-16' }))).toEqual(['agreement-ends-30-a1'])
    expect(ids(agreement({ reviewOn: '2027-02-14' }))).toEqual(['agreement-review-90-a1'])
  })

  it('say that a review is overdue, but not while it is under way', () => {
    expect(ids(agreement({ reviewOn: '2026-11-15' }))).toEqual(['agreement-review-overdue-a1'])
    expect(ids(agreement({ reviewOn: '2026-11-15', status: 'under-review' }))).toEqual([])
  })

  it('say that one ran out, and then no longer ask for its review', () => {
    expect(ids(agreement({ endsOn: '2026-11-15', reviewOn: '2026-10-01' }))).toEqual(['agreement-expired-a1'])
    expect(ids(agreement({ endsOn: '2026-11-16' }))).toEqual(['agreement-ends-15-a1'])
  })

  it('leave alone what does not hold yet, or no longer', () => {
    for (const status of ['exploring', 'drafting', 'out-for-signing', 'ended'] as const)
      expect(ids(agreement({ status, endsOn: '2026-11-20', reviewOn: '2026-01-01' })), status).toEqual([])
  })

  it('come soonest first, each with a reason, a source and a first step, and lead to the agreement', () => {
    const looks = noticesFor([agreement({ id: 'late', endsOn: '2027-01-30' }), agreement({ id: 'soon', reviewOn: '2026-11-17', endsOn: '2026-11-18' })], today)
    expect(looks.map((look) => look.id)).toEqual(['agreement-review-15-soon', 'agreement-ends-15-soon', 'agreement-ends-90-late'])
    expect(looks[0]?.what).toContain('tomorrow')
    for (const look of looks) {
      expect(look.href).toMatch(/^\/partnerships\/p1\/agreements\//)
      for (const words of [look.what, look.why, look.first])
        for (const sentence of words.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25)
      expect(look.citation).not.toBe('')
    }
  })
})

describe('a memorandum was not enough', () => {
  it('is said where something is in force and no joint work is to be seen (BCS, the Mayors’ Taskforce)', () => {
    expect(agreementAlone([agreement()], { commitments: 0 }, today)?.what).toContain('no joint work is recorded')
    expect(agreementAlone([agreement(), agreement({ id: 'a2', kind: 'funding-agreement' })], { commitments: 0 }, today)?.what).toContain(
      'and one other agreement are in force',
    )
  })

  it('is not said where there is a commitment or a joint work programme, or where nothing is in force', () => {
    expect(agreementAlone([agreement()], { commitments: 1 }, today)).toBeNull()
    expect(agreementAlone([agreement(), agreement({ id: 'a2', kind: 'joint-work-programme' })], { commitments: 0 }, today)).toBeNull()
    expect(agreementAlone([agreement({ status: 'drafting' }), agreement({ status: 'ended' })], { commitments: 0 }, today)).toBeNull()
    expect(agreementAlone([], { commitments: 0 }, today)).toBeNull()
    // One that has run out is told as such: two boxes must not say two things of it.
    expect(agreementAlone([agreement({ endsOn: '2026-11-15' })], { commitments: 0 }, today)).toBeNull()
    expect(agreementAlone([agreement({ endsOn: today })], { commitments: 0 }, today)).not.toBeNull()
  })

  it('is said all the same where the joint work programme has not begun, or has ended', () => {
    for (const status of ['drafting', 'ended'] as const)
      expect(agreementAlone([agreement(), agreement({ id: 'a2', kind: 'joint-work-programme', status })], { commitments: 0 }, today), status).not.toBeNull()
  })

  it('counts commitments kept in the last 90 days as work', () => {
    expect(workShowsSince(today)).toBe('2026-08-18')
  })
})
