import { conditions, conditionsOf } from '@/lib/instrument/conditions'
import type { Condition, ConditionPhase } from '@/lib/instrument/types'
import { conditionQuestions, conditionScale, phaseWords } from '@/lib/instrument/words'
import { StatementQuestion } from './statement-question'

const scale = conditionScale.map((point) => ({ ...point }))
const apart = [{ value: 'cannot-say', label: 'I can’t say' }]

type Given = Readonly<Record<string, number | string>>

/** The conditions of the round's module after the statements: what helps, then what gets in the way. */
export function ModuleQuestions({ module, given }: { module: ConditionPhase; given: Given }) {
  const asked = conditionsOf(module)
  const half = (kind: Condition['kind'], heading: string) => (
    <>
      <h3 className="mb-2 mt-6">
        {heading}: {conditionQuestions[kind]}
      </h3>
      {asked.map((one, at) =>
        one.kind === kind ? (
          <StatementQuestion
            key={one.id}
            id={one.id}
            text={one.text}
            number={`${at + 1} of ${asked.length}`}
            given={String(given[one.id] ?? '')}
            scale={scale}
            apart={apart}
          />
        ) : null,
      )}
    </>
  )
  return (
    <section className="border-t border-line pt-6">
      <h2>Conditions: {phaseWords[module].name.toLowerCase()}</h2>
      <p className="meta prose mt-1">
        {asked.length} short questions on what helps and what gets in the way. They are counted one by one, and never become a score.{' '}
        <span className="cite whitespace-normal">BCS §{phaseWords[module].section}</span>
      </p>
      {half('enabler', 'What helps')}
      {half('impediment', 'What gets in the way')}
    </section>
  )
}

/** What was chosen of any module, where the round behind the link is no longer known. */
export function ChosenConditions() {
  return conditions.map((one) => (
    <StatementQuestion key={one.id} id={one.id} text={one.text} number="Condition" given="" scale={scale} apart={apart} onlyIfTyped />
  ))
}
