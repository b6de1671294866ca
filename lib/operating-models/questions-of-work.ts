import type { Question } from './types'

const group = (part: string) => `Toolkit: cross-agency group, ${part}`
const board = (part: string) => `Toolkit: cross-agency board, ${part}`
const groups = ['cross-agency-group', 'lead-agency'] as const

/** What the work is like. */
export const questionsOfWork: readonly Question[] = [
  {
    id: 'trade-offs',
    part: 'work',
    text: 'Would some agency have to give up much of its own for the good of all?',
    hint: 'For instance money, priority or control.',
    said: {
      yes: 'some agency would have to give up much',
      partly: 'some agency would have to give up something',
      no: 'no agency would have to give up much',
    },
    bears: [
      {
        models: groups,
        met: 'no',
        pro: 'A group suits problems without great trade-offs.',
        con: 'A group is not for problems with great trade-offs.',
        citation: group('When to use'),
      },
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'Beside a board, ministers can talk trade-offs through in an informal group.',
        con: null,
        citation: board('Ministerial relationships'),
      },
    ],
  },
  {
    id: 'definable',
    part: 'work',
    text: 'Can you say it as one definite result, or as a service for one group of people?',
    said: { yes: 'it can be said as one result or service', partly: 'it can be said so in part', no: 'it cannot be said as one result or service' },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board needs a problem of that kind.',
        con: 'A board needs one result, or one service for one group of customers.',
        citation: board('When to use'),
      },
    ],
  },
  {
    id: 'plan-together',
    part: 'work',
    text: 'Does it take planning and resources across agencies, while each delivers its own part?',
    said: {
      yes: 'planning and resources must cross agencies',
      partly: 'some planning and resources must cross agencies',
      no: 'planning and resources need not cross agencies',
    },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'That is what a board is suited to.',
        con: 'A board is for outcomes that are planned and resourced across agencies.',
        citation: board('About this model'),
      },
      {
        models: groups,
        met: 'no',
        pro: 'A group shares few resources.',
        con: 'A group shares few resources.',
        citation: group('About this model'),
      },
    ],
  },
  {
    id: 'low-cost',
    part: 'work',
    text: 'Must the arrangement itself cost little?',
    said: { yes: 'it must cost little', partly: 'it should not cost much', no: 'it may cost something' },
    bears: [{ models: groups, met: 'yes', pro: 'A group costs little.', con: null, citation: group('When to use') }],
  },
  {
    id: 'voluntary-tried',
    part: 'work',
    text: 'Were voluntary ways tried, and did they fall short?',
    said: {
      yes: 'voluntary ways were tried and fell short',
      partly: 'voluntary ways were tried, and helped in part',
      no: 'voluntary ways were not tried, or they work',
    },
    bears: [
      {
        models: ['cross-agency-board'],
        met: 'yes',
        pro: 'A board is for problems that voluntary ways did not solve.',
        con: 'A board is for problems that voluntary ways did not solve. Something lighter may do.',
        citation: board('When to use'),
      },
      {
        models: groups,
        met: 'no',
        pro: null,
        con: 'A group lives by agencies taking part because they want to.',
        citation: group('About this model'),
      },
    ],
  },
]
