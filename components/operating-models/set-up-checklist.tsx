'use client'

import { useFormState } from '@/components/ui/form-context'

type Step = { id: string; text: string; citation: string; done: { on: string; note: string } | null }

/** The steps of a model, each with a tick, and a note where it is ticked now. */
export function SetUpChecklist({ steps }: { steps: readonly Step[] }) {
  const state = useFormState()
  const wasSent = state.turn > 0 && state.message !== null
  const ticked = wasSent ? (state.typed.done ?? []) : steps.filter((step) => step.done).map((step) => step.id)
  return (
    <fieldset id="field-done" tabIndex={-1} key={state.turn}>
      <legend className="sr-only">Steps that are done</legend>
      {state.errors.done && <p className="mb-2 text-sm font-semibold text-error">{state.errors.done}</p>}
      <ul className="rule-list list-none pl-0">
        {steps.map((step) => (
          <OneStep
            key={step.id}
            step={step}
            ticked={ticked.includes(step.id)}
            typed={state.typed[`note-${step.id}`]?.[0]}
            error={state.errors[`note-${step.id}`]}
          />
        ))}
      </ul>
    </fieldset>
  )
}

function OneStep({ step, ticked, typed, error }: { step: Step; ticked: boolean; typed?: string; error?: string }) {
  const id = `field-note-${step.id}`
  return (
    <li className="grid gap-x-8 gap-y-2 md:grid-cols-[3fr_2fr]">
      <label className="flex cursor-pointer items-start gap-3">
        <input type="checkbox" name="done" value={step.id} defaultChecked={ticked} className="tick mt-0.5" />
        <span>
          {step.text} <span className="cite whitespace-normal">{step.citation}</span>
        </span>
      </label>
      {step.done ? (
        <p className="meta ml-9 md:ml-0">
          Done on {step.done.on}
          {step.done.note && <span className="block whitespace-pre-line">{step.done.note}</span>}
        </p>
      ) : (
        <div className={`ml-9 md:ml-0 ${error ? 'border-l-4 border-error pl-3' : ''}`}>
          <label htmlFor={id} className="meta block">
            Note<span className="sr-only"> on: {step.text}</span>
          </label>
          {error && (
            <p id={`${id}-error`} className="mb-1 text-sm font-semibold text-error">
              <span className="sr-only">Error: </span>
              {error}
            </p>
          )}
          <input
            id={id}
            name={`note-${step.id}`}
            type="text"
            defaultValue={typed ?? ''}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className="input"
          />
        </div>
      )}
    </li>
  )
}
