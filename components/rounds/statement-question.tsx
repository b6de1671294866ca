'use client'

import { useField } from '@/components/ui/form-context'

type Option = { value: string; label: string }

/**
 * One statement with its answers side by side (five, or three for a condition), and apart from them those that say why
 * there is none. `onlyIfTyped`: shown only where something was chosen before the form came back.
 */
export function StatementQuestion({
  id,
  text,
  number,
  given,
  scale,
  apart,
  onlyIfTyped = false,
}: {
  id: string
  text: string
  number: string
  given: string
  scale: Option[]
  apart: Option[]
  onlyIfTyped?: boolean
}) {
  const field = useField(id, given)
  if (onlyIfTyped && field.value === '') return null
  const short = scale.length === 3
  const radio = (option: Option, className: string) => (
    <label key={option.value} className={className}>
      <input type="radio" name={id} value={option.value} defaultChecked={field.value === option.value} className="tick" />
      <span>{option.label}</span>
    </label>
  )
  return (
    <fieldset id={field.id} tabIndex={-1} key={field.turn} className={`border-t border-line py-6 ${field.error ? 'border-l-4 border-l-error pl-3' : ''}`}>
      <legend className="float-left mb-3 w-full">
        <span className="meta block">{number}</span>
        <span className="text-lg font-semibold">{text}</span>
      </legend>
      {field.error && (
        <p className="clear-both mb-2 text-sm font-semibold text-error">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      {field.theirs !== undefined && (
        <p id={`${field.id}-theirs`} className="look clear-both mb-2 text-sm">
          Somebody else’s version says: <strong>{[...scale, ...apart].find((one) => one.value === field.theirs)?.label ?? '(empty)'}</strong>
        </p>
      )}
      <div className={`clear-both grid gap-1 md:gap-2 ${short ? 'min-[22rem]:grid-cols-3' : 'md:grid-cols-5'}`}>
        {scale.map((option) => radio(option, short ? 'answer max-md:gap-2 max-md:px-2' : 'answer'))}
      </div>
      <div className="mt-1 grid gap-1 md:mt-2 md:flex md:gap-3">{apart.map((option) => radio(option, 'answer answer-apart'))}</div>
    </fieldset>
  )
}
