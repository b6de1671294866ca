import type { TableKind } from './types'

export const tableWords: Record<TableKind, { name: string; means: string }> = {
  members: { name: 'Members', means: 'Name and agency, and whatever else is known. Agencies that are new come with them.' },
  agencies: { name: 'Agencies', means: 'Name, first and last day.' },
  agreements: { name: 'Agreements', means: 'Kind, title, dates, parties. Documents travel in the whole file only.' },
}

export const importWords = {
  woundUp: 'This partnership was wound up. Its record can be read, and no longer changed.',
  failed: 'Something went wrong on the way. Nothing was imported. Send the file again in a moment.',
  thereAlready: 'Somebody in the file was added while it was on its way. Nothing was imported. Send the file again.',
  damaged: 'A document in the file is damaged. Nothing was imported.',
} as const

/** Why an import that had begun failed, in words. */
export function failureInWords(error: unknown): string {
  return error instanceof Error && error.name === 'DamagedDocument' ? importWords.damaged : importWords.failed
}
