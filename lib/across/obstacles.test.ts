import { describe, expect, it } from 'vitest'
import { meaningWords, mostObstacles, sharedObstacles, stemOf } from './obstacles'
import type { ObstacleNote } from './types'

let nth = 0
const note = (partnership: string, text: string, on = '2026-11-01'): ObstacleNote => {
  nth += 1
  return { id: `n${String(nth).padStart(4, '0')}`, on, text, partnership: { id: partnership, name: partnership } }
}
const wordsOf = (notes: ObstacleNote[]) => sharedObstacles(notes).obstacles.map((one) => one.words)

describe('words', () => {
  it('are one word with and without the endings of English, and their macrons', () => {
    for (const same of [
      ['sharing', 'shared', 'shares', 'share'],
      ['policies', 'policy'],
      ['contracts', 'contract', 'contracting', 'contracted', 'Contract’s'],
      ['processes', 'process'],
      ['Māori', 'maori'],
    ])
      expect(new Set(same.map(stemOf)).size, same.join()).toBe(1)
    expect(stemOf('status')).toBe('status')
  })

  it('in te reo keep their form: an English ending taken off would make another word', () => {
    for (const word of ['whānau', 'kaumātua', 'rūnanga', 'tamariki']) expect(stemOf(word)).toBe(word.normalize('NFD').replace(/\p{M}/gu, ''))
  })

  it('that only join, in English or te reo, say nothing', () => {
    expect(meaningWords('It is not that they would, but it has been so. Ko te mea nei, kei roto i ngā mea katoa')).toEqual([
      [{ stem: 'katoa', shown: 'katoa', everyday: false }],
    ])
  })

  it('make no pair over the end of a sentence: two thoughts are not one', () => {
    expect(wordsOf([note('a', 'The lease. Ferry late'), note('b', 'Lease of the barn; ferry gone')])).toEqual([['ferry', 'lease']])
  })
})

describe('the same thing in the way', () => {
  it('is found in two partnerships that say it in the same words, however these are bent and in whichever order', () => {
    const found = sharedObstacles([note('a', 'We cannot share data with the council.'), note('b', 'Data sharing is stuck with the lawyers.')])
    expect(found.obstacles).toMatchObject([{ words: ['share data'], partnerships: 2 }])
    expect(found.obstacles[0]?.notes).toHaveLength(2)
  })

  it('is not what one partnership says again and again: that is its own, and no pattern', () => {
    expect(wordsOf([note('a', 'The privacy statement'), note('a', 'The privacy statement again'), note('b', 'The boiler')])).toEqual([])
  })

  it('is not a word of every day: "meeting" and "people" stand everywhere', () => {
    expect(wordsOf([note('a', 'People miss meetings'), note('b', 'Few people, another meeting'), note('c', 'Time to meet people')])).toEqual([])
  })

  it('is told in the words as they were typed, macrons included', () => {
    expect(wordsOf([note('a', 'No room for whānau'), note('b', 'The whanau were not asked')])[0]?.[0]).toBe('whānau')
  })

  it('leaves out a single word that more than half of many partnerships use: it tells nothing apart', () => {
    const notes = Array.from({ length: 10 }, (_, at) => note(`p${at}`, at < 7 ? 'Contract' : at < 9 ? 'Boiler' : 'Nothing'))
    expect(wordsOf(notes)).toEqual([['boiler']])
    expect(wordsOf(notes.slice(0, 7))).toEqual([['contract']])
  })

  it('stands once where a pair and its words have the same notes, and names a second reason', () => {
    const both = 'The privacy lawyers, and an empty treasury'
    expect(wordsOf([note('a', both), note('b', both)])).toHaveLength(1)
  })

  it('comes by the number of partnerships, then by the newest note; the notes newest first', () => {
    const notes = [
      note('a', 'Boiler', '2026-10-01'),
      note('b', 'Boiler', '2026-10-02'),
      note('a', 'Lawyer', '2026-11-01'),
      note('b', 'Lawyer', '2026-11-02'),
      note('a', 'Treasury', '2026-01-01'),
      note('b', 'Treasury', '2026-01-02'),
      note('c', 'Treasury', '2026-01-03'),
    ]
    expect(wordsOf(notes)).toEqual([['treasury'], ['lawyer'], ['boiler']])
    expect(sharedObstacles(notes).obstacles[0]?.notes.map((one) => one.on)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01'])
  })

  it('says the same whatever the order of the notes: the store may give them in any', () => {
    const notes = ['Share data', 'Data shared', 'Privacy lawyers', 'Lawyers', 'Privacy'].map((text, at) => note(`p${at % 3}`, text, `2026-11-0${at + 1}`))
    const told = (list: ObstacleNote[]) => sharedObstacles(list).obstacles.map((one) => one.notes.map(({ id }) => id))
    expect(told([...notes].reverse())).toEqual(told(notes))
  })

  it('is cut at a dozen and says so; of a long note only the beginning counts, so that none holds up a page', () => {
    const word = (n: number) => `q${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}zzq`
    const many = Array.from({ length: 40 }, (_, n) => [note('a', word(n)), note('b', word(n))]).flat()
    expect(sharedObstacles(many).obstacles).toHaveLength(mostObstacles)
    expect(sharedObstacles(many)).toMatchObject({ more: true })
    // Words far down in a long note are not looked at, however many notes there are.
    const filler = (from: number) => Array.from({ length: 80 }, (_, n) => word(from + n)).join(' ')
    expect(wordsOf([note('a', `${filler(0)} boiler`), note('b', `${filler(200)} boiler`)])).toEqual([])
    expect(wordsOf([note('a', `boiler ${filler(0)}`), note('b', `boiler ${filler(200)}`)])).toEqual([['boiler']])
  })

  it('is not thrown off by empty notes, signs, or a script that it does not know', () => {
    expect(() => sharedObstacles([note('a', ''), note('b', '!!! 123 …'), note('c', '数据共享 مشاركة'), note('d', '数据共享')])).not.toThrow()
  })
})
