/** Whole days from one calendar day to another (both yyyy-mm-dd); negative where the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A calendar day (yyyy-mm-dd) some days later, or earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A day some months later; the 31st becomes the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whatever has a first and a last day and is there on a day (yyyy-mm-dd), as a condition for any list of them. */
export const thereOn = (day: string) => ({
  AND: [{ OR: [{ from: null }, { from: { lte: day } }] }, { OR: [{ to: null }, { to: { gte: day } }] }],
})
