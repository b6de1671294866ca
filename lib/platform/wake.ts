const place = Symbol.for('crossbrace.wake')
const shared = globalThis as { [place]?: () => void }

/** Called by the start: what is done when something waits to be sent. */
export function onWake(work: () => void): void {
  shared[place] = work
}

/** Something was put into the outbox: it is looked at soon, without whoever put it there waiting. */
export function wakeSender(): void {
  setTimeout(() => shared[place]?.(), 20).unref()
}
