import { refusalWords } from '@/lib/partnerships/words'
import type { DepartureRefusal } from './rules'

export const departureRefusalWords: Record<DepartureRefusal, string> = {
  'wound-up': refusalWords['wound-up'],
  'not-found': 'This member is no longer there.',
  'replaces-oneself': 'Nobody can replace themselves. Choose another member, or leave it open.',
  'replacement-gone': 'That member leaves no later than this one. Choose somebody who stays.',
  'before-first-day': 'The last day cannot lie before their first day',
}
