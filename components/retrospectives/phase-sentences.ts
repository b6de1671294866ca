import { type Board, howColumn } from '@/lib/retrospectives/types'
import { phaseWords } from '@/lib/retrospectives/words'

/** What is said of the phase, to everybody and to the facilitator: also true after a step back to cards that were shown already. */
export function phaseSentences({ phase, cards }: Pick<Board, 'phase' | 'cards'>): { everybody: string; facilitator: string } {
  const shown = phase === 'gather' && cards.some((card) => card.revealed && card.column !== howColumn)
  if (!shown) return phaseWords[phase]
  return {
    everybody: 'These cards are already shown. New ones are hidden until they are shown again.',
    facilitator: 'You see how many new cards there are, not what stands on them. Moving on shows them too.',
  }
}
