import { startServer } from './support/server'
import { makeWorld } from './support/world'
const t = Date.now()
const s = await startServer('sqlite', '2026-06-01T00:00:00Z')
console.log('up', Date.now() - t)
try { const w = await makeWorld(s); console.log('world', Date.now() - t, w.own, w.woundUpId, w.exampleIds) } catch (e) { console.log(e) }
console.log(s.output())
await s.stop()
