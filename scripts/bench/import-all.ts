// Brings one partnership's file in many times, each under a name of its own: node --import tsx import-all.ts <file> <data folder> <how many>
import '../surroundings.mjs'
import { readFileSync } from 'node:fs'
import { createAccount } from '../../lib/accounts/mutations'
import { hashPassword } from '../../lib/accounts/passwords'
import { importWhole } from '../../lib/exchange/mutations'
import { brokenPointers } from '../../lib/exchange/rules'
import { partnershipFile } from '../../lib/exchange/schema'
import { today } from '../../lib/platform/clock'
import { inTransaction, openStore, useStore } from '../../lib/platform/db'
import { newId } from '../../lib/platform/ids'
import { migrate } from '../../lib/platform/migrate'
import { prepareSettings } from '../../lib/platform/settings'

const [file = '', dataFolder = '', many = ''] = process.argv.slice(2)
const where = { databaseUrl: null, dataFolder }
await migrate(where)
const close = useStore(openStore(where))
await inTransaction(prepareSettings)
const account = { email: 'lead@bench.example', password: newId() }
const passwordHash = await hashPassword(account.password)
const { personId } = await inTransaction((tx) => createAccount(tx, { name: 'Lead of all', email: account.email, passwordHash, isAdministrator: true }))
const text = readFileSync(file, 'utf8')
const ids: string[] = []
const begun = performance.now()
for (let nth = 0; nth < Number(many); nth += 1) {
  const parsed = partnershipFile.parse(JSON.parse(text))
  if (brokenPointers(parsed).length > 0) throw new Error('The file points at parts that it does not have.')
  ids.push(await importWhole({ ...parsed, record: { ...parsed.record, name: `Imported number ${nth + 1}` } }, personId, today(), null))
}
const ms = performance.now() - begun
await close()
process.send?.({ ...account, ids, ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 })
