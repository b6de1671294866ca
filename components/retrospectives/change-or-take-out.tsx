'use client'

import type { ReactNode } from 'react'
import type { Act } from '@/lib/retrospectives/types'
import { ActButton } from './act-button'
import { ActForm } from './act-form'

type Part = { form: string; kind: Act['kind']; hidden: Readonly<Record<string, string>> }
type Props = {
  /** What it is done to, in its own words. */
  what: string
  change: Part
  takeOut: Part
  /** Where the page stands after one of them was sent without JavaScript. */
  back: string
  /** The fields of the form that changes it. */
  children: ReactNode
}

/** What may be done with something that was agreed or learned: to change it, in a form that opens, and to take it out. */
export function ChangeOrTakeOut({ what, change, takeOut, back, children }: Props) {
  const inShort = what.slice(0, 60)
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <details className="min-w-0 text-sm">
        <summary className="py-1" aria-label={`Change: ${inShort}`}>
          Change
        </summary>
        <ActForm {...change} said="It is changed." back={back} className="mt-2">
          {children}
          <button type="submit" className="button button-small">
            Save
          </button>
        </ActForm>
      </details>
      <ActButton {...takeOut} look="quiet" label={`Take out: ${inShort}`} said="It is taken out." back={back}>
        Take out
      </ActButton>
    </div>
  )
}
