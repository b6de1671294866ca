// Serves one folder for the benchmark until it is told to stop: node scripts/bench/server.mjs <folder> <port>
import { serve } from '../serve.mjs'

const [dir = '', port = ''] = process.argv.slice(2)
process.env.NODE_ENV = 'production'
const server = await serve({ port: Number(port), host: '127.0.0.1', dir })
process.on('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
process.send?.('listening')
const counter = Symbol.for('crossbrace.statements')
process.on('message', (what) => {
  // How many statements the store was asked since the last question; the first begins the count.
  if (what === 'statements') {
    process.send?.({ statements: globalThis[counter] ?? 0 })
    globalThis[counter] = 0
  }
  // What is left in memory once it was tidied, in KB.
  if (what === 'held') {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.({ heldKilobytes: (heapUsed + external) / 1024 })
  }
  // The most memory that this process has held at once, in KB.
  if (what === 'memory') process.send?.({ peakKilobytes: process.resourceUsage().maxRSS })
})
