import { describe, expect, it } from 'vitest'
import { bcsSections, citationWords, storyNumbers, toolkitDocuments } from './citations'
import { sourceRecords } from './records'
import { linesOf } from './rules'
import { recordParts } from './types'
import { whatFailed } from './what-failed'

/** Every personal name that the five source documents print. */
const printedNames = ['Moore', 'Garry', 'Gill', 'Derek', 'Eppel', 'Ryan', 'Lips', 'Kurtz', 'Snowden', 'Snowdon', 'Weick', 'Bryson', 'Crosby', 'Middleton']

const texts = [
  ...sourceRecords.flatMap((record) => [record.title, record.summary, ...linesOf(record).map((line) => line.text)]),
  whatFailed.title,
  ...whatFailed.lines.map((line) => line.text),
]

describe('the source records', () => {
  it('are the seven stories and the three cases, each once', () => {
    expect(sourceRecords.map((record) => record.kind)).toEqual([...Array(7).fill('story'), ...Array(3).fill('case')])
    expect(new Set(sourceRecords.map((record) => record.id)).size).toBe(10)
    for (const record of sourceRecords) expect(record.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('cite each line, and only sections, stories and documents that exist', () => {
    for (const line of [...sourceRecords.flatMap(linesOf), ...whatFailed.lines]) {
      const { citation } = line
      const exists =
        citation.source === 'Toolkit'
          ? toolkitDocuments.includes(citation.document)
          : 'story' in citation
            ? storyNumbers.includes(citation.story)
            : bcsSections.includes(citation.section)
      expect(exists, line.text).toBe(true)
      expect(citationWords(citation)).toMatch(/^(BCS §\d(\.\d)?|BCS appendix 1, story [1-7]|Toolkit: [a-z -]+)$/)
    }
  })

  it('cite their own story or document, and no other’s', () => {
    for (const [at, record] of sourceRecords.entries()) {
      for (const { citation } of linesOf(record)) {
        if ('story' in citation) expect(citation.story, record.id).toBe(at + 1)
        if ('document' in citation) expect(record.kind, record.id).toBe('case')
        if (record.kind === 'case') expect(citation.source).toBe('Toolkit')
      }
    }
    expect(sourceRecords.slice(7).map((record) => citationWords(record.done[0]?.citation ?? { source: 'BCS', section: '1' }))).toEqual(
      toolkitDocuments.map((document) => `Toolkit: ${document}`),
    )
  })

  it('name nobody whom the sources name: people appear by what they did', () => {
    const named = texts.filter((text) => printedNames.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(text)))
    expect(named).toEqual([])
  })

  it('say nothing of a stage or a reading: we make up no answers for real people', () => {
    expect(texts.filter((text) => /\b(forming|frustration|functioning|flying|failing stage|life cycle|reading of)\b/i.test(text))).toEqual([])
    for (const record of sourceRecords)
      expect(Object.keys(record).sort()).toEqual(['id', 'kind', 'title', 'summary', 'years', 'triggers', 'model', 'agencies', 'people', ...recordParts].sort())
  })

  it('tell of a family in grief without what nobody needs to know', () => {
    const story = sourceRecords[0]
    const told = [story?.title, story?.summary, ...(story ? linesOf(story).map((line) => line.text) : [])].join(' ')
    expect(told).not.toMatch(/suicid|teenag|took (his|her|their) (own )?li|kill|second death|two deaths|\baunt|licen[cs]e/i)
  })

  it('carry what two stories conclude: a memorandum was not enough; the lead agency was not the strongest', () => {
    const conclusions = (id: string) =>
      sourceRecords
        .find((record) => record.id === id)
        ?.concludes.map((line) => line.text)
        .join(' ')
    expect(conclusions('mayors-taskforce-for-jobs')).toMatch(/memorandum.+not enough/)
    expect(conclusions('maritime-coordination-centre')).toMatch(/lead agency was not the strongest one.+balanced the power/)
  })

  it('read plainly: no sentence has more than 25 words', () => {
    const long = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter((sentence) => sentence.split(/\s+/).length > 25)
    expect(long).toEqual([])
  })
})
