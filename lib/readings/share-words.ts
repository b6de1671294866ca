/**
 * A share of people in words: most, about half, few or none. In a group of 5 to 9 each word stands for two numbers of
 * people or more. So no word is a count in disguise: nobody who stands alone is told apart from nobody at all, and
 * "most" beside "none" cannot mean "all", which would tell each person's answer.
 */
export function wordFor(share: number): 'most' | 'about half' | 'few or none' {
  if (share > 0.6) return 'most'
  return share > 0.25 ? 'about half' : 'few or none'
}
