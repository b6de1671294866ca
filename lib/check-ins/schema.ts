import { z } from 'zod'
import { stages } from '@/lib/instrument/types'
import { day, openChoice, openDay, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { type BallMove, commitmentRows, pulses } from './types'

const ballField = /^ball-([a-z0-9]{1,40})$/

/** The field that passes one ball. */
export const ballFieldOf = (holdingId: string) => `ball-${holdingId}`
/** A part of the form for a new commitment: what, owner, due. */
export const commitmentField = (row: number, part: 'what' | 'owner' | 'due') => `commitment-${row}-${part}`

const openRow = z.union([rowId, z.literal('')], 'Load the page again.').default('')
const says = (what: string) => text(what, { max: 2000, lines: true }).default('')

// Their names are made of numbers, so that the type of the form does not know them.
const newCommitments: Record<never, never> = Object.fromEntries(
  commitmentRows.flatMap((row) => [
    [commitmentField(row, 'what'), text('What will be done', { max: 500, lines: true }).default('')],
    [commitmentField(row, 'owner'), openRow],
    [commitmentField(row, 'due'), openDay('The due date').default(null)],
  ]),
)

/** A check-in as its form sends it. Nothing in it is asked of anybody, but it has to say something. */
export const logForm = z
  .looseObject({
    ...newCommitments,
    partnershipId: rowId,
    submissionKey,
    on: day('The day of the check-in'),
    pulse: openChoice(pulses, 'Choose how it goes').default(null),
    felt: openChoice(stages, 'Choose a stage').default(null),
    moved: says('What moved'),
    victory: says('A little victory'),
    inTheWay: says('What is in the way'),
    newWork: text('The piece of work', { max: 200 }).default(''),
    newHolder: openRow,
  })
  .transform((form, context) => {
    let refused = false
    const problem = (path: string, message: string) => {
      refused = true
      context.addIssue({ code: 'custom', path: [path], message })
    }
    const balls: BallMove[] = []
    for (const [field, value] of Object.entries(form)) {
      const holdingId = ballField.exec(field)?.[1]
      if (holdingId === undefined || value === '') continue
      const move = rowId.safeParse(value)
      if (move.success) balls.push({ holdingId, to: value === 'ended' ? null : move.data })
      else problem('balls', 'Choose who holds the ball now')
    }
    balls.sort((a, b) => (a.holdingId < b.holdingId ? -1 : 1))
    if (form.newWork !== '' && form.newHolder === '') problem('newHolder', 'Choose who holds the ball')
    if (form.newWork === '' && form.newHolder !== '') problem('newWork', 'Enter the piece of work')
    const typed = form as unknown as Record<string, string | null>
    const commitments = commitmentRows.flatMap((row) => {
      const [what, owner, due] = (['what', 'owner', 'due'] as const).map((part) => typed[commitmentField(row, part)] ?? '')
      if (!what && !owner) return []
      if (!what) problem(commitmentField(row, 'what'), 'Enter what will be done')
      if (!owner) problem(commitmentField(row, 'owner'), 'Choose who will do it')
      if (!due) problem(commitmentField(row, 'due'), 'Enter the due date')
      return [{ row, what: what ?? '', owner: owner ?? '', dueOn: due ?? '' }]
    })
    const { partnershipId, submissionKey: key, on, felt, moved, victory, inTheWay, newWork, newHolder } = form
    const pulse = form.pulse === null ? null : Number(form.pulse)
    const newBall = newWork === '' ? null : { work: newWork, holder: newHolder }
    const nothing = pulse === null && felt === null && !moved && !victory && !inTheWay && balls.length === 0 && !newBall && commitments.length === 0
    if (nothing && !refused) problem('pulse', 'Say at least one thing. How it goes is enough')
    return { partnershipId, submissionKey: key, entry: { on, pulse, felt, moved, victory, inTheWay, balls, newBall, commitments } }
  })

export type CheckInInput = z.output<typeof logForm>['entry']

export const removeForm = z.object({ partnershipId: rowId, checkInId: rowId })
