import { checkPlacements, checkReading } from '@/lib/readings/imported'
import { howColumn } from '@/lib/retrospectives/types'
import { fold } from '@/lib/platform/fold'
import type { PartnershipFile } from './schema'

const most = 20
const deepest = 30

/** Do the brackets of a JSON text stand deeper in each other than those of any export? Looked at before it is taken apart. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at++
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > deepest) return true
  }
  return false
}

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
  const [agencies, members, agreements, rounds, checkIns, retrospectives] = [
    names('agency', file.agencies),
    names('member', file.members),
    names('agreement', file.agreements),
    names('round', file.rounds),
    names('check-in', file.checkIns),
    names('retrospective', file.retrospectives),
  ]
  const points = (known: Set<string>, ref: string | null, where: string) => {
    if (ref !== null && !known.has(ref)) problems.push(`${where} points at ${ref}, which is not in the file`)
  }
  const called = new Map<string, string>()
  for (const one of file.agencies) {
    const alike = called.get(fold(one.name))
    if (alike) problems.push(`${alike} and ${one.ref} have the same name, “${one.name}”`)
    called.set(fold(one.name), one.ref)
    if (one.from !== null && one.to !== null && one.to < one.from) problems.push(`${one.ref} ends before it begins`)
  }
  for (const one of file.members) {
    points(agencies, one.agency, one.ref)
    if (one.from !== null && one.to !== null && one.to < one.from) problems.push(`${one.ref} ends before they begin`)
    if (one.departure?.replacement === one.ref) problems.push(`${one.ref} replaces themselves`)
    points(members, one.departure?.replacement ?? null, one.ref)
  }
  for (const one of file.ties) {
    points(members, one.from, 'a tie')
    points(members, one.to, 'a tie')
    if (one.from === one.to) problems.push(`a tie leads from ${one.from} to itself`)
  }
  for (const one of file.leadershipTasks) points(members, one.member, `the task ${one.task}`)
  const brought = new Set<string>()
  for (const one of file.resources) {
    points(agencies, one.agency, 'a resource')
    if (brought.has(`${one.agency} ${one.kind}`)) problems.push(`${one.agency} brings ${one.kind} twice`)
    brought.add(`${one.agency} ${one.kind}`)
  }
  for (const [at, { steps }] of file.modelChoices.entries()) {
    const twice = steps.find(({ step }, nth) => steps.findIndex((other) => other.step === step) < nth)
    if (twice) problems.push(`choice ${at + 1} of a model has the step ${twice.step} twice`)
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
    points(retrospectives, one.retrospective, 'a commitment')
    for (const { from } of one.handOvers) points(members, from, 'a commitment that was handed on')
  }
  for (const one of file.learnings) {
    points(members, one.taker, 'a learning')
    points(retrospectives, one.retrospective, 'a learning')
    if (one.carriedOn !== null && one.carriedOn < one.madeOn) problems.push('a learning was carried home before it was learned')
  }
  for (const one of file.retrospectives) {
    points(rounds, one.round, one.ref)
    if (one.on > one.closedOn) problems.push(`${one.ref} closes before it opens`)
    if (one.reviews.some(({ commitment }) => commitment > file.commitments.length))
      problems.push(`${one.ref} looks back on a commitment that is not in the file`)
    const columns = new Set([...one.prompts.map((prompt) => prompt.id), howColumn])
    if ([...one.cards, ...one.topics.flatMap((topic) => topic.cards)].some((card) => !columns.has(card.column)))
      problems.push(`${one.ref} has a card that answers no question of it`)
  }
  for (const one of file.together) {
    for (const { member } of one.present) points(members, member, 'a session made together')
    if (one.openedOn > one.closedOn) problems.push('a session made together closes before it opens')
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

type RoundInFile = PartnershipFile['rounds'][number]

/** What is wrong with a round by itself, or null: its days, and whether its result obeys the rules of telling. */
function faultOfRound(round: RoundInFile, today: string): string | null {
  const { openedOn, closedOn, fromFileOn, reading } = round
  if (openedOn > closedOn) return 'closes before it opens'
  if (closedOn > today) return 'closes on a day that lies ahead'
  if (fromFileOn !== null && (fromFileOn < closedOn || fromFileOn > today)) return 'was entered before it closed, or on a day that lies ahead'
  if (round.answered > round.invited) return 'has more answers than people were asked'
  if (reading === null) return round.comments.length > 0 ? 'has comments and no result' : null
  if (round.engineVersion === null || !/^(sense-making-)?[1-9]\d{0,3}$/.test(round.engineVersion)) return 'does not say by which rules it was worked out'
  const checked = round.kind === 'sense-making' ? checkPlacements(reading, round) : checkReading(reading, round)
  return 'fault' in checked ? `has a result that ${checked.fault}` : null
}

/** Rounds in the file that no partnership could have, in words; at most twenty. Days are yyyy-mm-dd. */
export function impossibleRounds(file: PartnershipFile, today: string): string[] {
  const problems: string[] = []
  let read = false
  for (const round of file.rounds) {
    const fault = faultOfRound(round, today)
    if (fault) problems.push(`${round.ref} ${fault}`)
    if (round.reading === null || round.kind === 'sense-making') continue
    if (!read && 'change' in round.reading && round.reading.change !== null) problems.push(`${round.ref} tells a change, and no reading stands before it`)
    read = true
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
