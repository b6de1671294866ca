'use client'

import { createContext, type FormEvent, type ReactNode, use, useActionState, useLayoutEffect, useMemo, useRef } from 'react'
import { untouched } from '@/lib/platform/form-state'
import { actInRoomAction } from '@/lib/retrospectives/actions'
import type { Act } from '@/lib/retrospectives/types'
import type { SentAct } from '@/lib/retrospectives/waiting'
import { FormProblem } from './form-problem'
import { useRoom } from './room-context'

type FormView = { form: string; errors: Readonly<Record<string, string>>; typed: (name: string) => string | undefined; turn: number }
const FormContext = createContext<FormView | null>(null)

/** The form that a field stands in. */
export function useActForm(): FormView {
  const form = use(FormContext)
  if (!form) throw new Error('Outside a form')
  return form
}

type Props = {
  /** Its name in the page: the kind of act, and what it is about. */
  form: string
  kind: Act['kind']
  hidden?: Readonly<Record<string, string>>
  children: ReactNode
  className?: string
  /** When what was typed is cleared: at once, since it shows elsewhere; once the server has it; or never. */
  clear?: 'at-once' | 'when-done' | 'never'
  /** May be sent again before the first is acknowledged. */
  again?: boolean
  /** Once sent, the focus goes back to its first field: the next thought is typed at once. */
  refocus?: boolean
  /** Said once it is done. */
  said?: string
  /** Once it is done, the fold that it stands in closes. */
  folds?: boolean
  /** With what is sent, as it is sent. */
  onSend?: (act: SentAct) => void
  onDone?: () => void
  /** Where the page stands after it was sent without JavaScript. */
  back?: string
}

const never = () => {}
const useEarlyEffect = typeof window === 'undefined' ? never : useLayoutEffect

/** The key of a form that is sent without JavaScript: the same form sent twice acts once. */
const keyOf = (base: string, form: string) => `${base}-${form}`.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64)

/** The address that the answer to this form has without JavaScript, so that the page knows which form it was. */
export const addressOf = (retrospectiveId: string, form: string) => `/retrospective/${retrospectiveId}?of=${encodeURIComponent(form)}`

/** One act as a form. With JavaScript it goes as a line of JSON and waits where there is no connection; without, it is a form like any other. */
export function ActForm({
  form,
  kind,
  hidden = {},
  children,
  className,
  clear = 'when-done',
  again = false,
  refocus = false,
  said,
  folds = false,
  onSend,
  onDone,
  back = '',
}: Props) {
  const { live, state, facts, say } = useRoom()
  const [answered, send] = useActionState(actInRoomAction, untouched, addressOf(facts.retrospectiveId, form))
  const ref = useRef<HTMLFormElement>(null)
  const waits = state.waiting.some((one) => one.form === form)
  const refusal = state.refusals[form]
  const message = refusal?.message ?? answered.message
  const errors = refusal?.errors ?? answered.errors
  const turn = refusal?.turn ?? answered.turn
  useEarlyEffect(() => live.mount(form), [live, form])
  const view = useMemo<FormView>(() => ({ form, errors, turn, typed: (name) => answered.typed[name]?.[0] }), [form, errors, turn, answered])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waits && !again) return
    const { submitter } = event.nativeEvent as SubmitEvent
    const act: Record<string, string> = {}
    for (const [name, value] of new FormData(event.currentTarget, submitter)) {
      if (typeof value === 'string' && !name.startsWith('$') && !['retrospectiveId', 'submissionKey', 'back'].includes(name)) act[name] = value
    }
    const empty = () => {
      // What the server has is no draft any more, or it would come back as a text whose form is gone.
      live.clearDrafts(form)
      if (clear !== 'never') ref.current?.reset()
    }
    onSend?.(act as SentAct)
    live.act(form, act as SentAct, () => {
      if (clear !== 'at-once') empty()
      if (said) say(said, true)
      if (folds) ref.current?.closest('details')?.removeAttribute('open')
      onDone?.()
    })
    if (clear === 'at-once') empty()
    if (refocus) ref.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
  }
  return (
    <FormContext value={view}>
      <form ref={ref} id={form} action={send} onSubmit={submit} className={className} aria-busy={waits || undefined} noValidate>
        <input type="hidden" name="retrospectiveId" value={facts.retrospectiveId} readOnly />
        <input type="hidden" name="submissionKey" value={keyOf(facts.keyBase, form)} readOnly />
        <input type="hidden" name="kind" value={kind} readOnly />
        {back !== '' && <input type="hidden" name="back" value={back} readOnly />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        {message !== null && <FormProblem key={turn} form={form} message={message} errors={errors} />}
        {children}
        {waits && state.cutOff && <p className="meta mt-1">Kept here. It is sent when you are back.</p>}
      </form>
    </FormContext>
  )
}
