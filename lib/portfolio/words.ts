import { capital, counted, numberWord } from '@/lib/platform/day-words'
import { type Hint, hints, type Show, type Sort } from './types'

export const hintWords: Readonly<Record<Hint, { name: string; heading: string; means: string }>> = {
  asked: { name: 'You were asked', heading: 'You were asked', means: 'The lead wrote to you. Answer, offer something, or pass it on.' },
  'ask-lead': { name: 'Ask the lead', heading: 'Ask the lead', means: 'Something calls for you. The lead knows best what would help.' },
  'keep-out': {
    name: 'Keep out of the way',
    heading: 'Keep out of the way',
    means: 'Nothing that you may see calls for you. Leaving alone is part of guarding.',
  },
}

export const showWords: Readonly<Record<Show, string>> = {
  all: 'All',
  asked: hintWords.asked.name,
  'ask-lead': hintWords['ask-lead'].name,
  'keep-out': hintWords['keep-out'].name,
  watched: 'Your watch list',
}

export const sortWords: Readonly<Record<Sort, string>> = {
  need: 'Those that need you first',
  name: 'By name',
  'check-in': 'Longest without a check-in first',
  review: 'Next review first',
}

/** How many of the partnerships call for this angel: said of those that have been looked through, and of no others. */
export function ledeOf(counts: Readonly<Record<Hint, number>>, total: number): string {
  const needing = counts.asked + counts['ask-lead']
  const seen = hints.reduce((sum, hint) => sum + counts[hint], 0)
  if (seen === 0) return total === 1 ? 'Your partnership is being looked through.' : 'Your partnerships are being looked through.'
  if (seen < total) {
    const of = `the ${counted(seen, 'partnership', 'partnerships')} looked through so far`
    if (seen === 1) return `${capital(of)} ${needing === 0 ? 'does not need you now' : 'calls for you'}.`
    if (needing === 0) return `None of ${of} needs you now.`
    return `${needing === seen ? 'All' : capital(numberWord(needing))} of ${of} ${needing === 1 ? 'calls' : 'call'} for you.`
  }
  if (needing === 0) return `Nothing that you may see of your ${total === 1 ? 'partnership' : counted(total, 'partnership', 'partnerships')} calls for you now.`
  if (needing === total) return total === 1 ? 'Your partnership calls for you.' : `All of your ${counted(total, 'partnership', 'partnerships')} call for you.`
  return `${capital(numberWord(needing))} of ${counted(total, 'partnership', 'partnerships')} ${needing === 1 ? 'calls' : 'call'} for you. Leave the others alone.`
}
