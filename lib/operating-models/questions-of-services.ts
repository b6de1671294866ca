import type { Question } from './types'

const federated = (part: string) => `Toolkit: federated service, ${part}`
const only = ['federated-service'] as const

/** What it is like for the people it is for, and whether a service could move. */
export const questionsOfServices: readonly Question[] = [
  {
    id: 'pain-points',
    part: 'people-and-service',
    text: 'Do the people it is for find today’s arrangements hard?',
    said: { yes: 'people find it hard today', partly: 'people find some of it hard today', no: 'people do not find it hard today' },
    bears: [
      {
        models: only,
        met: 'yes',
        pro: 'A federated service is for taking such pain points away.',
        con: 'A federated service is for taking customers’ pain points away.',
        citation: federated('When to use'),
      },
    ],
  },
  {
    id: 'easier-for-people',
    part: 'people-and-service',
    text: 'Would it be easier for them if one agency delivered it?',
    said: {
      yes: 'one agency would make it easier for people',
      partly: 'one agency would make some of it easier',
      no: 'one agency would not make it easier for people',
    },
    bears: [{ models: only, met: 'yes', pro: 'That is one reason to federate.', con: 'Federating should make it easier.', citation: federated('When to use') }],
  },
  {
    id: 'critical-mass',
    part: 'people-and-service',
    text: 'Brought together, would there be enough of it to deliver it economically and well?',
    said: {
      yes: 'brought together, there would be enough of it',
      partly: 'brought together, there might be enough of it',
      no: 'brought together, there would not be enough of it',
    },
    bears: [
      {
        models: only,
        met: 'yes',
        pro: 'Federating gives that critical mass.',
        con: 'Federating should give critical mass.',
        citation: federated('When to use'),
      },
    ],
  },
  {
    id: 'separable',
    part: 'people-and-service',
    text: 'Could the service, with its money, be separated easily and moved to another agency?',
    said: { yes: 'the service could be moved easily', partly: 'part of the service could be moved', no: 'the service could not be moved easily' },
    bears: [
      {
        models: only,
        met: 'yes',
        pro: 'A federated service is moved in that way.',
        con: 'A federated service must be easy to separate and move.',
        citation: federated('When to use'),
      },
    ],
  },
  {
    id: 'lasting-effort-of-several',
    part: 'people-and-service',
    text: 'Will it go on taking the effort of more than one agency?',
    said: { yes: 'it goes on taking the effort of several agencies', partly: 'it takes some effort of others', no: 'one agency could carry it on' },
    bears: [
      {
        models: only,
        met: 'no',
        pro: null,
        con: 'When the work moves to one agency, the others may care less. That hurts most where several must keep at it.',
        citation: federated('About this model'),
      },
    ],
  },
]
