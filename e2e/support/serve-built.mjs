// Serves the build that stands, without building: what the journeys run against.
import '../../scripts/surroundings.mjs'
import { launch } from '../../scripts/launch.mjs'

await launch({ dev: false, onListening: () => {} })
