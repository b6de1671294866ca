// Writes rows into the embedded store of the folder it is given and says the key of each one once it is acknowledged.
// Started by a test that kills it.
import { inTransaction, openStore, useStore } from '../../lib/platform/db'

const [dataFolder = '', name = ''] = process.argv.slice(2)
useStore(openStore({ databaseUrl: null, dataFolder }))

let turn = 0
async function worker(): Promise<never> {
  for (;;) {
    const key = `${name}-${turn++}`
    const fails = turn % 7 === 0
    await inTransaction(async (tx) => {
      await tx.setting.create({ data: { key, value: 'x'.repeat(500) } })
      if (fails) throw new Error('rolled back on purpose')
    }).then(
      () => process.stdout.write(`${key}\n`),
      () => {},
    )
  }
}

await Promise.all(Array.from({ length: 4 }, worker))
