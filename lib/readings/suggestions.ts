import { crossoverAdvice, stageActions } from '@/lib/instrument/actions-of-stages'
import { statements } from '@/lib/instrument/statements'
import type { Stage, StatementId } from '@/lib/instrument/types'
import { numberWord } from '@/lib/platform/day-words'
import type { PublishedReading, PublishedStatement } from './types-published'

export type Suggestion = { id: string; stage: Stage | 'crossover'; title: string; firstStep: string; because: string | null; citation: string }

const cite = (citation: { source: string; section: string; part: string }) => `${citation.source} §${citation.section}, ${citation.part}`
const textOf = new Map(statements.map((statement) => [statement.id, statement.text]))

/** How strongly the published answers call for what this statement, answered high or low, would call for: 0 to 1. */
function pull(statement: PublishedStatement | undefined, when: 'high' | 'low'): number {
  if (!statement?.shown) return 0
  const total = statement.segments.reduce((sum, segment) => sum + segment.count, 0)
  const side = statement.segments
    .filter((segment) => (when === 'high' ? segment.tone >= 4 : segment.tone <= 2))
    .reduce((sum, segment) => sum + segment.count, 0)
  return total === 0 ? 0 : side / total
}

function reasonFor(id: StatementId, when: 'high' | 'low', statement: PublishedStatement | undefined): string | null {
  if (!statement?.shown) return null
  const side = statement.segments
    .filter((segment) => (when === 'high' ? segment.tone >= 4 : segment.tone <= 2))
    .reduce((sum, segment) => sum + segment.count, 0)
  const words = when === 'high' ? 'mostly or very much' : 'not at all or only a little'
  return `${numberWord(side).replace(/^./, (first) => first.toUpperCase())} of ${numberWord(statement.counted)} say this is ${words} like us: “${textOf.get(id)}”`
}

/** The actions of a stage, those that the group's own answers call for most come first. The order is ours; the actions are BCS §7.2's. */
function actionsFor(stage: Stage, reading: PublishedReading): Suggestion[] {
  const byId = new Map(reading.statements.map((one) => [one.id, one]))
  return stageActions
    .filter((action) => action.stage === stage)
    .map((action) => {
      const strongest = action.answers.map((one) => ({ ...one, pull: pull(byId.get(one.statement), one.when) })).sort((a, b) => b.pull - a.pull)[0]
      return { action, strongest }
    })
    .sort((a, b) => (b.strongest?.pull ?? 0) - (a.strongest?.pull ?? 0))
    .map(({ action, strongest }) => ({
      id: action.id,
      stage,
      title: action.title,
      firstStep: action.firstStep,
      because: strongest && strongest.pull >= 0.3 ? reasonFor(strongest.statement, strongest.when, byId.get(strongest.statement)) : null,
      citation: cite(action.citation),
    }))
}

export type SuggestionGroup = { heading: string; stage: Stage | 'crossover'; suggestions: Suggestion[] }

/**
 * What could help now. Crossover: the source's own advice for it first, then both lists. Contested: both lists.
 * Failing: the way back with the actions of frustration, and a decent end. None: nothing is suggested.
 */
export function suggestionsFor(reading: PublishedReading): SuggestionGroup[] {
  if (reading.outcome === 'none') return []
  const groups: SuggestionGroup[] = []
  if (reading.outcome === 'crossover') {
    groups.push({
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
    })
  }
  for (const stage of reading.stages) {
    groups.push({ heading: headings[stage], stage, suggestions: actionsFor(stage, reading) })
    if (stage === 'failing' && !reading.stages.includes('frustration')) {
      groups.push({ heading: 'The way back: what helps in frustration', stage: 'frustration', suggestions: actionsFor('frustration', reading) })
    }
  }
  return groups
}

const headings: Record<Stage, string> = {
  forming: 'What helps a group that is forming',
  frustration: 'What helps in frustration',
  functioning: 'What helps a group that is functioning',
  flying: 'What helps a group that is flying',
  failing: 'What helps when a group is failing',
}

/** The title of an action or piece of advice by its id, or null. */
export function suggestionById(id: string): { title: string; firstStep: string; citation: string } | null {
  const found = stageActions.find((action) => action.id === id) ?? crossoverAdvice.find((advice) => advice.id === id)
  return found ? { title: found.title, firstStep: found.firstStep, citation: cite(found.citation) } : null
}
