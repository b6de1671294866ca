import type { Card, Group } from '@/lib/retrospectives/types'

const longest = 90

/** What a group is called: its name, or the beginning of its first card. */
export function titleOf(group: Pick<Group, 'title'>, cards: readonly Pick<Card, 'text'>[]): string {
  if (group.title !== '') return group.title
  const first = [...(cards[0]?.text ?? 'No card').replace(/\s+/g, ' ')]
  return first.length <= longest ? first.join('') : `${first.slice(0, longest).join('').trimEnd()} …`
}

/** Do its cards say more than its title does? */
export function showsCards(group: Pick<Group, 'title'>, cards: readonly Pick<Card, 'text'>[]): boolean {
  return cards.length > 1 || (cards.length === 1 && titleOf(group, cards) !== cards[0]?.text)
}
