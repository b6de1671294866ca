import type { Hint, Show, Sort } from './types'

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
