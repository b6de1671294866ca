import { longDay } from '@/lib/platform/day-words'
import { type AgreementKind, type AgreementStatus, type Development, type QuestionId, questionIds, type Terms } from './types'
import { developmentWords } from './words'

/** What the quality check looks at. */
export type QualityFacts = {
  kind: AgreementKind
  developedBy: Development | null
  reviewOn: string | null
  terms: Terms
  parties: readonly string[]
  /** Other agreements of the partnership that have not ended. */
  others: readonly { kind: AgreementKind; status: AgreementStatus; title: string }[]
}

type Question = { ask: string; why: string; citation: string }

/** The questions, in our words, and why each matters. Answers are for talking about; nobody adds them up. */
export const qualityQuestions: Record<QuestionId, Question> = {
  'between-organisations': {
    ask: 'Is it between organisations, and not only between the people who get on?',
    why: 'Then each organisation sets time and people aside for it, and not only whoever happens to care.',
    citation: 'Partnering Agreements',
  },
  'survives-leaving': {
    ask: 'Would it hold if the people who made it left?',
    why: 'People change jobs and surroundings change. These are the two risks that something written protects from.',
    citation: 'Partnering Agreements',
  },
  'shared-vision': {
    ask: 'Does it say what you want to reach together?',
    why: 'A vision that is written down is what people come back to when things go wrong.',
    citation: 'Partnering Agreements; BCS §4.2',
  },
  'goes-wrong': {
    ask: 'Does it say what happens when things go wrong?',
    why: 'It is easier to agree on this while all is well.',
    citation: 'Partnering Agreements',
  },
  'way-out': {
    ask: 'Is there a way out?',
    why: 'A party that could leave decently can also stay by choice.',
    citation: 'our rule',
  },
  'work-programme': {
    ask: 'Is there a shared work programme with it?',
    why: 'Nothing happens because something was signed. A programme of work puts it into practice.',
    citation: 'Partnering Agreements; BCS appendix 1, story 3',
  },
  review: {
    ask: 'Is it said when and how you look at it again?',
    why: 'Reviews put an agreement into practice, and keep it from being forgotten in a drawer.',
    citation: 'Partnering Agreements',
  },
  'who-leads': {
    ask: 'Is it clear who facilitates or leads?',
    why: 'Somebody outside can hold the process, or one party can lead it. Either works; nobody does not.',
    citation: 'Partnering Agreements',
  },
  'written-for-this': {
    ask: 'Was it written for this partnership, and not pasted from another?',
    why: 'Each agreement mirrors its partners and their history. Writing it is how people get to know each other.',
    citation: 'Partnering Agreements',
  },
}

export type QualityAnswer = Question & {
  id: QuestionId
  answer: 'yes' | 'no' | 'not-said'
  /** The group's own words, or what the record itself says. */
  because: string | null
}

/** What the record itself shows, where nobody has answered. Never a "no": what was not entered was not denied. */
function fromRecord(id: QuestionId, facts: QualityFacts): string | null {
  if (id === 'between-organisations' && facts.parties.length > 1) return `Its parties here are organisations: ${list(facts.parties)}.`
  if (id === 'review' && facts.reviewOn !== null) return `The next review is on ${longDay(facts.reviewOn)}.`
  if (id === 'who-leads' && facts.developedBy !== null && facts.developedBy !== 'by-the-parties') return `${developmentWords[facts.developedBy].name}.`
  if (id === 'work-programme') {
    if (facts.kind === 'joint-work-programme') return 'This is the joint work programme.'
    const programme = facts.others.find((other) => other.kind === 'joint-work-programme' && other.status !== 'ended')
    if (programme) return `The joint work programme is kept here: ${programme.title}.`
  }
  return null
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 4)
  return names.length > 4 ? `${shown.join(', ')} and ${names.length - 4} more` : shown.join(', ')
}

/** Each question with its answer: what the group said first, then what the record shows, else "not said". Never a score. */
export function qualityOf(facts: QualityFacts): QualityAnswer[] {
  return questionIds.map((id) => {
    const said = facts.terms.answers[id]
    if (said?.answer) return { id, ...qualityQuestions[id], answer: said.answer, because: said.words || null }
    const shown = fromRecord(id, facts)
    if (shown !== null) return { id, ...qualityQuestions[id], answer: 'yes', because: said?.words || shown }
    return { id, ...qualityQuestions[id], answer: 'not-said', because: said?.words || null }
  })
}
