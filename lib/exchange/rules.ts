import { fold } from '@/lib/platform/fold'
import type { PartnershipFile } from './schema'

const most = 20

/** Pointers inside the file that lead nowhere, and names used twice; at most twenty of them, in words. */
export function brokenPointers(file: PartnershipFile): string[] {
  const problems: string[] = []
  const names = (what: string, rows: readonly { ref: string }[]) => {
    const known = new Set<string>()
    for (const { ref } of rows) {
      if (known.has(ref)) problems.push(`${what} ${ref} is there twice`)
      known.add(ref)
    }
    return known
  }
  const [agencies, members, agreements, rounds, checkIns] = [
    names('agency', file.agencies),
    names('member', file.members),
    names('agreement', file.agreements),
    names('round', file.rounds),
    names('check-in', file.checkIns),
  ]
  const points = (known: Set<string>, ref: string | null, where: string) => {
    if (ref !== null && !known.has(ref)) problems.push(`${where} points at ${ref}, which is not in the file`)
  }
  for (const one of file.members) {
    points(agencies, one.agency, one.ref)
    points(members, one.departure?.replacement ?? null, one.ref)
  }
  for (const one of file.ties) {
    points(members, one.from, 'a tie')
    points(members, one.to, 'a tie')
  }
  for (const one of file.leadershipTasks) points(members, one.member, `the task ${one.task}`)
  const brought = new Set<string>()
  for (const one of file.resources) {
    points(agencies, one.agency, 'a resource')
    if (brought.has(`${one.agency} ${one.kind}`)) problems.push(`${one.agency} brings ${one.kind} twice`)
    brought.add(`${one.agency} ${one.kind}`)
  }
  for (const one of file.agreements) {
    for (const party of one.parties) {
      points(agencies, party.agency, one.ref)
      for (const signature of party.signatures) points(members, signature.member, one.ref)
    }
  }
  for (const one of file.commitments) {
    points(members, one.owner, 'a commitment')
    points(rounds, one.round, 'a commitment')
    points(checkIns, one.checkIn, 'a commitment')
  }
  const held = new Set<string>()
  for (const one of file.balls) {
    points(agencies, one.agency, 'a ball')
    points(checkIns, one.checkIn, 'a ball')
    if (one.until !== null) continue
    if (held.has(fold(one.work))) problems.push(`two agencies hold the ball on ${one.work}`)
    held.add(fold(one.work))
  }
  const subjects = new Set([...agencies, ...members, ...agreements, 'partnership-1'])
  const versions = new Set<string>()
  for (const one of file.history) {
    if (!/^(gone|resource)-/.test(one.subject) && !subjects.has(one.subject)) problems.push(`the history points at ${one.subject}, which is not in the file`)
    const key = `${one.kind} ${one.subject} ${one.number}`
    if (versions.has(key)) problems.push(`the history holds ${key} twice`)
    versions.add(key)
  }
  return problems.slice(0, most)
}

/** Where a schema takes one of a few words, its issue holds them as `values`. */
type Issue = { path: PropertyKey[]; message: string; values?: readonly unknown[] }

/** Reasons of the schema in words: where in the file, and what is wrong; at most twenty. */
export function issuesInWords(issues: readonly Issue[]): string[] {
  return issues
    .slice(0, most)
    .map(
      (issue) =>
        `${issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' → ') || 'the file'}: ${issue.values ? `must be one of ${issue.values.map((value) => (value === '' ? 'nothing' : String(value))).join(', ')}` : issue.message}`,
    )
}
