import { AnswerBar } from '@/components/charts/answer-bar'
import { conditionsOf } from '@/lib/instrument/conditions'
import { conditionQuestions, conditionScale, phaseWords } from '@/lib/instrument/words'
import { capital } from '@/lib/platform/day-words'
import { someOrNone } from '@/lib/readings/amounts'
import { isImpediment } from '@/lib/readings/condition-counts'
import type { PublishedCondition, PublishedModule } from '@/lib/readings/types-published'

const tones = { yes: 5, partly: 3, no: 1 } as const
const halves = [
  { heading: 'What helps', question: conditionQuestions.enabler, first: 'Those most lacking come first.', impediment: false },
  { heading: 'What gets in the way', question: conditionQuestions.impediment, first: 'Those most present come first.', impediment: true },
] as const

/** The conditions of the round's module: enablers and impediments apart, counts for each and never a score. */
export function ConditionSection({ module }: { module: PublishedModule }) {
  const { name, section } = phaseWords[module.phase]
  const inWords = module.conditions.some((one) => one.shown && one.counted === null)
  return (
    <section className="mt-10" id="conditions">
      <h2>Conditions: {name.toLowerCase()}</h2>
      <p className="meta prose mt-1">
        Asked beside the statements, from the lists of BCS §{section}. Counted one by one; they are no part of the stage or of any score.
        {inWords && ' Where fewer than ten could say, people are counted in words.'}
      </p>
      <div className="mt-4 grid gap-x-14 gap-y-8 lg:grid-cols-2">
        {halves.map((half) => (
          <div key={half.heading}>
            <h3>
              {half.heading}: {half.question.charAt(0).toLowerCase() + half.question.slice(1)}
            </h3>
            <p className="meta">{half.first}</p>
            <ul className="rule-list mt-2">
              {module.conditions
                .filter((one) => isImpediment(one.id) === half.impediment)
                .map((one) => (
                  <li key={one.id}>
                    <Condition one={one} module={module} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function Condition({ one, module }: { one: PublishedCondition; module: PublishedModule }) {
  const condition = conditionsOf(module.phase).find(({ id }) => id === one.id)
  return (
    <>
      <h4 className="font-semibold">{condition?.text}</h4>
      {one.shown ? <Told one={one} /> : <p className="meta mt-1">Fewer than five people could say. Their answers are not shown.</p>}
      <p className="cite whitespace-normal">
        {condition?.citation.source} §{condition?.citation.section}, {condition?.citation.part}
      </p>
    </>
  )
}

function Told({ one }: { one: Extract<PublishedCondition, { shown: true }> }) {
  const parts = conditionScale.map(({ value, label }) => ({ label, amount: one.answers[value], tone: tones[value] }))
  const apart = one.apart ? ` ${capital(one.apart)}.` : ''
  if (parts.every(({ amount }) => amount.text === someOrNone)) return <p className="meta mt-1">People answer in different ways, and no answer leads.{apart}</p>
  const words = parts.map(({ label, amount }) => `${label}: ${amount.text}`).join(' · ')
  return (
    <>
      <div className="my-2">
        <AnswerBar segments={parts.map(({ label, amount, tone }) => ({ label, share: amount.share, tone }))} name={words} />
      </div>
      <p className="meta">
        {words}.{apart}
      </p>
    </>
  )
}
