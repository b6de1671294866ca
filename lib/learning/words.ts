import type { RecordKind, RecordPart } from './types'

export const partWords: Record<RecordPart, string> = {
  setGoing: 'What set it going',
  done: 'What was done',
  helped: 'What helped',
  inTheWay: 'What got in the way',
  cameOfIt: 'What came of it',
  concludes: 'What the source concludes',
}

export const kindWords: Record<RecordKind, { one: string; many: string; source: string }> = {
  story: { one: 'Story', many: 'Stories of BCS', source: 'Better Connected Services for Kiwis (BCS), appendix 1' },
  case: { one: 'Case', many: 'Cases of the Toolkit', source: 'The public service’s system design toolkit (Toolkit)' },
}

/** Stands where a source says nothing about a part. */
export const notStated = 'The source does not say.'
