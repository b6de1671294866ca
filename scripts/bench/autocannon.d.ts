/** The little of autocannon that the benchmark uses; it brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export type Result = { duration: number; non2xx: number; errors: number; timeouts: number; requests: { total: number } }
  type Options = { url: string; connections: number; duration: number; headers?: Record<string, string> }
  type Running = EventEmitter & PromiseLike<Result>
  const autocannon: (options: Options) => Running
  export default autocannon
}
