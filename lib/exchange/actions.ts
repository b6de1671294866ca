'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { loadAgreementFacts } from '@/lib/agreements/loaders'
import { describeFileError, parseAnswersFile } from '@/lib/readings/answers-file'
import { readMemberRows } from '@/lib/people/pasted-rows'
import { existingMembers } from '@/lib/people/loaders'
import { today } from '@/lib/platform/clock'
import { mostImportRows, readCsv } from './csv'
import { jobBegunBefore, startJob } from './import-jobs'
import { importAgencies, importAgreements, importMembers, importPastRound, importWhole } from './mutations'
import { brokenPointers, impossibleRounds, issuesInWords, isTooDeep } from './rules'
import { importAnswersForm, importPartnershipForm, importTableForm, partnershipFile } from './schema'
import { readAgencies, readAgreements } from './tables'
import type { ImportProblems } from './types'
import { failureInWords, importWords } from './words'

const shownAtMost = 50

function refusedFor(problems: readonly string[]): Outcome<ImportProblems> {
  return {
    refused: 'Nothing was imported. Mend these rows in the file, and send it again.',
    status: 422,
    data: { problems: problems.slice(0, shownAtMost), more: Math.max(0, problems.length - shownAtMost) },
  }
}

const badFile = (problem: string): Outcome<ImportProblems> => ({ refused: 'There is a problem', errors: { file: problem } })
const refusedMembers = async (work: Promise<'done' | 'wound-up' | 'there-already'>) =>
  (await work) === 'there-already' ? importWords.thereAlready : woundUp(work)
const woundUp = async (work: Promise<string>) => ((await work) === 'wound-up' ? importWords.woundUp : undefined)

export const importTableAction = defineAction('importTableAction', {
  schema: importTableForm,
  files: ['file'],
  run: async ({ partnershipId, submissionKey: key, kind, file, skipExisting }, { scope, actor }): Promise<Outcome<ImportProblems>> => {
    const table = readCsv(new Uint8Array(await file.arrayBuffer()))
    if ('problem' in table) return badFile(table.problem)
    const job = { kind, partnershipId, personId: actor.personId, key, content: [table, skipExisting] }
    // Looked for first: by now the people in the file are members, and would be refused as such.
    const begun = await jobBegunBefore(job)
    if (begun) return { redirect: `/imports/${begun}` }
    if (kind === 'agencies') {
      const read = readAgencies(table)
      if ('problem' in read) return badFile(read.problem)
      if (read.problems.length > 0) return refusedFor(read.problems.map((one) => `Row ${one.line}: ${one.problem}`))
      const { agencies } = read
      const id = await startJob(
        { ...job, total: agencies.length },
        (jobId, progress) => woundUp(importAgencies(scope, agencies, { id: jobId, progress })),
        failureInWords,
      )
      return { redirect: `/imports/${id}` }
    }
    if (kind === 'agreements') {
      const read = readAgreements(table, await loadAgreementFacts(scope))
      if ('problem' in read) return badFile(read.problem)
      const problems = skipExisting === 'yes' ? read.problems : [...read.problems, ...read.there].sort((a, b) => a.line - b.line)
      if (problems.length > 0) return refusedFor(problems.map((one) => `Row ${one.line}: ${one.problem}`))
      const { agreements } = read
      if (agreements.length === 0) return badFile('Every agreement in this file is there already.')
      const id = await startJob(
        { ...job, total: agreements.length },
        (jobId, progress) => woundUp(importAgreements(scope, agreements, today(), { id: jobId, progress, left: read.there.length })),
        failureInWords,
      )
      return { redirect: `/imports/${id}` }
    }
    const rows = [{ record: table.columns, line: 1 }, ...table.rows.map((row) => ({ record: row.cells, line: row.line }))]
    const there = await existingMembers(scope)
    const read = readMemberRows(rows, there, mostImportRows, true)
    if (read.problem) return badFile(read.problem)
    const repeated = (problems: string[]) => skipExisting === 'yes' && problems.length === 1 && problems[0]?.startsWith('This person is in the list already')
    const bad = read.rows.filter((row) => row.problems.length > 0 && !repeated(row.problems))
    if (bad.length > 0) return refusedFor(bad.map((row) => `Row ${row.line}: ${row.problems.join(' ')}`))
    const members = read.rows.flatMap((row) => (row.member ? [row.member] : []))
    if (members.length === 0) return badFile('Everybody in this file is there already.')
    const id = await startJob(
      { ...job, total: members.length },
      (jobId, progress) => refusedMembers(importMembers(scope, members, { id: jobId, progress, left: read.rows.length - members.length })),
      failureInWords,
    )
    return { redirect: `/imports/${id}` }
  },
})

export const importAnswersAction = defineAction('importAnswersAction', {
  schema: importAnswersForm,
  files: ['answersFile'],
  run: async ({ partnershipId, submissionKey: key, answersFile, ...past }, { scope }): Promise<Outcome<ImportProblems>> => {
    if (past.closedOn > today()) return { refused: 'There is a problem', errors: { closedOn: 'A past round has closed already' } }
    const text = new TextDecoder('utf-8').decode(await answersFile.arrayBuffer())
    const read = parseAnswersFile(text)
    if (!read.ok) return refusedFor(read.errors.map(describeFileError))
    const roundId = await importPastRound(scope, past, read.respondents, today(), key)
    if (roundId === 'wound-up') return { refused: importWords.woundUp, status: 409 }
    return { redirect: `/partnerships/${partnershipId}/rounds/${roundId}` }
  },
})

export const importPartnershipAction = defineAction('importPartnershipAction', {
  schema: importPartnershipForm,
  files: ['file'],
  run: async ({ submissionKey: key, file }, { actor }): Promise<Outcome<ImportProblems>> => {
    let content: unknown
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
      if (isTooDeep(text)) return badFile('This is not a file that Crossbrace exported: its parts stand too deep in each other.')
      content = JSON.parse(text)
    } catch {
      return badFile('This is not a file that Crossbrace exported: it could not be read as JSON.')
    }
    const parsed = partnershipFile.safeParse(content)
    if (!parsed.success) return refusedFor(issuesInWords(parsed.error.issues))
    const broken = [...brokenPointers(parsed.data), ...impossibleRounds(parsed.data, today())]
    if (broken.length > 0) return refusedFor(broken)
    const job = { kind: 'partnership', partnershipId: null, personId: actor.personId, key, content: parsed.data }
    const begun = await jobBegunBefore(job)
    if (begun) return { redirect: `/imports/${begun}` }
    const id = await startJob(
      { ...job, total: Math.max(1, parsed.data.members.length) },
      async (jobId, progress) => {
        await importWhole(parsed.data, actor.personId, today(), { id: jobId, progress })
        return undefined
      },
      failureInWords,
    )
    return { redirect: `/imports/${id}` }
  },
})
