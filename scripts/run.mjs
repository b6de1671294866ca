// Runs one step of a script as a process of its own, with its output shown and stop signals passed on.
import { spawn } from 'node:child_process'

/** Says one line. Scripts talk on standard output; the server's log lines go to standard error. */
export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

/** A length of time in words: "7 s", "2 min 05 s". */
export function spell(ms) {
  const seconds = Math.round(ms / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/**
 * Runs a command to its end and gives its exit code (or 1 where a signal ended it). `heartbeat` is said every 15
 * seconds, so that a long silent step does not look dead. A signal to us ends the child, then us.
 */
export function run(command, args, { heartbeat = null, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const begun = Date.now()
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    const beat = heartbeat && setInterval(() => say(`  … ${heartbeat} (${spell(Date.now() - begun)})`), 15_000)
    const stop = (signal) => {
      child.kill(signal)
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143))
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    const end = () => {
      clearInterval(beat)
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
    child.once('error', (error) => {
      end()
      reject(error)
    })
    child.once('close', (code) => {
      end()
      resolve(code ?? 1)
    })
  })
}

/** Ends the script with a message in plain words, without a stack. */
export class PlainFailure extends Error {}

/** Runs a script's main function; a PlainFailure is told in its own words. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    process.stderr.write(error instanceof PlainFailure ? `\n${error.message}\n` : `\n${error.stack ?? error}\n`)
    process.exit(1)
  }
}
