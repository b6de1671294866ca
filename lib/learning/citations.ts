/** The numbered sections of BCS, and its chapters. */
export const bcsSections = [
  ...['1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '2.3', '2.4', '3', '3.1', '3.2', '3.3', '3.4', '3.5'],
  ...['4', '4.1', '4.2', '4.3', '4.4', '5', '5.1', '5.2', '5.3', '5.4', '6', '6.1', '6.2', '6.3', '6.4'],
  ...['7', '7.1', '7.2', '7.3', '7.4', '8', '8.1', '8.2', '8.3', '9'],
] as const
export type BcsSection = (typeof bcsSections)[number]

/** The stories of BCS appendix 1, by number. */
export const storyNumbers = [1, 2, 3, 4, 5, 6, 7] as const
export type StoryNumber = (typeof storyNumbers)[number]

export const toolkitDocuments = ['cross-agency group', 'cross-agency board', 'federated service'] as const
export type ToolkitDocument = (typeof toolkitDocuments)[number]

export type RecordCitation = { source: 'BCS'; section: BcsSection } | { source: 'BCS'; story: StoryNumber } | { source: 'Toolkit'; document: ToolkitDocument }

/** A section of BCS: "BCS §4.2". */
export const section = (number: BcsSection): RecordCitation => ({ source: 'BCS', section: number })

/** A story of BCS appendix 1. */
export const story = (number: StoryNumber): RecordCitation => ({ source: 'BCS', story: number })

/** A document of the Toolkit. */
export const toolkit = (document: ToolkitDocument): RecordCitation => ({ source: 'Toolkit', document })

/** A citation as it stands behind a line. */
export function citationWords(citation: RecordCitation): string {
  if (citation.source === 'Toolkit') return `Toolkit: ${citation.document}`
  return 'story' in citation ? `BCS appendix 1, story ${citation.story}` : `BCS §${citation.section}`
}
