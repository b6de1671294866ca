// `npm start`: from a fresh clone to a running server; the second time in seconds.
import { ensureBuilt } from './build.mjs'
import { ensureClients, ensureInstalled, lockCheckout } from './install.mjs'
import { checkPort, launch, wantedPort } from './launch.mjs'
import { main } from './run.mjs'

await main(async () => {
  await checkPort(wantedPort())
  const release = await lockCheckout()
  // Again, because the one we waited for may be serving now, and a build would change the files it serves.
  await checkPort(wantedPort())
  await ensureInstalled()
  await ensureClients()
  await ensureBuilt()
  // Held until the port answers, so that one who waited finds out that Crossbrace is running.
  await launch({ dev: false, onListening: release })
})
