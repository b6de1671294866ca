import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reading(...files: Record<string, string>[]) {
  const paths = files.flatMap((file) =>
    Object.entries(file).map(([name, text]) => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }),
  )
  const command = ['--import', 'tsx', 'scripts/reading.ts', ...paths]
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8', timeout: 30_000 })
}

test('a good file gives exactly one JSON object on standard output', () => {
  const { status, stdout, stderr } = reading({ 'few.csv': 'forming-1\n5\n4\n' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'none', answered: 2, scores: null })
})

test('bad cells of both files are named on standard error, and nothing reaches standard output', () => {
  const { status, stdout, stderr } = reading({ 'now.csv': 'forming-1\n9\n' }, { 'before.csv': 'felt,no-such\nx,1\n' })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/now\.csv: row 2, column forming-1: .*\n.*before\.csv: row 1, column no-such: .*\n.*row 2, column felt/)
})
