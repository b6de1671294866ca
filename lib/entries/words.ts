export const entryRefusalWords = {
  nowhere: 'This address leads to no partnership here. Ask whoever gave it to you to copy it whole.',
  'named-already': 'You stand in this partnership already. Open it from your list of partnerships.',
  'entered-already': 'You have entered it already. The way in stands at the top of this page.',
} as const
export type EntryRefusal = keyof typeof entryRefusalWords
