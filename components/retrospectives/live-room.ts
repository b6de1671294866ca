import { applyEvent } from '@/lib/retrospectives/board'
import type { Board, NumberedEvent, Phase } from '@/lib/retrospectives/types'
import { isTyped, mayBeKept, type SentAct, type Waiting, withWaiting } from '@/lib/retrospectives/waiting'

export type Presence = { facilitatorHere: boolean; here: number }
/** What was said to an act that was not taken, beside the form that it came from. */
export type Refusal = { turn: number; phase: Phase; message: string; errors: Readonly<Record<string, string>>; typed: Readonly<Record<string, string>> }
/** A text that was typed into a form which is not on the page any more. */
export type Kept = { field: string; text: string }
export type Over = 'closed' | 'removed'

/** Everything that the page of a room draws from. */
export type Live = {
  /** With what waits to be sent. */
  board: Board
  presence: Presence
  waiting: readonly Waiting[]
  cutOff: boolean
  over: Over | null
  refusals: Readonly<Record<string, Refusal>>
  kept: readonly Kept[]
}

/** An answer of the server to one act, or null where there was none. */
export type Answer = { status: number; number?: number; message?: string; errors?: Record<string, string>; waitSeconds?: number } | null

type Heard = {
  open: () => void
  event: (one: NumberedEvent) => void
  board: (board: Board) => void
  presence: (presence: Presence) => void
  over: (why: Over) => void
  lost: (refusedWith: number | null) => void
}

/** What the machine around it does; in tests, something that can be told to fail. */
export type Surroundings = {
  post: (body: { key: string; act: SentAct }) => Promise<Answer>
  /** Opens the stream after this number; the answer closes it. */
  listen: (after: number, heard: Heard) => () => void
  later: (what: () => void, ms: number) => () => void
  newKey: () => string
  read: () => string | null
  write: (text: string | null) => void
}

/** Short breaks are not spoken of. */
const graceMs = 1500
const firstWaitMs = 500
const longestWaitMs = 15_000
/** An event that was acknowledged and does not come by then was missed: the stream is dead. */
const overdueMs = 4000

type Stored = { waiting: Waiting[]; drafts: Record<string, string>; typedIn: Record<string, Phase> }

const formOf = (field: string) => field.slice(0, field.lastIndexOf('/'))
const nameOf = (field: string) => field.slice(field.lastIndexOf('/') + 1)

/**
 * One browser's side of a room: it holds the board, applies each event in order, and sends what somebody does one after
 * the other until the server has it. What was typed or done while cut off is kept, also over a reload.
 */
export class LiveRoom {
  private told: Board
  private live: Live
  private readonly first: Live
  private readonly readers = new Set<() => void>()
  private readonly drafts: Record<string, string> = {}
  /** The phase that each draft was typed in. */
  private readonly typedIn: Record<string, Phase> = {}
  private readonly unsent: Stored
  private close: (() => void) | null = null
  private stopReconnect: (() => void) | null = null
  private stopGrace: (() => void) | null = null
  private stopRetry: (() => void) | null = null
  private failures = 0
  private sendFailures = 0
  private sending = false
  private turn = 0
  private readonly forms = new Map<string, number>()
  private readonly onDone = new Map<string, () => void>()

  constructor(
    board: Board,
    presence: Presence,
    private readonly around: Surroundings,
  ) {
    this.told = board
    this.live = { board, presence, waiting: [], cutOff: false, over: null, refusals: {}, kept: [] }
    this.first = this.live
    // Read here, so that the forms find their drafts when they come to the page; shown only once it is awake.
    this.unsent = this.stored()
    Object.assign(this.drafts, this.unsent.drafts)
    Object.assign(this.typedIn, this.unsent.typedIn)
  }

  readonly get = () => this.live
  /** As the server drew the page. */
  readonly getFirst = () => this.first
  readonly subscribe = (reader: () => void) => {
    this.readers.add(reader)
    return () => void this.readers.delete(reader)
  }

  private put(more: Partial<Live>) {
    const next = { ...this.live, ...more }
    next.board = withWaiting(this.told, next.waiting)
    next.kept = Object.entries(this.drafts).flatMap(([field, text]) => (isTyped(nameOf(field)) && !this.forms.has(formOf(field)) ? [{ field, text }] : []))
    this.live = next
    for (const reader of this.readers) reader()
  }

  /** Takes up what an earlier page of this browser left unsent, and listens. */
  start() {
    if (this.told.phase === 'closed') this.put({ over: 'closed' })
    this.put({ waiting: this.unsent.waiting })
    this.connect()
    void this.send()
    return () => this.stop()
  }

  stop() {
    for (const stop of [this.close, this.stopReconnect, this.stopGrace, this.stopRetry]) stop?.()
    this.close = null
  }

  private stored(): Stored {
    try {
      const found = JSON.parse(this.around.read() ?? 'null') as Stored | null
      return { waiting: (found?.waiting ?? []).map((one) => ({ ...one, number: null })), drafts: found?.drafts ?? {}, typedIn: found?.typedIn ?? {} }
    } catch {
      return { waiting: [], drafts: {}, typedIn: {} }
    }
  }

  private store() {
    const waiting = this.live.waiting.filter(mayBeKept)
    const empty = waiting.length === 0 && Object.keys(this.drafts).length === 0
    this.around.write(empty ? null : JSON.stringify({ waiting, drafts: this.drafts, typedIn: this.typedIn }))
  }

  /** What is typed and not sent yet. Empty text takes it out. */
  keepDraft(field: string, text: string) {
    if (text === '') this.forget(field)
    else {
      this.drafts[field] = text
      this.typedIn[field] = this.told.phase
    }
    this.store()
  }
  private forget(field: string) {
    delete this.drafts[field]
    delete this.typedIn[field]
  }
  draft(field: string): string | undefined {
    return this.drafts[field]
  }
  clearDrafts(form: string) {
    for (const field of Object.keys(this.drafts)) if (formOf(field) === form) this.forget(field)
    this.store()
    if (!this.forms.has(form)) this.put({})
  }

  /** A form is on the page; the answer says that it is gone. What was typed into one that is gone is shown elsewhere. */
  mount(form: string): () => void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1)
    if (this.live.kept.some((one) => formOf(one.field) === form)) this.put({})
    return () => {
      const left = (this.forms.get(form) ?? 1) - 1
      if (left > 0) this.forms.set(form, left)
      else this.forms.delete(form)
      if (left <= 0 && Object.keys(this.drafts).some((field) => formOf(field) === form)) this.around.later(() => this.put({}), 0)
    }
  }

  /** Sends an act, or keeps it until there is a connection. `done` is called once the server has it. */
  act(form: string, act: SentAct, done?: () => void) {
    const key = this.around.newKey()
    if (done) this.onDone.set(key, done)
    const { [form]: _, ...refusals } = this.live.refusals
    this.put({ waiting: [...this.live.waiting, { key, form, act, phase: this.told.phase, number: null }], refusals })
    this.store()
    void this.send()
  }

  private async send() {
    if (this.sending || this.live.over) return
    this.sending = true
    this.stopRetry?.()
    this.stopRetry = null
    for (;;) {
      const next = this.live.waiting.find((one) => one.number === null)
      if (!next) break
      const answer = await this.around.post({ key: next.key, act: next.act })
      if (answer === null || answer.status === 429 || answer.status >= 500) {
        if (answer === null) this.lose()
        this.retry(answer?.waitSeconds)
        break
      }
      this.sendFailures = 0
      if (answer.status === 200) this.acknowledge(next, answer.number ?? 0)
      else this.refuse(next, answer)
    }
    this.sending = false
  }

  private retry(seconds?: number) {
    this.sendFailures += 1
    const ms = seconds === undefined ? waitFor(this.sendFailures) : seconds * 1000
    this.stopRetry = this.around.later(() => void this.send(), ms)
  }

  private acknowledge(one: Waiting, number: number) {
    this.onDone.get(one.key)?.()
    this.onDone.delete(one.key)
    this.forgetSent(one)
    const waiting = this.live.waiting.map((other) => (other.key === one.key ? { ...other, number } : other))
    this.put({ waiting: waiting.filter((other) => other.number === null || other.number > this.told.number) })
    this.store()
    if (number > this.told.number)
      this.around.later(() => {
        if (number > this.told.number && !this.live.over) this.connect()
      }, overdueMs)
  }

  /** What the server has is no draft any more; what was typed there meanwhile is. */
  private forgetSent({ form, act }: Waiting) {
    const plain = (text: string | undefined) => text?.replace(/\r\n/g, '\n')
    for (const [name, text] of Object.entries(act)) if (plain(this.drafts[`${form}/${name}`]) === plain(text)) this.forget(`${form}/${name}`)
  }

  private refuse(one: Waiting, answer: NonNullable<Answer>) {
    this.onDone.delete(one.key)
    const { message = '', errors = {} } = answer
    const { kind: _, ...typed } = one.act
    this.turn += 1
    const refusal: Refusal = { turn: this.turn, phase: one.phase, message, errors, typed }
    this.giveBack(one)
    this.put({ waiting: this.live.waiting.filter((other) => other.key !== one.key), refusals: { ...this.live.refusals, [one.form]: refusal } })
    this.store()
    if (answer.status === 410) this.end('removed')
  }

  /** What was typed is a draft again, before what was typed there meanwhile. */
  private giveBack({ form, act, phase }: Waiting) {
    for (const [name, text] of Object.entries(act)) {
      if (!isTyped(name) || text === '') continue
      const place = `${form}/${name}`
      const newer = this.drafts[place]
      this.drafts[place] = newer === undefined || newer === text ? text : `${text}\n${newer}`
      this.typedIn[place] ??= phase
    }
  }

  /** Opens the stream anew, after the last number that is known. */
  connect() {
    if (this.live.over) return
    this.close?.()
    this.stopReconnect?.()
    this.stopReconnect = null
    let current = true
    const mine = (what: () => void) => {
      if (current) what()
    }
    const close = this.around.listen(this.told.number, {
      open: () => mine(() => this.find()),
      event: (one) => mine(() => this.take(one)),
      board: (board) => mine(() => this.replace(board)),
      presence: (presence) => mine(() => this.put({ presence })),
      over: (why) => mine(() => this.end(why)),
      lost: (status) =>
        mine(() => {
          if (status === 404) return this.end('removed')
          this.lose()
          this.comeBack()
        }),
    })
    this.close = () => {
      current = false
      close()
    }
  }

  private comeBack() {
    this.close?.()
    this.close = null
    if (this.live.over) return
    this.failures += 1
    this.stopReconnect = this.around.later(() => this.connect(), waitFor(this.failures))
  }

  /** The machine says that there is no network. */
  disconnect() {
    this.close?.()
    this.close = null
    this.stopReconnect?.()
    if (!this.live.over) this.put({ cutOff: true })
  }

  private lose() {
    if (this.live.cutOff || this.stopGrace || this.live.over) return
    this.stopGrace = this.around.later(() => {
      this.stopGrace = null
      if (!this.live.over) this.put({ cutOff: true })
    }, graceMs)
  }

  private find() {
    this.failures = 0
    this.stopGrace?.()
    this.stopGrace = null
    if (this.live.cutOff) this.put({ cutOff: false })
    void this.send()
  }

  private take(one: NumberedEvent) {
    if (one.number <= this.told.number) return
    // A number was left out: what this page has is not whole any more.
    if (one.number > this.told.number + 1) return this.connect()
    this.moveTo(applyEvent(this.told, one))
    if (this.told.phase === 'closed') this.end('closed')
  }

  private replace(board: Board) {
    this.moveTo(board)
    if (board.phase === 'closed') this.end('closed')
  }

  /** A text that was shown as kept through one phase goes with the next, unless that is the one it was typed in. */
  private moveTo(board: Board) {
    if (board.phase !== this.told.phase) {
      for (const { field } of this.live.kept) if (this.typedIn[field] !== board.phase) this.forget(field)
      // Back where it was refused, it may be sent again.
      this.live = { ...this.live, refusals: Object.fromEntries(Object.entries(this.live.refusals).filter(([, one]) => one.phase !== board.phase)) }
      this.store()
    }
    this.told = board
    this.settle()
  }

  private settle() {
    this.put({ waiting: this.live.waiting.filter((one) => one.number === null || one.number > this.told.number) })
  }

  private end(over: Over) {
    this.stop()
    for (const one of this.live.waiting) if (one.number === null) this.giveBack(one)
    this.put({ over, cutOff: false, waiting: [] })
    this.store()
  }
}

function waitFor(failures: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
}
