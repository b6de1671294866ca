import type { Card, Group } from '@/lib/retrospectives/types'

const longest = 90

/** What a group is called: its name, or the beginning of its first card. */
export function titleOf(group: Pick<Group, 'title'>, cards: readonly Pick<Card, 'text'>[]): string {
  if (group.title !== '') return group.title
  const first = [...(cards[0]?.text ?? 'No card').replace(/\s+/g, ' ')]
  return first.length <= longest ? first.join('') : `${first.slice(0, longest).join('').trimEnd()} …`
}

/** As a heading, where its cards are not all read below it: a single card stands there whole. */
export function headingOf(group: Pick<Group, 'title'>, cards: readonly Pick<Card, 'text'>[]): string {
  return group.title === '' && cards.length === 1 ? (cards[0]?.text ?? '') : titleOf(group, cards)
}

/** Do its cards say more than its heading does? */
export function showsCards(group: Pick<Group, 'title'>, cards: readonly unknown[]): boolean {
  return cards.length > 1 || group.title !== ''
}
