import { statements } from '@/lib/instrument/statements'
import type { Stage, StatementId } from '@/lib/instrument/types'
import { expectedProfiles } from '@/lib/readings/constants'

/** The 24 answers of somebody who describes this stage as the rules of reading expect it. */
export function answersOf(stage: Stage): Record<StatementId, string> {
  const scores = expectedProfiles[stage].scores
  return Object.fromEntries(statements.map((one) => [one.id, String(Math.round(1 + 4 * scores[one.stage]))])) as Record<StatementId, string>
}
