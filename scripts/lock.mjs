// A lock between processes, held by a file with the holder's process id. Nothing here needs an installed package.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const unreadableForMs = 5000

/** What tells a process from a later one with the same id: its start time, where the system says it. */
function startOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return `${boot} ${readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19]}`
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return ''
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The text of the lock and its holder: a live process id, or null where the lock is stale. */
function holderOf(file) {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { text: null, pid: null }
  }
  const [pid, ...start] = text.trim().split('\n')
  if (!/^\d+$/.test(pid)) {
    // Between making the file and writing the id lies an instant.
    const fresh = Date.now() - statSync(file, { throwIfNoEntry: false })?.mtimeMs < unreadableForMs
    return { text, pid: fresh ? 0 : null }
  }
  const holds = Number(pid) !== process.pid && isAlive(Number(pid)) && start.join('\n') === startOf(pid)
  return { text, pid: holds ? Number(pid) : null }
}

/** Takes away a lock whose holder is dead. Where another process was faster, its new lock is put back. */
function clearStale(file, staleText) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') === staleText) unlinkSync(aside)
    else renameSync(aside, file)
  } catch {
    // Somebody else cleared it.
  }
}

/** Waits until the lock is ours. `onWait` hears once, with the holder's process id. Returns the way to free it; exit frees it too. */
export async function takeLock(file, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = `${process.pid}\n${startOf(process.pid)}\n`
  let told = false
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const { text, pid } = holderOf(file)
    if (text !== null && pid === null) {
      clearStale(file, text)
      continue
    }
    if (pid && !told) onWait(pid)
    told ||= Boolean(pid)
    await pause(250)
  }
  const release = () => {
    process.off('exit', release)
    try {
      if (readFileSync(file, 'utf8') === mine) unlinkSync(file)
    } catch {
      // It is gone already.
    }
  }
  process.on('exit', release)
  return release
}
