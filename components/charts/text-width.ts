/**
 * Advance widths of Figtree at weight 600, in hundredths of the font size. The pictures are drawn on the
 * server, where no browser can measure text, and labels that may not touch need to know how long they are.
 */
const advances: Record<string, number> = {
  ' ': 24,
  '!': 31,
  '"': 38,
  '%': 80,
  '&': 65,
  "'": 23,
  '’': 23,
  '(': 37,
  ')': 37,
  '+': 63,
  ',': 24,
  '-': 41,
  '.': 23,
  '/': 41,
  ':': 28,
  ';': 29,
  '?': 51,
  '0': 64,
  '1': 42,
  '2': 57,
  '3': 55,
  '4': 63,
  '5': 58,
  '6': 57,
  '7': 55,
  '8': 61,
  '9': 57,
  A: 70,
  B: 61,
  C: 72,
  D: 69,
  E: 59,
  F: 55,
  G: 75,
  H: 75,
  I: 28,
  J: 54,
  K: 64,
  L: 53,
  M: 85,
  N: 77,
  O: 78,
  P: 59,
  Q: 78,
  R: 64,
  S: 61,
  T: 57,
  U: 70,
  V: 71,
  W: 97,
  X: 65,
  Y: 63,
  Z: 63,
  a: 52,
  b: 59,
  c: 54,
  d: 59,
  e: 55,
  f: 38,
  g: 60,
  h: 56,
  i: 25,
  j: 28,
  k: 52,
  l: 24,
  m: 86,
  n: 56,
  o: 58,
  p: 60,
  q: 59,
  r: 36,
  s: 47,
  t: 39,
  u: 56,
  v: 54,
  w: 81,
  x: 51,
  y: 56,
  z: 48,
}

/** Room for a fallback font (system fonts run a little wider than Figtree). */
const allowance = 1.05

/** Estimated width of one line of text in the unit of `size`. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let sum = measured.get(text)
  if (sum === undefined) {
    sum = 0
    // Macrons and other marks do not widen a letter.
    for (const letter of text.normalize('NFD').replace(/\p{Mn}/gu, '')) sum += advances[letter] ?? 66
    if (measured.size > 500) measured.clear()
    measured.set(text, sum)
  }
  return (sum / 100) * size * allowance
}

// A picture asks for the same few words dozens of times while it looks for a place for them.
const measured = new Map<string, number>()

/** Breaks text into lines no wider than `maxWidth`; a single word longer than that keeps its own line. */
export function wrapText(text: string, size: number, maxWidth: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const widths = words.map((word) => textWidth(word, size))
  const space = textWidth(' ', size)
  const greedy = (width: number) => {
    const lines: string[][] = []
    let used = 0
    words.forEach((word, i) => {
      const wanted = widths[i]!
      const line = lines.at(-1)
      if (line && used + space + wanted <= width) {
        line.push(word)
        used += space + wanted
      } else {
        lines.push([word])
        used = wanted
      }
    })
    return lines.map((line) => line.join(' '))
  }
  const lines = greedy(maxWidth)
  if (lines.length < 2) return lines
  // Even lines read calmer than one long line and a single word under it.
  const longest = Math.max(...widths)
  for (let width = Math.max(longest, maxWidth * 0.55); width < maxWidth; width += size) {
    const even = greedy(width)
    if (even.length === lines.length) return even
  }
  return lines
}
