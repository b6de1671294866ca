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
