import { domainWords } from '@/lib/instrument/domains'
import type { DomainChange } from './types'

export const changeWords: Record<DomainChange['change'], string> = {
  more: 'more people than before',
  fewer: 'fewer people than before',
  same: 'the same words as before',
  'cannot-tell': 'cannot be told',
}

/** What moved between two sessions, in one sentence. */
export function changeSentence(changes: readonly DomainChange[]): string {
  if (changes.some((one) => one.change === 'cannot-tell')) return 'In one of the two sessions people were spread so widely that the change cannot be told.'
  const moved = changes.filter((one) => one.change !== 'same')
  if (moved.length === 0) return 'In words, people place the issue as they did before.'
  return `Since the session before, ${moved.map((one) => `${one.change} people see it as ${domainWords[one.domain].name.toLowerCase()}`).join(', and ')}.`
}
