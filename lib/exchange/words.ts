import { refusalWords } from '@/lib/partnerships/words'
import { capital, counted } from '@/lib/platform/day-words'
import type { TableKind } from './types'

export const tableWords: Record<TableKind, { name: string; means: string }> = {
  members: { name: 'Members', means: 'Name and agency, and whatever else is known. Agencies that are new come with them.' },
  agencies: { name: 'Agencies', means: 'Name, first and last day.' },
  agreements: { name: 'Agreements', means: 'Kind, title, dates, parties. Documents travel in the whole file only.' },
}

export const importWords = {
  woundUp: refusalWords['wound-up'],
  failed: 'Something went wrong on the way. Nothing was imported. Send the file again in a moment.',
  thereAlready: 'Somebody in the file was added while it was on its way. Nothing was imported. Send the file again.',
  damaged: 'A document in the file is damaged. Nothing was imported.',
} as const

const rows = (count: number) => capital(counted(count, 'row', 'rows'))

/** What an import of a table did: how many rows came in, and how many name what is there already. */
export function importedInWords(cameIn: number, left: number): string {
  const first = cameIn === 0 ? 'Nothing came in.' : `${rows(cameIn)} came in.`
  if (left === 0) return first
  return `${first} ${rows(left)} ${left === 1 ? 'was left as it is' : 'were left as they are'}, because ${left === 1 ? 'it names' : 'they name'} what is there already.`
}

/** Why an import that had begun failed, in words. */
export function failureInWords(error: unknown): string {
  return error instanceof Error && error.name === 'DamagedDocument' ? importWords.damaged : importWords.failed
}
