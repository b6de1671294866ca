import { crossoverAdvice, stageActions } from '@/lib/instrument/actions-of-stages'
import { statements } from '@/lib/instrument/statements'
import type { Stage, StatementId } from '@/lib/instrument/types'
import { sortedRows } from '@/lib/readings/answer-rows'
import { placePeople } from '@/lib/readings/person-place'
import type { AnswerValue } from '@/lib/readings/types'
import type { Suggestion, SuggestionGroup } from '@/lib/readings/suggestions'
import type { CommonAnswers, CommonResult, Present, SessionInShort, TogetherRefusal } from './types'

/** Together means two at least. There is no most: a group of any size may want it. */
export const fewestPresent = 2

/** Raised when these rules change, so that a result says what it was made with. Not the mark of the confidential engine: the two are never compared. */
export const togetherVersion = 'together-1'

/** May a session be opened? Not while a confidential round is open: people would take the one for the other. */
export function refuseOpeningTogether(facts: {
  woundUp: boolean
  openAlready: boolean
  roundOpen: boolean
  asked: number
  present: number
}): TogetherRefusal | null {
  if (facts.woundUp) return 'wound-up'
  if (facts.openAlready) return 'open-already'
  if (facts.roundOpen) return 'round-open'
  if (facts.present < facts.asked) return 'no-such-member'
  return facts.present < fewestPresent ? 'too-few' : null
}

/** A session as the store holds it, with what it shows once it is finished. */
export type SessionRow = { id: string; number: number; openedOn: string; present: unknown; reading: { closedOn: string; result: unknown } | null }

/** The same as a list shows it. */
export function inShort(row: SessionRow): SessionInShort {
  return {
    id: row.id,
    number: row.number,
    openedOn: row.openedOn,
    closedOn: row.reading?.closedOn ?? null,
    present: (row.present as Present[]).length,
    result: (row.reading?.result as CommonResult | undefined) ?? null,
  }
}

/** The session that says where a group is now: one that is older than the last confidential reading is history. */
export function togetherIfNewer<Session extends { closedOn: string | null }>(latest: Session | null, lastReadOn: string | null): Session | null {
  return latest && (latest.closedOn ?? '') >= (lastReadOn ?? '') ? latest : null
}

const noScores: CommonResult['scores'] = { forming: null, frustration: null, functioning: null, flying: null, failing: null }

/** How many statements are answered in any way. */
export function answeredOf(answers: CommonAnswers): number {
  return statements.filter(({ id }) => answers[id] !== undefined).length
}

/**
 * Reads the one common answer by the rules by which a confidential reading places one person: the same profiles, the same
 * limits. What needs several people is not asked: no spread, no resampling, no camps, no change.
 */
export function readTogether(answers: CommonAnswers): CommonResult {
  const onScale: Partial<Record<StatementId, AnswerValue>> = {}
  for (const { id } of statements) {
    const value = answers[id]
    // Where the room differs there is no common answer to score.
    if (value !== undefined && value !== 'differ') onScale[id] = value
  }
  const ids = statements.map(({ id }) => id)
  const [person] = placePeople(
    sortedRows([{ answers: onScale, felt: null }], ids),
    ids,
    ids.map(() => true),
  )
  if (!person) return { outcome: 'none', stages: [], why: 'too-little-answered', scores: noScores }
  const { place, scores } = person
  if (place.kind === 'clear') return { outcome: 'clear', stages: [place.stage], why: null, scores }
  if (place.kind === 'between') {
    const stages = [place.nearest, place.other]
    return place.seesBoth
      ? { outcome: 'crossover', stages: ['frustration', 'functioning'], why: null, scores }
      : { outcome: 'between', stages, why: null, scores }
  }
  return { outcome: 'none', stages: [], why: place.kind === 'far' ? 'far' : place.why, scores }
}

/** The statements on which the room said that it differs: where to talk next. */
export function differing(answers: CommonAnswers): StatementId[] {
  return statements.flatMap(({ id }) => (answers[id] === 'differ' ? [id] : []))
}

const textOf = new Map(statements.map((one) => [one.id, one.text]))
const cite = (citation: { source: string; section: string; part: string }) => `${citation.source} §${citation.section}, ${citation.part}`

function calledFor(answers: CommonAnswers, one: { statement: StatementId; when: 'high' | 'low' }): number {
  const value = answers[one.statement]
  if (typeof value !== 'number') return 0
  return one.when === 'high' ? Math.max(0, value - 3) : Math.max(0, 3 - value)
}

const headings: Record<Stage, string> = {
  forming: 'What helps a group that is forming',
  frustration: 'What helps in frustration',
  functioning: 'What helps a group that is functioning',
  flying: 'What helps a group that is flying',
  failing: 'What helps when a group is failing',
}

function actionsFor(stage: Stage, answers: CommonAnswers): Suggestion[] {
  return stageActions
    .filter((action) => action.stage === stage)
    .map((action) => ({ action, strongest: action.answers.toSorted((a, b) => calledFor(answers, b) - calledFor(answers, a))[0] }))
    .map(({ action, strongest }) => ({ action, strongest, pull: strongest ? calledFor(answers, strongest) : 0 }))
    .sort((a, b) => b.pull - a.pull)
    .map(({ action, strongest, pull }) => ({
      id: action.id,
      stage,
      title: action.title,
      firstStep: action.firstStep,
      because:
        strongest && pull > 0
          ? `You said together that this is ${strongest.when === 'high' ? 'mostly or very much' : 'not at all or only a little'} like us: “${textOf.get(strongest.statement)}”`
          : null,
      citation: cite(action.citation),
    }))
}

/** What could help now, by the same lists as after a confidential reading; those that the common answer calls for most come first. */
export function suggestionsTogether(result: CommonResult, answers: CommonAnswers): SuggestionGroup[] {
  if (result.outcome === 'none') return []
  const advice: SuggestionGroup[] =
    result.outcome === 'crossover'
      ? [
          {
            heading: 'First, for a group in the crossover zone',
            stage: 'crossover',
            suggestions: crossoverAdvice.map((one) => ({
              id: one.id,
              stage: 'crossover',
              title: one.title,
              firstStep: one.firstStep,
              because: null,
              citation: cite(one.citation),
            })),
          },
        ]
      : []
  const way: Stage[] = result.stages.includes('failing') && !result.stages.includes('frustration') ? ['frustration'] : []
  return [
    ...advice,
    ...result.stages.map((stage) => ({ heading: headings[stage], stage, suggestions: actionsFor(stage, answers) })),
    ...way.map((stage) => ({ heading: 'The way back: what helps in frustration', stage, suggestions: actionsFor(stage, answers) })),
  ]
}
