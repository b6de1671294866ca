import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Visitor } from '../../e2e/support/visitor'
import { today } from '../../lib/platform/clock'
import { type SignalTimes, timeSignals } from './between'
import { signIn, startServer, undo } from './serving'

const root = process.cwd()
type Imported = { email: string; password: string; ids: string[]; ms: number; peakMegabytes: number }
export type Exchanged = {
  many: number
  bytes: number
  equal: number
  import: { ms: number; peakMegabytes: number }
  export: { ms: number; peakMegabytes: number }
  signals: SignalTimes
}

const withoutName = (text: string) => {
  const { record, exportedOn: _, ...rest } = JSON.parse(text)
  return JSON.stringify({ ...rest, record: { ...record, name: '' } })
}

/** Exports one partnership, imports it `many` times into an empty store, exports them all over http, and compares. */
export async function exchangeMany(lead: Visitor, partnershipId: string, many: number): Promise<Exchanged> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbrace-bench-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  const first = await lead.ask('GET', `/partnerships/${partnershipId}/exchange/partnership.json`)
  if (first.status !== 200) throw new Error(`The export answered ${first.status}.`)
  const file = join(folder, 'partnership.json')
  writeFileSync(file, first.body)
  const child = fork(join(root, 'scripts/bench/import-all.ts'), [file, folder, String(many)], { cwd: root, execArgv: ['--import', 'tsx'] })
  undo.push(() => child.kill('SIGKILL'))
  const [imported] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Imported | number]
  if (typeof imported === 'number' || imported === null) throw new Error('The import did not end.')

  const server = await startServer(root, { CROSSBRACE_DATA: folder })
  const visitor = await signIn(server.url, imported)
  const expected = withoutName(first.body)
  let equal = 0
  let ms = 0
  for (const id of imported.ids) {
    const begun = performance.now()
    const again = await visitor.ask('GET', `/partnerships/${id}/exchange/partnership.json`)
    ms += performance.now() - begun
    if (again.status === 200 && withoutName(again.body) === expected) equal += 1
  }
  const exported = { ms, peakMegabytes: await server.peakMegabytes() }
  const signals = await timeSignals(folder, imported.email, '', today())
  return { many, signals, bytes: first.bytes, equal, import: { ms: imported.ms, peakMegabytes: imported.peakMegabytes }, export: exported }
}
