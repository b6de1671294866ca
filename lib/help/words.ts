import type { AnswerKind, HelpRefusal, HelpState } from './types'

export const helpStateWords: Record<HelpState, string> = {
  waiting: 'Waits for an answer',
  gone: 'Not answered: they have gone, or cannot sign in',
  answered: 'Answered',
  offered: 'Help was offered',
  'passed-on': 'Passed on',
  'taken-back': 'Taken back',
  settled: 'Settled',
}

export const answerWords: Record<AnswerKind, { name: string; means: string }> = {
  answered: { name: 'Answer', means: 'A word back: what you think, or a question.' },
  offered: { name: 'Offer something', means: 'Say what: an hour, a call to somebody, money, cover.' },
  'passed-on': { name: 'Pass it on', means: 'To the other guardian angels, or with a suggestion in words to the lead.' },
}

export const helpRefusalWords: Record<HelpRefusal, string> = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This request is no longer there.',
  'no-angel': 'No guardian angel is named who could be asked. Name one under “Who may look”.',
  'no-such-angel': 'This person is no guardian angel of the partnership any more. Choose another.',
  'waits-already': 'They were asked before, and have not answered yet. Take that request back to ask anew.',
  'answered-already': 'This was answered already. Load the page to see it.',
  'closed-already': 'The lead has taken this back or settled it meanwhile.',
}
