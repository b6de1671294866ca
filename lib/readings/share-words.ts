/** A share of people in words: most, half, some, few, none. Never "all", which would tell each person's answer. */
export function wordFor(share: number): string {
  if (share === 0) return 'none'
  if (share > 0.6) return 'most'
  if (share >= 0.4) return 'about half'
  if (share >= 0.2) return 'some'
  return 'few'
}
