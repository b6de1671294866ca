import { StoreUnavailable } from './errors'

/** One at a time, first come first served, with a bounded wait that ends in StoreUnavailable. */
export class WriterQueue {
  #waiting: { grant: () => void }[] = []
  #taken = false

  constructor(readonly longestWaitMs: number) {}

  /** Waits for its turn. Returns the way to give the turn back; calling that twice does no harm. */
  async acquire(): Promise<() => void> {
    if (this.#taken) await this.#turn()
    this.#taken = true
    let held = true
    return () => {
      if (!held) return
      held = false
      const next = this.#waiting.shift()
      if (next) next.grant()
      else this.#taken = false
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const entry = {
        grant: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(entry), 1)
        reject(new StoreUnavailable('waited too long for the writer'))
      }, this.longestWaitMs)
      this.#waiting.push(entry)
    })
  }
}
