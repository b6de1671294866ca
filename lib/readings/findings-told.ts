import { type Stage, stages } from '@/lib/instrument/types'
import { fewestShown, fullCountsFrom } from './amounts'
import { limits } from './constants'
import type { Finding } from './findings'
import { publishedSentence } from './published-words'
import type { PublishedReading } from './types-published'
import { asWordedBefore } from './words'

const isStage = (word: string): word is Stage => (stages as readonly string[]).includes(word)

/**
 * The finding that a sentence of this reading tells, or null where no finding is told in these words. Each finding that
 * the stages, numbers and words in the sentence could stand for is told anew, and only the very same sentence counts: so
 * nothing that was not worked out of answers can pass as a reason.
 */
export function findingTold(sentence: string, reading: PublishedReading): Finding | null {
  const tells = (told: string | null) => told !== null && (told === sentence || asWordedBefore(told) === sentence)
  return candidates(sentence, reading).find((finding) => tells(publishedSentence(finding, reading.precision))) ?? null
}

/** Every way in which five to nine people can fall on two camps and the rest: they are told in words, and several ways in the same. */
function campsOfSmallGroups([first, second]: readonly Stage[]): { camps: { stage: Stage; people: number }[]; of: number }[] {
  if (!first || !second) return []
  const ways = []
  for (let of = fewestShown; of < fullCountsFrom; of++)
    for (let one = 0; one <= of; one++)
      for (let other = 0; one + other <= of; other++) ways.push({ camps: [one, other].map((people, at) => ({ stage: at === 0 ? first : second, people })), of })
  return ways
}

function candidates(sentence: string, reading: PublishedReading): Finding[] {
  const found = [...(sentence.toLowerCase().match(/\b[a-z]+\b/g) ?? [])].flatMap((word) => (isStage(word) ? [word] : [])).slice(0, 5)
  const numbers = (sentence.match(/\d+/g) ?? []).slice(0, 8).map(Number)
  const [n0 = 0, n1 = 0, n2 = 0] = numbers
  const [first, second] = found
  const bands = reading.precision === 'bands'
  const [people, of] = [n1, n0]
  const needed = limits.fewestAnswers
  const share = reading.timesInTen === 0 ? 0.05 : (reading.timesInTen ?? 0) / 10
  const camps = found.map((stage, at) => ({ stage, people: numbers[at + 1] ?? 0 }))
  const general: Finding[] = [
    { code: 'nobody-answered' },
    { code: 'too-few-answers', answered: n0, needed },
    { code: 'crossover', people, of },
    ...(bands ? campsOfSmallGroups(found) : [{ camps, of }]).flatMap((one): Finding[] => [
      { code: 'contested', ...one },
      { code: 'scattered', ...one },
    ]),
    { code: 'too-few-usable', answered: n0, usable: n1, needed },
    { code: 'usable-minority', usable: n0, answered: n1 },
    { code: 'flat-group' },
    { code: 'near-no-stage', people, of },
    { code: 'straight-lined', people: n0 },
    { code: 'flat-people', people: n0 },
    { code: 'too-little-answered', people: n0 },
    { code: 'statements-left-out', statements: n0, of: n1, needed },
    { code: 'other-instrument' },
    { code: 'earlier-too-few', answered: n0, needed },
  ]
  const steady: Finding[] = reading.outcome === 'none' ? [] : [{ code: 'steady', outcome: reading.outcome, stages: reading.stages, share }]
  const between: Finding[] = first && second ? [{ code: 'lies-between', stages: [first, second] }] : []
  const ofStage: Finding[] = first
    ? [
        { code: 'clear', stage: first, people, between: bands ? 0 : n2, of },
        { code: 'no-majority', stage: first, people: n0, of: n1 },
        { code: 'not-steady', stage: first, share: bands || sentence.includes('less than once') ? 0.05 : n0 / 10, needed: limits.steadyShare },
        { code: 'describes-other', stage: first, people, of },
      ]
    : []
  return [...general, ...steady, ...between, ...ofStage]
}
