import fc from 'fast-check'

const character = ([min, max]: readonly [number, number]) => fc.integer({ min, max }).map((point) => String.fromCodePoint(point))

/** Any character of Unicode, control characters too, as one unit of a text. The library's own first makes a table of all of them. */
export const anyCharacter = fc.oneof({ weight: 55, arbitrary: character([0, 0xd7ff]) }, { weight: 1046, arbitrary: character([0xe000, 0x10ffff]) })
