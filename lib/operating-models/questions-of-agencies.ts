import type { Question } from './types'

const group = (part: string) => `Toolkit: cross-agency group, ${part}`
const board = (part: string) => `Toolkit: cross-agency board, ${part}`
const groups = ['cross-agency-group', 'lead-agency'] as const

/** What the agencies and their chief executives are like. */
export const questionsOfAgencies: readonly Question[] = [
  {
    id: 'several-contribute',
    part: 'agencies',
    text: 'Do several agencies contribute, for instance by lining up what they do?',
    said: { yes: 'several agencies contribute', partly: 'a few agencies contribute', no: 'hardly any other agency contributes' },
    bears: [
      {
        models: groups,
        met: 'yes',
        pro: 'A group is for agencies that each contribute.',
        con: 'A group is for agencies that each contribute.',
        citation: group('When to use'),
      },
    ],
  },
  {
    id: 'within-baselines',
    part: 'agencies',
    text: 'Can the other agencies help within their budgets, beside what they do already?',
    said: {
      yes: 'others can help within their budgets',
      partly: 'some of the help fits their budgets',
      no: 'the help goes beyond their budgets or priorities',
    },
    bears: [
      {
        models: groups,
        met: 'yes',
        pro: 'In a group, help has to be manageable in that way.',
        con: 'In a group, help has to be manageable within baselines and beside other priorities.',
        citation: group('When to use'),
      },
      {
        models: ['cross-agency-board'],
        met: 'no',
        pro: 'A board can pay in other ways too: shared staff, agreed amounts, pooled underspends.',
        con: null,
        citation: board('Funding'),
      },
    ],
  },
  {
    id: 'one-mostly-responsible',
    part: 'agencies',
    text: 'Does most of the responsibility lie with one agency?',
    said: {
      yes: 'most of the responsibility lies with one agency',
      partly: 'one agency has more of the responsibility than others',
      no: 'the responsibility lies with several agencies alike',
    },
    bears: [
      {
        models: ['lead-agency'],
        met: 'yes',
        pro: 'Then one agency may lead.',
        con: 'A lead agency is for cases where one is mostly responsible.',
        citation: group('When to use'),
      },
    ],
  },
  {
    id: 'critical-few',
    part: 'agencies',
    text: 'Can it be kept to a few agencies, those without which it cannot be done?',
    said: { yes: 'a few agencies are enough', partly: 'a few agencies do most of it', no: 'it takes many agencies' },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board is kept to the critical few.',
        con: 'A board is kept to the critical few.',
        citation: board('Governance'),
      },
      {
        models: groups,
        met: 'no',
        pro: 'A group may be large: more of them bring more than fewer would save.',
        con: null,
        citation: group('About this model'),
      },
    ],
  },
  {
    id: 'matters-to-chief-executives',
    part: 'agencies',
    text: 'Does it matter enough to bring chief executives together?',
    said: { yes: 'it matters enough for chief executives', partly: 'it matters to some chief executives', no: 'it is no matter for chief executives' },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board is for problems of that weight.',
        con: 'A board is for problems that warrant bringing them together.',
        citation: board('When to use'),
      },
    ],
  },
  {
    id: 'willing-to-share',
    part: 'agencies',
    text: 'Are the chief executives willing to answer for it together?',
    said: { yes: 'chief executives are willing to answer together', partly: 'some chief executives are willing', no: 'chief executives are not willing' },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board rests on that.',
        con: 'A board rests on their taking shared responsibility.',
        citation: board('When to use'),
      },
    ],
  },
  {
    id: 'commitment-throughout',
    part: 'agencies',
    text: 'Is the commitment shared all through the agencies, and not only at the top?',
    said: {
      yes: 'the commitment is shared all through the agencies',
      partly: 'the commitment is shared in some parts of the agencies',
      no: 'the commitment is not shared through the agencies',
    },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board only brings its benefits then.',
        con: 'Without that, a board’s progress can stall.',
        citation: board('About this model'),
      },
    ],
  },
  {
    id: 'trust',
    part: 'agencies',
    text: 'Do the partners work well together, and trust each other?',
    said: { yes: 'the partners trust each other', partly: 'some partners trust each other', no: 'the partners do not trust each other yet' },
    bears: [
      {
        models: groups,
        met: 'yes',
        pro: 'A group asks for strong relationships and trust.',
        con: 'A group asks for strong relationships and trust.',
        citation: group('About this model'),
      },
    ],
  },
  {
    id: 'mostly-departments',
    part: 'agencies',
    text: 'Are the partners government departments?',
    hint: 'Partly, if some are councils, iwi organisations, community groups, businesses or others.',
    said: {
      yes: 'the partners are government departments',
      partly: 'some partners are not government departments',
      no: 'hardly any partner is a government department',
    },
    bears: [],
  },
]
