import { capital, counted } from '@/lib/platform/day-words'
import type { StepState } from './rules'
import type { Missing, PassageKind, RecordChoice, WindUpRefusal, WindUpStep } from './types'

export const windUpStepWords: Record<WindUpStep, { name: string; what: string }> = {
  work: {
    name: 'Settle the open work',
    what: 'Each open commitment is done, dropped with a reason, or passed to an organisation. Each ball goes to somebody, or ends.',
  },
  agreements: { name: 'Agreements', what: 'Each one ends, or goes on with an organisation.' },
  thanks: { name: 'Thanks, and what is kept', what: 'Whom you thank and for what; what passes to whom; where papers and data are.' },
  learnings: { name: 'Take learnings home', what: 'What still waits to be told at home, and what could help others.' },
  story: { name: 'What stays for others', what: 'A story of your work for the library, if you wish, and who may read the record.' },
}

export const stepStateWords: Record<StepState, string> = { done: 'Done', 'nothing-to-do': 'Nothing to do', open: 'To do', 'if-you-like': 'If you like' }

/** What is missing, as one short sentence. */
export function missingWords({ reason, count }: Missing): string {
  switch (reason) {
    case 'commitments':
      return capital(`${counted(count, 'open commitment is', 'open commitments are')} not decided.`)
    case 'balls':
      return capital(`${counted(count, 'ball is', 'balls are')} not decided.`)
    case 'agreements':
      return capital(`${counted(count, 'agreement is', 'agreements are')} not decided.`)
    case 'note':
      return 'What passes to whom is not said.'
    case 'round':
      return capital(
        `${counted(count, 'round, session or retrospective is', 'rounds, sessions or retrospectives are')} still open. Close ${count === 1 ? 'it' : 'them'} first, so that nothing said there is lost.`,
      )
  }
}

export const passageWords: Record<PassageKind, string> = { commitment: 'Commitment', ball: 'Piece of work', agreement: 'Agreement' }

export const recordChoiceWords: Record<RecordChoice, { name: string; means: string }> = {
  'as-now': { name: 'The same people as now', means: 'Nothing changes. Whoever may look can go on reading.' },
  installation: {
    name: 'Everybody who can sign in here',
    means: 'The record, the readings and what was made together can then be read by all. Comments stay with the group. This cannot be undone.',
  },
}

export const windUpRefusalWords: Record<WindUpRefusal, string> = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-ready': 'Something is still open. It stands in the list of steps.',
  'story-changed': 'The name, the stage or the model changed since you looked at the story. Look at it again, then confirm.',
  'no-draft': 'Nothing is prepared yet. Take the steps first.',
}
