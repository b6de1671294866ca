import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describeFileError, parseAnswersFile } from '../lib/readings/answers-file'
import { printableReading, scoreReading } from '../lib/readings/score'
import type { RespondentAnswers } from '../lib/readings/types'

const usage = 'Usage: npm run --silent reading -- answers.csv [earlier.csv]'

// npm runs a script in the project's folder; names of files are meant from where the command was typed.
const folder = (process.env.npm_lifecycle_event === 'reading' && process.env.INIT_CWD) || process.cwd()

async function readAnswers(file: string): Promise<{ respondents: RespondentAnswers[]; problems: string[] }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(resolve(folder, file)))
    const read = parseAnswersFile(text)
    if (read.ok) return { respondents: read.respondents, problems: [] }
    return { respondents: [], problems: read.errors.map((error) => `${file}: ${describeFileError(error)}`) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return { respondents: [], problems: [`${file}: ${fileProblems[String(code)] ?? 'the file cannot be read'}`] }
  }
}

const fileProblems: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'you may not read this file',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'the file is not in UTF-8; save it as "CSV UTF-8"',
}

const files = process.argv.slice(2)
if (files.length < 1 || files.length > 2) {
  console.error(usage)
  process.exitCode = 1
} else {
  const [now, earlier] = await Promise.all(files.map(readAnswers))
  const problems = [...(now?.problems ?? []), ...(earlier?.problems ?? [])]
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
  } else {
    const reading = scoreReading(now?.respondents ?? [], earlier?.respondents)
    console.log(JSON.stringify(printableReading(reading), null, 2))
  }
}
