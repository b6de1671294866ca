// Serves the build that stands, without building: what the journeys run against.
import '../../scripts/surroundings.mjs'
import { launch } from '../../scripts/launch.mjs'

// The tests hold the other end: a run that is killed must not leave servers behind.
process.stdin.resume().once('close', () => process.kill(process.pid, 'SIGTERM'))

await launch({ dev: false, onListening: () => {} })
