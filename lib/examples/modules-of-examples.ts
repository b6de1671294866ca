import { conditionsOf } from '@/lib/instrument/conditions'
import type { ConditionAnswer, ConditionPhase } from '@/lib/instrument/types'
import type { AnswerInput } from '@/lib/rounds/types'

/** A condition module asked in one round of an example: one row for each response of that round, in its order. */
export type ExampleModule = { round: number; phase: ConditionPhase; rows: readonly string[] }

/** The condition modules of the invented examples, by slug. Most rounds had none. */
export const modulesOfExamples: Readonly<Record<string, ExampleModule>> = {
  'warm-homes-harbour-district': {
    round: 5,
    phase: 'sustaining',
    rows: [
      'yyynyyyy yn',
      'yyyppypy yp',
      'ypynyyyp nn',
      'yyynpyyy yn',
      'ypyp?yny yp',
      'yyynyypy pn',
      'pyynyyyp yn',
      'yyynyyyy y?',
      'yyypyypy pn',
      'ppynpyyy yn',
    ],
  },
  'clean-water-heron-estuary': {
    round: 2,
    phase: 'working-together',
    rows: [
      'yypnynnp ynyyp',
      'ypynpnnp ypynn',
      'yyynynpy ynpyn',
      'ppynpnnp ypy?n',
      'yypnynnn pnyyp',
      'yynp?npp ynyyn',
      'ypynpnny ynypn',
      'yypnynnp ppyyn',
      'pyynpn?p ynpyp',
    ],
  },
}

const answerOfMark: Readonly<Record<string, ConditionAnswer | null>> = { y: 'yes', p: 'partly', n: 'no', '?': 'cannot-say', '.': null }

/** One person's answers to a module as one string: yes, partly, no, `?` can't say, `.` left out. Throws on another length or mark. */
export function parseModuleRow(phase: ConditionPhase, row: string): AnswerInput['answers'] {
  const marks = [...row.replaceAll(' ', '')]
  const asked = conditionsOf(phase)
  if (marks.length !== asked.length) throw new Error(`A row of ${phase} needs ${asked.length} marks, this one has ${marks.length}: "${row}"`)
  return Object.fromEntries(
    asked.flatMap(({ id }, at) => {
      const answer = answerOfMark[marks[at] ?? '']
      if (answer === undefined) throw new Error(`"${marks[at]}" is not an answer mark, in the row "${row}"`)
      return answer === null ? [] : [[id, answer] as const]
    }),
  )
}
