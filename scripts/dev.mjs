// `npm run dev`: the server for those who change the code. Pages are made anew at every change; nothing is built.
import { ensureClients, ensureInstalled, lockCheckout } from './install.mjs'
import { checkPort, launch, wantedPort } from './launch.mjs'
import { main } from './run.mjs'

await main(async () => {
  await checkPort(wantedPort())
  const release = await lockCheckout()
  await ensureInstalled()
  await ensureClients()
  await launch({ dev: true, onListening: release })
})
