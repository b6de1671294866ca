import 'server-only'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { StoreUnavailable } from '@/lib/platform/errors'
import { type FormState, untouched } from '@/lib/platform/form-state'
import { describeError, log } from '@/lib/platform/log'
import { noteForm, replyWith, retryAfter } from '@/lib/platform/reply'
import { cameFromHere, showAnew } from '@/lib/platform/request'
import { configuredOrigin } from '@/lib/platform/settings'
import { hasNoAdministrator } from './data'
import { type ActionDoor, actionDoors, type Need } from './doors'
import { currentActor, proveParticipant, provePartnership } from './loaders'
import { mayDo } from './rules'
import type { Actor, ParticipantScope, PartnershipScope, SignedInActor } from './types'

type NeedOf<Door extends ActionDoor> = (typeof actionDoors)[Door]
export type ActionContext<Door extends ActionDoor> =
  NeedOf<Door> extends { who: 'partnership' }
    ? { actor: SignedInActor; scope: PartnershipScope }
    : NeedOf<Door> extends { who: 'participant' }
      ? { actor: Actor; scope: ParticipantScope }
      : NeedOf<Door> extends { who: 'signed-in' | 'administrator' }
        ? { actor: SignedInActor }
        : { actor: Actor }

/** How an action ends: on another page, refused with reasons, or with something to show on the same page (`anew`: the rest of which has changed too). */
export type Outcome<Data = never> =
  | { redirect: string }
  | {
      refused: string
      errors?: Partial<Record<string, string>>
      status?: number
      theirs?: Record<string, string>
      data?: Data
      /** Seconds until another try may be made. */
      waitSeconds?: number
    }
  | { show: Data; message?: string; anew?: true }

const fieldsKept = /password|secret|token|code$/i

type Definition<Door extends ActionDoor, Schema extends z.ZodType, Data> = {
  schema: Schema
  /** Fields of which several may be sent. */
  lists?: readonly string[]
  /** Fields that are named like a secret and are none: a refused form shows them again. */
  shownAgain?: readonly string[]
  /** Fields that hold a file. */
  files?: readonly string[]
  run: (input: z.output<Schema>, context: ActionContext<Door>) => Promise<Outcome<Data>>
}

/**
 * The one way in for every form: where it came from, who sends it and whether the door's need is met, then the
 * schema, then the work. Refusals come back as a form state with everything that was typed, and their true status.
 */
export function defineAction<Door extends ActionDoor, Schema extends z.ZodType, Data = never>(door: Door, definition: Definition<Door, Schema, Data>) {
  return async function action(previous: FormState<Data>, form: FormData): Promise<FormState<Data>> {
    // Called by hand with something that is no form.
    if (!(form instanceof FormData)) {
      replyWith(400)
      return untouched as FormState<Data>
    }
    noteForm()
    const typed = typedText(form, definition.shownAgain ?? [])
    // Later answers have larger turns, so that a page with two forms knows which one spoke last.
    const turn = Math.max((Number(previous?.turn) || 0) + 1, Date.now())
    const refuse = (message: string, status: number, more: Partial<FormState<Data>> = {}): FormState<Data> => {
      replyWith(status)
      return { turn, message, errors: {}, typed, theirs: null, data: null, ...more }
    }
    let outcome: Outcome<Data>
    try {
      if (!(await cameFromHere(await configuredOrigin()))) {
        log('refused.origin', { door })
        return refuse('This form was not sent from a page of this installation. Open the page again from its own address and send it once more.', 403)
      }
      const passed = await pass(actionDoors[door], form)
      if ('refused' in passed) return refuse(passed.refused, passed.status, passed.status === 401 ? { signedOut: true } : {})
      const parsed = definition.schema.safeParse(fieldsOf(form, definition.lists ?? [], definition.files ?? []))
      if (!parsed.success) {
        const errors: Record<string, string> = {}
        for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
        return refuse('There is a problem', 422, { errors })
      }
      outcome = await definition.run(parsed.data, passed as ActionContext<Door>)
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof StoreUnavailable) {
        log('store.unavailable', { door })
        return refuse(
          'This could not be saved just now: the store is busy or out of reach. Nothing was lost, and what you typed is still here. Send it again in a moment.',
          503,
        )
      }
      log('action.failed', { door, ...describeError(error) })
      return refuse('Something went wrong on our side. Nothing was saved, and what you typed is still here.', 500)
    }
    if ('redirect' in outcome) {
      showAnew()
      redirect(outcome.redirect)
    }
    if ('refused' in outcome) {
      if (outcome.waitSeconds !== undefined) retryAfter(outcome.waitSeconds)
      const errors = Object.fromEntries(Object.entries(outcome.errors ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined))
      return refuse(outcome.refused, outcome.status ?? 422, { errors, theirs: outcome.theirs ?? null, data: outcome.data ?? null })
    }
    if (outcome.anew) showAnew()
    return { turn, message: outcome.message ?? null, errors: {}, typed, theirs: null, data: outcome.show }
  }
}

async function pass(need: Need, form: FormData): Promise<{ actor: Actor; scope?: PartnershipScope } | { refused: string; status: number }> {
  if (need.who === 'first-run') {
    if (!(await hasNoAdministrator())) return { refused: 'This installation is already set up. Sign in instead.', status: 403 }
    return { actor: { kind: 'anonymous' } }
  }
  // Whoever answers stays unknown: reading their session would note "last seen" at the instant of answering.
  if (need.who === 'link') return { actor: { kind: 'anonymous' } }
  const actor = await currentActor()
  if (need.who === 'public') return { actor }
  if (need.who === 'participant') {
    const retrospectiveId = onlyOne(form, 'retrospectiveId')
    const scope = retrospectiveId !== null ? await proveParticipant(actor, retrospectiveId) : null
    return scope
      ? { actor, scope }
      : {
          refused: 'You are not in this retrospective any more, or it is over. What you typed is still here. Join again with the code, if you should be.',
          status: 410,
        }
  }
  if (actor.kind === 'anonymous')
    return { refused: 'You are signed out. Sign in in another tab, then send this form again: what you typed is still here.', status: 401 }
  if (need.who === 'administrator' && !actor.administrator) return { refused: 'Only an administrator can do this.', status: 403 }
  if (need.who !== 'partnership') return { actor }
  const partnershipId = onlyOne(form, 'partnershipId')
  const scope = partnershipId !== null ? await provePartnership(actor, partnershipId) : null
  if (!scope) return { refused: 'There is no such partnership, or you may not see it.', status: 404 }
  if ('do' in need && !mayDo(scope, need.do))
    return { refused: 'Your part in this partnership does not let you do this. Ask its collaboration lead.', status: 403 }
  return { actor, scope }
}

/** A field that says where the form belongs. Sent twice it says nothing: gate and work must never speak of two places. */
function onlyOne(form: FormData, name: string): string | null {
  const [value, ...others] = form.getAll(name)
  return typeof value === 'string' && others.length === 0 ? value : null
}

function fieldsOf(form: FormData, lists: readonly string[], files: readonly string[]): Record<string, string | string[] | File> {
  const fields: Record<string, string | string[] | File> = {}
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue
    if (files.includes(key)) {
      const file = form.getAll(key).find((value) => typeof value !== 'string')
      if (file) fields[key] = file
      continue
    }
    const values = form.getAll(key).filter((value) => typeof value === 'string')
    fields[key] = lists.includes(key) ? values : (values.at(-1) ?? '')
  }
  for (const key of lists) fields[key] ??= []
  return fields
}

function typedText(form: FormData, shownAgain: readonly string[]): Record<string, string[]> {
  const typed: Record<string, string[]> = {}
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION') || (fieldsKept.test(key) && !shownAgain.includes(key))) continue
    typed[key] = form.getAll(key).filter((value) => typeof value === 'string')
  }
  return typed
}
