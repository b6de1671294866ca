import type { CommonAnswer } from '@/lib/consensus/types'
import type { ConditionId, StatementId } from '@/lib/instrument/types'
import type { SharedWith } from '@/lib/learning/types'
import type { RelativeDay } from './types'

export type ExampleSharing = {
  on: RelativeDay
  /** As others read it. */
  text: string
  withName: boolean
  with: readonly SharedWith[]
  conditions: readonly ConditionId[]
}

export type ExampleLearning = {
  text: string
  /** A member of the same example; the organisation is theirs unless another is named. */
  taker: string | null
  organisation?: string
  made: RelativeDay
  carried?: { on: RelativeDay; to: string; note: string }
  shared?: ExampleSharing
}

export type ExampleTogether = {
  opened: RelativeDay
  /** Members of the same example. */
  present: readonly string[]
  answers: Partial<Record<StatementId, CommonAnswer>>
  note: string
}

export type ExampleLearnings = {
  learnings: readonly ExampleLearning[]
  /** Whether it is counted which actions helped it. */
  helpSince: RelativeDay | null
  together?: ExampleTogether
  /** What the end of one that was wound up tells besides its note. */
  end?: {
    thanks: string
    kept: string
    passages: readonly { kind: 'commitment' | 'ball' | 'agreement'; what: string; withWhom: string }[]
    story: ExampleSharing
  }
}

const on = (monthsAgo: number, day: number): RelativeDay => ({ monthsAgo, day })

/** What the invented partnerships learned, who took it home, and what they share with everybody. */
export const learningsOfExamples: Readonly<Record<string, ExampleLearnings>> = {
  'warm-homes-harbour-district': {
    helpSince: on(5, 12),
    learnings: [
      {
        text: 'A nurse and a builder who visit a home together see in one hour what two visits miss.',
        taker: 'repair-team-leader',
        made: on(10, 3),
        carried: { on: on(10, 6), to: 'the whole repair team', note: 'Every new builder now goes out with a nurse once.' },
        shared: {
          on: on(5, 12),
          text: 'Two trades who visit together see in one hour what two visits miss. Start with one street, and let those who live there say what comes first.',
          withName: true,
          with: ['stage', 'model'],
          conditions: ['getting-together-e4', 'working-together-e2'],
        },
      },
      {
        text: 'Had we agreed on one way to count homes at the start, we would have saved half a year.',
        taker: 'housing-adviser',
        made: on(2, 12),
      },
    ],
  },
  'clean-water-heron-estuary': {
    helpSince: null,
    learnings: [
      {
        text: 'When farmers take the water samples themselves, nobody argues about the numbers.',
        taker: 'dairy-farmer',
        made: on(0, 1),
      },
    ],
  },
  'seasonal-work-southern-terraces': {
    helpSince: on(7, 3),
    together: {
      opened: on(1, 6),
      present: ['work-broker', 'orchard-owner', 'worker-liaison', 'iwi-land-manager'],
      answers: {
        'forming-1': 4,
        'forming-2': 3,
        'forming-3': 2,
        'forming-4': 2,
        'frustration-1': 2,
        'frustration-2': 2,
        'frustration-3': 1,
        'frustration-4': 'differ',
        'frustration-5': 2,
        'frustration-6': 2,
        'functioning-1': 4,
        'functioning-2': 4,
        'functioning-3': 5,
        'functioning-4': 4,
        'functioning-5': 4,
        'flying-1': 3,
        'flying-2': 3,
        'flying-3': 'too-early',
        'flying-4': 3,
        'flying-5': 2,
        'failing-1': 1,
        'failing-2': 1,
        'failing-3': 2,
        'failing-4': 1,
      },
      note: 'Four of us, after the harvest meeting. We differ on whether unspoken aims shape what we do, and will ask it at the next meeting.',
    },
    learnings: [
      {
        text: 'Workers told us more over a meal than in three surveys.',
        taker: 'work-inspector',
        made: on(8, 20),
        carried: { on: on(7, 2), to: 'the regional inspectors’ meeting', note: '' },
      },
      {
        text: 'A promise of beds that nobody has counted costs more trust than no promise.',
        taker: null,
        made: on(8, 20),
        shared: {
          on: on(7, 3),
          text: 'Count first, then promise. What one partner pledged in our name, without having it, cost us a season of trust.',
          withName: false,
          with: ['stage'],
          conditions: ['getting-together-i3', 'working-together-e5'],
        },
      },
    ],
  },
  'one-door-plains-district': {
    helpSince: on(13, 9),
    learnings: [
      {
        text: 'Sharing a building is not working together. We never wrote down what we would do there.',
        taker: 'community-development-adviser',
        made: on(13, 4),
        carried: { on: on(12, 12), to: 'the council’s community committee', note: 'It is in the terms for the next shared lease.' },
      },
    ],
    end: {
      thanks:
        'To the mentors, who stayed when it was hard. To the nurse, who kept coming on Fridays. To the 31 young people, who told us plainly what did not work.',
      kept: 'The two pages on what we learned are with Open Stair Youth Housing. Personal notes were given back to the young people, or destroyed with their word.',
      passages: [
        { kind: 'ball', what: 'A contact for each young person', withWhom: 'Te Whare Taiohi o te Mānia' },
        { kind: 'agreement', what: 'The lease of the building', withWhom: 'Plains District Council' },
      ],
      story: {
        on: on(12, 14),
        text: 'We shared a building and hoped that working together would follow. It did not: head offices wanted their own forms, and those of us in the building could not say yes for them. When key people left, nobody was asked to take their place. We ended before it hurt the young people, and each of them left with a name to ring. If we began again, we would first ask our own managers what they would change for it.',
        withName: true,
        with: ['stage', 'model'],
        conditions: ['support-from-organisations-i1', 'working-together-i4'],
      },
    },
  },
}
