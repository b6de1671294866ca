import { z } from 'zod'

/** What a person may type: NFC, ends of line as one character, without control characters or broken half characters. */
export function cleanText(raw: string): string {
  return (
    raw
      .replace(/\r\n?/g, '\n')
      .toWellFormed()
      .replaceAll('\uFFFD', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, '')
      // What nobody can see makes names that nobody can see; joiners between letters are spelling in some languages.
      .replace(/[\u115F\u1160\u2800\u3164\uFFA0]/g, '')
      .replace(/\p{Cf}/gu, (sign) => (sign === '\u200C' || sign === '\u200D' ? sign : ''))
      .replace(/([\u200C\u200D])[\u200C\u200D]+/g, '$1')
      .normalize('NFC')
      // Two marks on one letter are enough for every language; heaps of them deface a page.
      .replace(/(\p{M}{2})\p{M}+/gu, '$1')
      .replace(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '')
  )
}

const length = (text: string) => [...text].length

/** One line or several, cleaned, within a length in characters. `what` begins the message: "The purpose". */
export function text(what: string, options: { max: number; required?: boolean; lines?: boolean }) {
  return z
    .string(`${what} is missing`)
    .transform((raw) => (options.lines ? cleanText(raw) : cleanText(raw).replace(/\s+/g, ' ')))
    .refine((value) => !options.required || value.length > 0, `Enter ${lowerFirst(what)}`)
    .refine((value) => length(value) <= options.max, {
      error: ({ input }) => `${what} must be ${options.max} characters or fewer (it has ${length(String(input)).toLocaleString('en-NZ')})`,
    })
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** One of a closed list; the message says what to choose. */
export function choice<const T extends readonly [string, ...string[]]>(list: T, message: string) {
  return z.enum(list, message)
}

/** A choice that may be left open: "" gives null. */
export function openChoice<const T extends readonly [string, ...string[]]>(list: T, message: string) {
  return z.union([z.literal('').transform(() => null), z.enum(list)], message)
}

/** True for a real calendar day written yyyy-mm-dd between 1900 and 2199. */
export function isDay(value: string): boolean {
  const parts = /^(19\d\d|2[01]\d\d)-(\d\d)-(\d\d)$/.exec(value)
  if (!parts) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}

/** A calendar day, yyyy-mm-dd. */
export function day(what: string) {
  return z
    .string(`Enter ${lowerFirst(what)}`)
    .trim()
    .min(1, { error: `Enter ${lowerFirst(what)}`, abort: true })
    .refine(isDay, `${what} must be a real date, like 2026-11-22`)
}

/** A calendar day that may be left empty: "" gives null. */
export function openDay(what: string) {
  return z
    .string()
    .trim()
    .refine((value) => value === '' || isDay(value), `${what} must be a real date, like 2026-11-22`)
    .transform((value) => (value === '' ? null : value))
}

/** A row's id as our forms carry it. Anything else is refused before it comes near the store. */
export const rowId = z.string().regex(/^[a-z0-9]{1,40}$/, 'This form does not fit the page it came from. Load the page again.')

/** The secret of a personal link, as the page behind it carries it. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'Open your link again.')

/** The number of the version that the form was made from. */
export const version = z.coerce.number('Load the page again.').int().min(1).max(2_000_000_000)

/** An e-mail address, lower case; "" gives null where it is optional. */
export const emailAddress = z
  .string('Enter an email address')
  .transform((raw) => cleanText(raw).toLowerCase())
  .pipe(z.email('Enter an email address like name@example.org').max(254, 'The email address is too long'))
