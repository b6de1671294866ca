import { type Stage, stages } from '@/lib/instrument/types'
import { limits } from '@/lib/readings/constants'
import type { Finding } from '@/lib/readings/findings'
import { type GroupOutcome, supportOf, type Tally, usablePeople } from '@/lib/readings/group-outcome'
import type { Person, Place } from '@/lib/readings/person-place'
import type { Steadiness } from '@/lib/readings/resampling'

type Facts = {
  tally: Tally
  /** Null where there are too few usable people to decide anything. */
  group: GroupOutcome | null
  steadiness: Steadiness
  people: readonly Person[]
  kept: readonly boolean[]
}

/** Why the group was read as it was, then whose answers, and which statements, did not enter. */
export function findingsOf(facts: Facts): Finding[] {
  return [...outcomeFindings(facts), ...leftOut(facts)]
}

function outcomeFindings({ tally, group, steadiness }: Facts): Finding[] {
  const of = usablePeople(tally)
  const answered = tally.respondents
  if (!group) return [{ code: 'too-few-usable', usable: of, answered, needed: limits.fewestAnswers }]
  const { certainty, outcomes } = steadiness

  if (group.outcome === 'clear') {
    const { stage } = group
    const share = certainty[stage]
    const clear: Finding = { code: 'clear', stage, people: clearAt(tally, stage), between: betweenAt(tally, stage), of }
    const others = describingOthers(tally, stage, of)
    if (share >= limits.steadyShare) return [clear, steady('clear', [stage], share), ...others]
    return [clear, { code: 'not-steady', stage, share, needed: limits.steadyShare }, ...liesBetween(tally), ...others]
  }
  if (group.outcome === 'crossover') {
    return [{ code: 'crossover', people: tally.crossover, of }, steady('crossover', ['frustration', 'functioning'], outcomes.crossover)]
  }
  if (group.outcome === 'contested') {
    const { camps } = group
    const named = camps.map(({ stage }) => stage)
    return [{ code: 'contested', camps, of }, steady('contested', named, outcomes.contested)]
  }
  switch (group.why) {
    case 'scattered':
      return [{ code: 'scattered', camps: group.camps, of }]
    case 'usable-minority':
      return [{ code: 'usable-minority', usable: of, answered }]
    case 'flat-group':
      return [{ code: 'flat-group' }]
    case 'near-no-stage':
      return [{ code: 'near-no-stage', people: tally.far, of }]
    case 'no-majority': {
      const [stage] = bySupport(tally)
      const most: Finding[] = stage ? [{ code: 'no-majority', stage, people: clearAt(tally, stage), of }] : []
      return [...most, ...liesBetween(tally)]
    }
  }
}

function steady(outcome: 'clear' | 'crossover' | 'contested', named: Stage[], share: number): Finding {
  return { code: 'steady', outcome, stages: named, share }
}

function clearAt(tally: Tally, stage: Stage): number {
  return tally.cells[stages.indexOf(stage) * (stages.length + 1)] ?? 0
}

function betweenAt(tally: Tally, stage: Stage): number {
  return (supportOf(tally, stages.indexOf(stage)) - clearAt(tally, stage)) / limits.betweenSupport
}

function describingOthers(tally: Tally, named: Stage, of: number): Finding[] {
  return stages.flatMap((stage): Finding[] => {
    const people = clearAt(tally, stage)
    return stage === named || people === 0 ? [] : [{ code: 'describes-other', stage, people, of }]
  })
}

function bySupport(tally: Tally): Stage[] {
  const support = (stage: Stage) => supportOf(tally, stages.indexOf(stage))
  return stages.filter((stage) => support(stage) > 0).sort((a, b) => support(b) - support(a))
}

function liesBetween(tally: Tally): Finding[] {
  const [most, next] = bySupport(tally)
  if (!most || !next) return []
  const [first, second] = stages.indexOf(most) < stages.indexOf(next) ? [most, next] : [next, most]
  return [{ code: 'lies-between', stages: [first, second] }]
}

function leftOut({ people, kept }: Facts): Finding[] {
  const unplaced = (why: Extract<Place, { kind: 'unplaced' }>['why']) => people.filter(({ place }) => place.kind === 'unplaced' && place.why === why).length
  const statements = kept.filter((isKept) => !isKept).length
  const findings: Finding[] = [
    { code: 'straight-lined', people: unplaced('straight-lined') },
    { code: 'flat-people', people: unplaced('flat') },
    { code: 'too-little-answered', people: unplaced('too-little-answered') },
    { code: 'statements-left-out', statements, of: kept.length, needed: limits.fewestAnswers },
  ]
  return findings.filter((finding) => !('people' in finding && finding.people === 0) && !('statements' in finding && finding.statements === 0))
}
