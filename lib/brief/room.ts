import type { Brief, Told } from './types'

/** Up to so many lines the type is larger; up to so many the curve is as wide as the page. */
const most = { wideCurve: 24, largerType: 34 }

/** Letters on one line of the whole page and of half of it, in the larger type; and lines that a heading takes. */
const lineOf = { whole: 90, half: 41, heading: 2 }
/** Letters that are about as wide as two. */
const wide = /[\p{Lu}mw]/gu
const lengthOf = (text: string) => text.length + (text.match(wide)?.length ?? 0)
const linesOf = (texts: readonly (string | null | undefined)[], letters: number) =>
  texts.reduce((sum, text) => sum + Math.ceil(lengthOf(text ?? '') / letters), 0)

/**
 * How much room the page has, so that little does not stand lost on it and much still fits: the lines are counted, with
 * the place beside the curve, and the type is larger where there are few, and the curve as wide as the page where there are very few.
 */
export function roomOf({ purpose, outcome, forWhom, agencies, place, ending, needs, promises, agreements, next }: Told): Brief['room'] {
  const told = place === null || place === 'no-reading' ? [] : [place.heading, place.sentence, place.sure, place.since, place.change]
  const whole = linesOf([purpose, outcome, forWhom, agencies?.rows.join(', ')], lineOf.whole)
  const sections = [
    ending && [ending.note, ...ending.goesOn.rows],
    needs?.rows.flatMap((one) => [one.what, one.first]),
    promises && [promises.sentence, ...promises.late.rows, ...promises.kept.rows],
    agreements?.rows,
    next.length > 0 && next,
  ].flatMap((one) => (one ? [one] : []))
  const halves = sections.reduce((sum, texts) => sum + lineOf.heading + linesOf(texts, lineOf.half), 0)
  const lines = whole + (sections.length > 1 ? halves / 2 : halves) + linesOf(told, lineOf.whole)
  return lines <= most.wideCurve ? 'much' : lines <= most.largerType ? 'some' : 'little'
}
