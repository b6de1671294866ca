import type { BracingShape } from './rules'

export const shapeWords: Record<BracingShape, string> = {
  'top-only': 'Connected at the top only: one of the two fragile shapes.',
  'bottom-only': 'Connected at the front line only: one of the two fragile shapes.',
  sturdy: 'Connected and cross-braced at all levels: the sturdy shape.',
  other: 'Connected, and not yet braced at all levels.',
}

export const tieRefusalWords = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This member or tie is no longer there.',
  oneself: 'A tie needs two different people',
  'already-there': 'This tie is recorded already',
} as const
export type TieRefusal = keyof typeof tieRefusalWords
