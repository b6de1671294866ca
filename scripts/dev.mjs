// `npm run dev`: the server for those who change the code. Pages are made anew at every change; nothing is built.
import { ensureClients, ensureInstalled, lockCheckout } from './install.mjs'
import { checkPort, launch, wantedPort } from './launch.mjs'
import { main } from './run.mjs'

await main(async () => {
  await checkPort(wantedPort())
  const release = await lockCheckout()
  await ensureInstalled()
  await ensureClients()
  // A folder of its own, so that a build (npm test makes one) does not pull the ground from under it.
  process.env.CROSSBRACE_DIST_DIR ??= '.cache/next-dev'
  await launch({ dev: true, onListening: release })
})
