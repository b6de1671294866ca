import { simulationReport } from '../lib/readings/simulation-report'

for (const line of simulationReport()) console.log(line)
