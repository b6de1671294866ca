/** A text on one line, cut at a word where it is longer than so many characters; the dots say that there is more. */
export function cut(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= length) return line
  const head = letters.slice(0, length).join('')
  const lastSpace = head.lastIndexOf(' ')
  // One word without an end is cut where it stands.
  return `${(lastSpace > length / 2 ? head.slice(0, lastSpace) : head).replace(/[\s,;:.–-]+$/, '')} …`
}
