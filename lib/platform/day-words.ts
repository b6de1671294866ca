const long = new Intl.DateTimeFormat('en-NZ', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const monthOnly = new Intl.DateTimeFormat('en-NZ', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const short = new Intl.DateTimeFormat('en-NZ', { timeZone: 'UTC', month: 'short', year: '2-digit' })
const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** A calendar day (yyyy-mm-dd) as it is read: 4 November 2026. */
export function longDay(day: string): string {
  return long.format(asDate(day))
}

/** Its month: November 2026. */
export function monthOf(day: string): string {
  return monthOnly.format(asDate(day))
}

/** Its month, short, for a chart: Nov ’26. The mark keeps it from being read as a day. */
export function shortMonth(day: string): string {
  return short
    .format(asDate(day))
    .replace('Sept', 'Sep')
    .replace(/(\d\d)$/, '’$1')
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A number in a sentence: words up to twelve, then digits. */
export function numberWord(count: number): string {
  return small[count] ?? String(count)
}

/** "one agency", "three agencies". */
export function counted(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`
}

/** The same with a capital, to begin a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same with a small letter, to stand inside a sentence. Names further in keep their capitals. */
export function inside(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
