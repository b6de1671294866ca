'use client'

import type { ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField } from './form-context'
import { Reo } from './reo'

type Option = { value: string; label: ReactNode; hint?: ReactNode }
type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  options: Option[]
  /** One may be chosen (radio buttons) or several (checkboxes). */
  many?: boolean
  value?: string | string[]
  /** Short options, side by side where there is room. */
  across?: boolean | 'three'
}

/** More than these, a list of people say, stand in two columns where there is room. */
const mostInOneColumn = 12

/** Radio buttons or checkboxes with their words, each at least 24 px to hit. */
export function ChoiceField({ name, label, hint, options, many = false, value = [], across = false }: Props) {
  const field = useField(name, '')
  const chosen = field.wasSent ? (field.values ?? []) : [value].flat()
  const inWords = (values: string) =>
    values
      .split(',')
      .map((one) => options.find((option) => option.value === one)?.label ?? one)
      .join('; ')
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      theirs={field.theirs === undefined ? undefined : inWords(field.theirs)}
      group
      describedBy={field.describedBy(Boolean(hint))}
    >
      <div
        key={field.turn}
        className={
          across
            ? `mt-2 grid grid-cols-2 gap-1.5 ${across === 'three' ? 'sm:grid-cols-3' : 'sm:flex'}`
            : options.length > mostInOneColumn
              ? 'mt-2 gap-x-8 sm:columns-2'
              : 'mt-2'
        }
      >
        {options.map((option) => (
          <label key={option.value} className={across ? 'answer sm:grow' : 'mb-1 flex cursor-pointer break-inside-avoid items-start gap-3 rounded-md py-1.5'}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className={across ? 'tick' : 'tick mt-0.5'}
            />
            <span>
              <Reo>{option.label}</Reo>
              {option.hint && (
                <span className="meta block">
                  <Reo>{option.hint}</Reo>
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
