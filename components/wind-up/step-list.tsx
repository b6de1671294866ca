import type { StepState } from '@/lib/wind-up/rules'
import type { WindUpStep } from '@/lib/wind-up/types'
import { stepStateWords, windUpStepWords } from '@/lib/wind-up/words'

/** The steps to a decent end, each with how it stands. */
export function WindUpSteps({ base, steps }: { base: string; steps: readonly { step: WindUpStep; state: StepState }[] }) {
  return (
    <ol className="rule-list max-w-3xl">
      {steps.map(({ step, state }, at) => (
        <li key={step} className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
          <div className="prose">
            <h3 className="text-base">
              <a href={`${base}/${step}`}>
                {at + 1}. {windUpStepWords[step].name}
              </a>
            </h3>
            <p>{windUpStepWords[step].what}</p>
          </div>
          <p>
            <span className={`tag ${state === 'open' ? 'tag-accent' : ''}`}>{stepStateWords[state]}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
