// Times the signals of one partnership and of all: node --import tsx signals-of.ts <data folder> <e-mail of a lead> <id of the one> <yyyy-mm-dd>
import '../surroundings.mjs'
import { leadOfStore } from '../../e2e/support/lead-of-store'
import type { PartnershipScope } from '../../lib/access/types'
import { openStore, useStore } from '../../lib/platform/db'
import { listSignalFacts } from '../../lib/signals/data'
import { signalsOf } from '../../lib/signals/rules'
import { defaultThresholds } from '../../lib/signals/thresholds'
import { quantile } from './serving'

const [dataFolder = '', email = '', one = '', day = ''] = process.argv.slice(2)
const close = useStore(openStore({ databaseUrl: null, dataFolder }))
const { actor, scopes: every } = await leadOfStore(email)

/** The median time of reading the facts, of the rules, and how many signals came of it. */
async function time(scopes: readonly PartnershipScope[], turns: number) {
  const reads: number[] = []
  const decides: number[] = []
  let found = 0
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now()
    const facts = await listSignalFacts(scopes, actor, day)
    const read = performance.now()
    found = facts.reduce((sum, partnership, at) => {
      const scope = scopes[at]
      return scope ? sum + signalsOf(partnership, scope, defaultThresholds, day).length : sum
    }, 0)
    reads.push(read - begun)
    decides.push(performance.now() - read)
  }
  return { many: scopes.length, readMs: quantile(reads, 0.5), rulesMs: quantile(decides, 0.5), found }
}

const single =
  one === ''
    ? null
    : await time(
        every.filter((scope) => scope.partnershipId === one),
        25,
      )
const all = await time(every, 5)
await close()
process.send?.({ single, all })
