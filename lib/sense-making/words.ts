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
  const placesWith = (change: DomainChange['change']) =>
    inSentence(changes.filter((one) => one.change === change).map((one) => domainWords[one.domain].name.toLowerCase()))
  const parts = (['fewer', 'more'] as const).map((change) => [change, placesWith(change)] as const).filter(([, places]) => places !== '')
  if (parts.length === 0) return 'In words, people place the issue as they did before.'
  return `Since the session before, ${parts.map(([change, places]) => `${change} people see it as ${places}`).join(', and ')}.`
}

const inSentence = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)
