import { statements } from '@/lib/instrument/statements'
import { type Stage, stages } from '@/lib/instrument/types'
import { sortedRows } from '@/lib/readings/answer-rows'
import { scoreChange } from '@/lib/readings/change'
import { scoreReading } from '@/lib/readings/score'
import { Crowd, crossoverScores, evenSplit, middleScores, noises, profileOf, readGroups, stagePairs, twoRounds } from '@/lib/readings/simulation'
import type { Change, ReadingResult, RespondentAnswers } from '@/lib/readings/types'

const groups = 200
const rounds = 1000
const statementIds = statements.map(({ id }) => id)

/** The lines of the table that `npm run simulate` prints; seeded, so always the same. Takes about a minute. */
export function* simulationReport(): Generator<string> {
  yield `${groups} groups of 5 to 20 people per cell; noise in points of the scale; shares in per cent`
  yield* singleStages(new Crowd(1))
  yield* splits(new Crowd(2))
  yield* noStage(new Crowd(3))
  yield* onePersonMore(new Crowd(4))
  yield* changes(new Crowd(5))
}

function* singleStages(crowd: Crowd): Generator<string> {
  yield ''
  yield row('people at one stage', ['right', 'other stage', 'contested', 'crossover', 'none'])
  for (const stage of stages) {
    for (const noise of noises) {
      const read = readGroups(groups, crowd, (size) => crowd.group(profileOf(stage), size, noise))
      yield row(`${stage}, noise ${noise}`, [
        share(read, (reading) => reading.stage === stage),
        share(read, (reading) => reading.stage !== null && reading.stage !== stage),
        ...outcomeShares(read),
      ])
    }
  }
}

function* splits(crowd: Crowd): Generator<string> {
  yield ''
  yield row('people split evenly over two stages', ['right pair', 'one stage', 'crossover', 'none'])
  for (const pair of stagePairs) {
    for (const noise of noises) {
      const read = readGroups(groups, crowd, (size) => evenSplit(crowd, ...pair, size, noise))
      yield row(`${pair.join(' / ')}, noise ${noise}`, [
        share(read, ({ outcome, stages }) => outcome === 'contested' && stages.join() === pair.join()),
        share(read, ({ outcome }) => outcome === 'clear'),
        share(read, ({ outcome }) => outcome === 'crossover'),
        share(read, ({ outcome }) => outcome === 'none'),
      ])
    }
  }
}

function* noStage(crowd: Crowd): Generator<string> {
  yield ''
  yield row('people at no stage, or in the zone', ['clear', 'contested', 'crossover', 'none'])
  const rows = function* (name: string, invent: (size: number) => RespondentAnswers[]) {
    const read = readGroups(groups * 2, crowd, invent)
    yield row(name, [share(read, ({ outcome }) => outcome === 'clear'), ...outcomeShares(read)])
  }
  const many = (size: number, one: () => RespondentAnswers) => Array.from({ length: size }, one)
  yield* rows('random answers', (size) => many(size, () => crowd.randomPerson()))
  yield* rows('straight-liners', (size) => many(size, () => crowd.straightLiner()))
  for (const noise of noises) {
    yield* rows(`round the middle, noise ${noise}`, (size) => crowd.group(middleScores, size, noise))
  }
  for (const noise of noises) {
    yield* rows(`crossover zone, noise ${noise}`, (size) => crowd.group(crossoverScores, size, noise))
  }
}

function* onePersonMore(crowd: Crowd): Generator<string> {
  let clear = 0
  let removed = 0
  for (let tried = 0; tried < 1500; tried += 1) {
    const [stage, dissent] = stagePairs[crowd.whole(0, stagePairs.length - 1)] ?? ['forming', 'failing']
    const size = crowd.whole(5, 24)
    const dissenters = crowd.whole(0, Math.ceil(size / 3))
    const people = [...crowd.group(profileOf(stage), size - dissenters, 0.85), ...crowd.group(profileOf(dissent), dissenters, 0.85)]
    const named = scoreReading(people).stage
    if (named === null) continue
    clear += 1
    if (scoreReading([...people, crowd.person(profileOf(named), 0)]).stage !== named) removed += 1
  }
  yield ''
  yield `one person more who agrees removed a clear stage: ${removed} of ${clear} clear readings`
}

function* changes(crowd: Crowd): Generator<string> {
  yield ''
  yield row(`change, 8 people, ${rounds} pairs of rounds`, ['moved anywhere', 'cannot tell'])
  for (const samePeople of [true, false]) {
    for (const noise of noises.slice(1)) {
      const read = changesOf(crowd, rounds, { samePeople, noise, own: 0.1 })
      yield row(`nothing changed, ${samePeople ? 'same' : 'new'} people, noise ${noise}`, [
        share(read, (change) => stages.some((stage) => change[stage].verdict === 'moved')),
        share(read, (change) => stages.some((stage) => change[stage].verdict === 'cannot-tell')),
      ])
    }
  }
  for (const samePeople of [true, false]) {
    for (const noise of noises.slice(1)) {
      const shift = { frustration: -1.2 }
      const read = changesOf(crowd, rounds, { samePeople, noise, own: 0.1, shift }, ['frustration'])
      yield row(`frustration 1.2 points down, ${samePeople ? 'same' : 'new'} people, noise ${noise}`, [
        share(read, (change) => change.frustration.verdict === 'moved'),
        share(read, (change) => change.frustration.verdict === 'cannot-tell'),
      ])
    }
  }
}

function changesOf(crowd: Crowd, times: number, options: Parameters<typeof twoRounds>[2], from: readonly Stage[] = stages): Change[] {
  return Array.from({ length: times }, (_, at) => {
    const { before, after } = twoRounds(crowd, profileOf(from[at % from.length] ?? 'forming'), options)
    return scoreChange(sortedRows(after, statementIds), sortedRows(before, statementIds), statementIds, true)
  })
}

function outcomeShares(read: readonly ReadingResult[]): string[] {
  return (['contested', 'crossover', 'none'] as const).map((outcome) => share(read, (reading) => reading.outcome === outcome))
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): string {
  return ((100 * items.filter(holds).length) / items.length).toFixed(1)
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(52), ...cells.map((cell) => cell.padStart(14))].join(' ')
}
