import type { Look } from './look'
import { type Complexity, type Intensity, intensities, type OperatingModel } from './types'
import { complexityWords, intensityWords, operatingModelWords } from './words'

/** What the record says of the need and of how the work is joined. Whatever was not said gives no finding. */
export type FitOfRecord = {
  complexity: string | null
  intensity: string | null
  intensityNow: string | null
  openMembership: boolean | null
  mandated: boolean | null
  operatingModel: string | null
}

const name = (intensity: Intensity) => intensityWords[intensity].name.toLowerCase()
const rank = (intensity: Intensity) => intensities.indexOf(intensity)

/**
 * Where the record's answers do not go together, the weightiest first: the need against the joint work, the joint work
 * against what it should be, the model, and the membership. Only what the sources say; a question, never a verdict.
 */
export function mismatches(record: FitOfRecord): Look[] {
  const needed = record.intensity as Intensity | null
  const now = record.intensityNow as Intensity | null
  const complexity = record.complexity as Complexity | null
  return [
    lightAnswer(complexity, now) ?? belowNeed(now, needed),
    aimsLow(complexity, needed),
    moreThanNeeded(complexity, now, needed),
    modelTooLight(record.operatingModel as OperatingModel | null, needed),
    closedMembership(complexity, record.openMembership),
    mandatedMembership(complexity, record.mandated),
  ].filter((look) => look !== null)
}

function lightAnswer(complexity: Complexity | null, now: Intensity | null): Look | null {
  if (!now || rank(now) > rank('co-operation') || (complexity !== 'wicked' && complexity !== 'complex')) return null
  const wicked = complexity === 'wicked'
  return {
    id: 'light-answer',
    what: wicked ? `A wicked problem is met with ${name(now)}` : `A complex need is met with ${name(now)}`,
    why: wicked
      ? 'At this end, most would call collaboration essential. No one agency can say what the matter is, or answer it.'
      : 'Between the simple and the wicked lies a wide grey area. How far to join up there is for the group to decide.',
    citation: 'BCS §2.1',
    first: wicked
      ? 'Ask what you would have to share, beside information, to work on one answer.'
      : 'Look at the matter from several sides, and decide how much joining up it takes. Watch for signs of change.',
  }
}

function belowNeed(now: Intensity | null, needed: Intensity | null): Look | null {
  if (!now || !needed || rank(now) >= rank(needed)) return null
  const ways: Record<Intensity, string> = {
    'co-existence': '',
    communication: 'Communication takes informal meetings, and word passed on as it is needed.',
    'co-operation': 'Co-operation takes set meetings and a set exchange of information.',
    'co-ordination': 'Co-ordination goes beyond information: resources are shared, and tasks done together.',
    collaboration: 'Collaboration takes goals in common, from a shared understanding of words and values.',
  }
  return {
    id: 'below-need',
    what: `The group works by ${name(now)}, and says that it takes ${name(needed)}`,
    why: ways[needed],
    citation: 'BCS §1.2',
    first: 'Name one thing that has to change for the next step, and who can change it.',
  }
}

function aimsLow(complexity: Complexity | null, needed: Intensity | null): Look | null {
  if (complexity !== 'wicked' || !needed || needed === 'collaboration') return null
  return {
    id: 'aims-low',
    what: `The group calls it a wicked problem, and says that ${name(needed)} is enough`,
    why: 'At this end, most would call collaboration essential.',
    citation: 'BCS §2.1',
    first: 'Ask whether it is wicked, or whether a part of it can be had with less.',
  }
}

const hardest = 'Collaboration is the hardest way to make work, and takes the most resources.'

function moreThanNeeded(complexity: Complexity | null, now: Intensity | null, needed: Intensity | null): Look | null {
  const plain = complexity === 'simple' || complexity === 'several-parts'
  if (plain && (now === 'collaboration' || needed === 'collaboration')) {
    return {
      id: 'collaboration-not-needed',
      what: `The group ${needed === 'collaboration' ? 'wants' : 'uses'} collaboration for ${complexityWords[complexity].name.toLowerCase()}`,
      why: complexity === 'simple' ? `At the simple end, most would call it unnecessary. ${hardest}` : `It may be more than this takes. ${hardest}`,
      citation: 'BCS §§1.2, 2.1',
      first: 'Ask what co-ordination, or less, could not do here.',
    }
  }
  if (!now || !needed || rank(now) <= rank(needed)) return null
  return {
    id: 'more-than-needed',
    what: `The group works by ${name(now)}, and says that ${name(needed)} is enough`,
    why: now === 'collaboration' ? hardest : 'A step further on the continuum takes more from everybody.',
    citation: 'BCS §1.2',
    first: 'Ask what you could stop doing together, and what would be lost.',
  }
}

function modelTooLight(model: OperatingModel | null, needed: Intensity | null): Look | null {
  if (needed !== 'collaboration' || (model !== 'cross-agency-group' && model !== 'lead-agency')) return null
  return {
    id: 'model-too-light',
    what: `The group says that it takes collaboration. The model is: ${operatingModelWords[model].name.toLowerCase()}`,
    why: 'The Toolkit gives this model for co-operation and co-ordination only. It decides nothing together.',
    citation: 'Toolkit: cross-agency group, Governance',
    first: 'Go through the questions about the model again.',
  }
}

function closedMembership(complexity: Complexity | null, open: boolean | null): Look | null {
  if (open !== false || (complexity !== 'wicked' && complexity !== 'complex')) return null
  return {
    id: 'closed-membership',
    what: 'The need is complex, and membership is closed',
    why: 'A closed group is stable, and can slip into thinking alike. A complex problem takes as much variety as it has itself.',
    citation: 'BCS §3.2',
    first: 'Ask who sees the matter differently, and invite one of them.',
  }
}

function mandatedMembership(complexity: Complexity | null, mandated: boolean | null): Look | null {
  if (mandated !== true) return null
  return {
    id: 'mandated-membership',
    what: 'Members were told to work together',
    why:
      complexity === 'wicked'
        ? 'BCS calls that no recipe for success: people may not know why they are in it. Staff doubted mandated outcomes for wicked problems.'
        : 'BCS calls that no recipe for success: people may not know why they are in it, or what it will mean.',
    citation: complexity === 'wicked' ? 'BCS §§3.2, 8.3' : 'BCS §3.2',
    first: 'Let each say why they are here. Allow time, and get help from a good facilitator.',
  }
}
