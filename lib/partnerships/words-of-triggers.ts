/** What can set a partnership going (BCS §2.2). None is enough by itself: somebody has to act as a catalyst. */
export const triggerIds = [
  'does-not-make-sense',
  'cannot-do-it-alone',
  'crisis',
  'public-attention',
  'usual-way-does-not-fit',
  'earlier-attempts-failed',
  'lucky-chance',
] as const

export type TriggerId = (typeof triggerIds)[number]

export type TriggerWords = {
  label: string
  hint: string
  citation: { source: 'BCS'; section: '2.2'; part: string }
}

export const triggerWords: Record<TriggerId, TriggerWords> = {
  'does-not-make-sense': {
    label: 'Something does not add up',
    hint: 'What people meet in their work does not match the service that is on offer.',
    citation: { source: 'BCS', section: '2.2', part: 'The situation does not make sense' },
  },
  'cannot-do-it-alone': {
    label: 'It is too big for any one agency',
    hint: 'The issue needs more people, money or knowledge than one organisation has.',
    citation: { source: 'BCS', section: '2.2', part: 'We cannot do it on our own' },
  },
  crisis: {
    label: 'A crisis, where waiting would do harm',
    hint: 'Someone could be hurt or wronged if nobody acts.',
    citation: { source: 'BCS', section: '2.2', part: 'The critical imperative' },
  },
  'public-attention': {
    label: 'The public is watching',
    hint: 'The issue is in the news, or on the lips of many people.',
    citation: { source: 'BCS', section: '2.2', part: 'The critical imperative, high public profile' },
  },
  'usual-way-does-not-fit': {
    label: 'The usual way does not fit',
    hint: 'The standard steps would leave somebody worse off.',
    citation: { source: 'BCS', section: '2.2', part: 'Standard operating procedure does not fit' },
  },
  'earlier-attempts-failed': {
    label: 'It was tried before, and it failed',
    hint: 'Earlier work on the issue came to nothing, so something different is called for.',
    citation: { source: 'BCS', section: '2.2', part: 'Previous attempts have failed' },
  },
  'lucky-chance': {
    label: 'A lucky chance',
    hint: 'An opening came up, and somebody took it.',
    citation: { source: 'BCS', section: '2.2', part: 'Serendipity' },
  },
}
