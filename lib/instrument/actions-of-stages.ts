import type { Citation, CrossoverAdvice, StageAction } from '@/lib/instrument/types'

function action(stageName: string, nth: string): Citation {
  return { source: 'BCS', section: '7.2', part: `Moving partnerships forward, ${stageName}, ${nth} action` }
}

/**
 * The 26 actions of "Moving partnerships forward" (BCS §7.2) in the order of the source: 5, 7, 5, 7, 2.
 * The first steps are ours: each is something that a lead can do this week.
 */
export const stageActions: readonly StageAction[] = [
  {
    id: 'forming-a1',
    stage: 'forming',
    title: 'Make room for people to meet as people',
    firstStep: 'Add half an hour for food and introductions before the next meeting, with nothing on the agenda.',
    answers: [
      { statement: 'flying-4', when: 'low' },
      { statement: 'frustration-5', when: 'high' },
      { statement: 'forming-2', when: 'high' },
    ],
    citation: action('Forming', '1st'),
  },
  {
    id: 'forming-a2',
    stage: 'forming',
    title: 'Talk about the change you all want to see',
    firstStep: 'Ask each member for one sentence on what should be better in three years, then read them all out.',
    answers: [
      { statement: 'functioning-1', when: 'low' },
      { statement: 'forming-1', when: 'low' },
      { statement: 'frustration-1', when: 'high' },
    ],
    citation: action('Forming', '2nd'),
  },
  {
    id: 'forming-a3',
    stage: 'forming',
    title: 'Name the jobs, with results that people can see',
    firstStep: 'Write down three jobs for the next month, each with the visible result it should leave behind.',
    answers: [
      { statement: 'forming-4', when: 'high' },
      { statement: 'functioning-4', when: 'low' },
      { statement: 'forming-3', when: 'high' },
    ],
    citation: action('Forming', '3rd'),
  },
  {
    id: 'forming-a4',
    stage: 'forming',
    title: 'Guide the group to an agenda that rests on evidence',
    firstStep: 'Ask one member to bring a single page of facts about the issue to the next meeting.',
    answers: [
      { statement: 'forming-3', when: 'high' },
      { statement: 'frustration-2', when: 'high' },
      { statement: 'functioning-1', when: 'low' },
    ],
    citation: action('Forming', '4th'),
  },
  {
    id: 'forming-a5',
    stage: 'forming',
    title: 'Meet in a place where no agency is the host',
    firstStep: 'Book a library or a community hall for the next meeting instead of an agency’s office.',
    answers: [
      { statement: 'frustration-6', when: 'high' },
      { statement: 'frustration-4', when: 'high' },
      { statement: 'flying-4', when: 'low' },
    ],
    citation: action('Forming', '5th'),
  },
  {
    id: 'frustration-a1',
    stage: 'frustration',
    title: 'Return to what you share, and say it afresh',
    firstStep: 'Set aside an hour of the next meeting to put the issue and your purpose into today’s words.',
    answers: [
      { statement: 'frustration-3', when: 'high' },
      { statement: 'frustration-1', when: 'high' },
      { statement: 'functioning-1', when: 'low' },
      { statement: 'forming-1', when: 'low' },
    ],
    citation: action('Frustration', '1st'),
  },
  {
    id: 'frustration-a2',
    stage: 'frustration',
    title: 'Give everyone something practical to do',
    firstStep: 'List the small jobs that are waiting now, then invite each member to pick one.',
    answers: [
      { statement: 'functioning-2', when: 'low' },
      { statement: 'failing-1', when: 'high' },
      { statement: 'failing-2', when: 'high' },
    ],
    citation: action('Frustration', '2nd'),
  },
  {
    id: 'frustration-a3',
    stage: 'frustration',
    title: 'Get a small thing done that others will notice',
    firstStep: 'Choose one job that can be finished within four weeks, and agree who will finish it.',
    answers: [
      { statement: 'flying-1', when: 'low' },
      { statement: 'frustration-3', when: 'high' },
      { statement: 'frustration-1', when: 'high' },
    ],
    citation: action('Frustration', '3rd'),
  },
  {
    id: 'frustration-a4',
    stage: 'frustration',
    title: 'Make it safe to disagree out loud',
    firstStep: 'Open the next meeting with a round in which each person names one worry about the work.',
    answers: [
      { statement: 'frustration-4', when: 'high' },
      { statement: 'frustration-2', when: 'high' },
      { statement: 'failing-3', when: 'high' },
      { statement: 'flying-4', when: 'low' },
    ],
    citation: action('Frustration', '4th'),
  },
  {
    id: 'frustration-a5',
    stage: 'frustration',
    title: 'Spell out what each agency gains',
    firstStep: 'Ask each agency for one line on what it hopes to get, then lay the lines side by side.',
    answers: [
      { statement: 'frustration-3', when: 'high' },
      { statement: 'failing-2', when: 'high' },
      { statement: 'flying-5', when: 'low' },
    ],
    citation: action('Frustration', '5th'),
  },
  {
    id: 'frustration-a6',
    stage: 'frustration',
    title: 'Show what every partner adds',
    firstStep: 'Go round the table: each person names one useful thing that the agency beside them has brought.',
    answers: [
      { statement: 'frustration-5', when: 'high' },
      { statement: 'functioning-3', when: 'low' },
    ],
    citation: action('Frustration', '6th'),
  },
  {
    id: 'frustration-a7',
    stage: 'frustration',
    title: 'Mend what went wrong without hunting for a culprit',
    firstStep: 'Take one thing that went wrong, and ask what in our way of working let it happen.',
    answers: [
      { statement: 'failing-3', when: 'high' },
      { statement: 'frustration-6', when: 'high' },
      { statement: 'functioning-5', when: 'low' },
    ],
    citation: action('Frustration', '7th'),
  },
  {
    id: 'functioning-a1',
    stage: 'functioning',
    title: 'Write one plan: aims, dates, owners, signs of success',
    firstStep: 'Put the next three months on one page: each aim, its date, its owner, and how you will know.',
    answers: [
      { statement: 'functioning-4', when: 'low' },
      { statement: 'functioning-1', when: 'low' },
      { statement: 'forming-4', when: 'high' },
    ],
    citation: action('Functioning', '1st'),
  },
  {
    id: 'functioning-a2',
    stage: 'functioning',
    title: 'Agree on ground rules for the joint work',
    firstStep: 'Draft five ground rules on half a page, then send them round for changes.',
    answers: [
      { statement: 'functioning-5', when: 'low' },
      { statement: 'frustration-2', when: 'high' },
    ],
    citation: action('Functioning', '2nd'),
  },
  {
    id: 'functioning-a3',
    stage: 'functioning',
    title: 'Share out the lead, and the answering for results',
    firstStep: 'Ask someone who has not led before to run the next meeting.',
    answers: [
      { statement: 'flying-2', when: 'low' },
      { statement: 'functioning-5', when: 'low' },
      { statement: 'frustration-6', when: 'high' },
    ],
    citation: action('Functioning', '3rd'),
  },
  {
    id: 'functioning-a4',
    stage: 'functioning',
    title: 'Settle on shared methods, and on what good work looks like',
    firstStep: 'Pick one task that several agencies do, then set their ways of doing it side by side.',
    answers: [
      { statement: 'flying-3', when: 'low' },
      { statement: 'frustration-2', when: 'high' },
    ],
    citation: action('Functioning', '4th'),
  },
  {
    id: 'functioning-a5',
    stage: 'functioning',
    title: 'Learn on purpose: work in mixed teams, train side by side, look back',
    firstStep: 'Book twenty minutes at the end of one joint job to ask what each agency learned from it.',
    answers: [
      { statement: 'functioning-2', when: 'low' },
      { statement: 'flying-3', when: 'low' },
      { statement: 'functioning-3', when: 'low' },
    ],
    citation: action('Functioning', '5th'),
  },
  {
    id: 'flying-a1',
    stage: 'flying',
    title: 'Look ahead, and get each agency ready for it',
    firstStep: 'List three changes that could hit this work next year, and say who could handle each.',
    answers: [
      { statement: 'flying-1', when: 'high' },
      { statement: 'flying-2', when: 'low' },
    ],
    citation: action('Flying', '1st'),
  },
  {
    id: 'flying-a2',
    stage: 'flying',
    title: 'Check how the group itself is doing',
    firstStep: 'Put this reading on the agenda of the next meeting with one question: what surprises us?',
    answers: [
      { statement: 'failing-3', when: 'high' },
      { statement: 'frustration-2', when: 'high' },
      { statement: 'functioning-5', when: 'low' },
    ],
    citation: action('Flying', '2nd'),
  },
  {
    id: 'flying-a3',
    stage: 'flying',
    title: 'Go on telling each other what is happening',
    firstStep: 'Send every agency a five-line note on what happened this month.',
    answers: [
      { statement: 'failing-4', when: 'high' },
      { statement: 'flying-4', when: 'low' },
      { statement: 'functioning-3', when: 'low' },
    ],
    citation: action('Flying', '3rd'),
  },
  {
    id: 'flying-a4',
    stage: 'flying',
    title: 'Stop joint work that one agency could do as well alone',
    firstStep: 'Go through your regular meetings, and cancel one that nobody would miss.',
    answers: [
      { statement: 'failing-2', when: 'high' },
      { statement: 'failing-1', when: 'high' },
    ],
    citation: action('Flying', '4th'),
  },
  {
    id: 'flying-a5',
    stage: 'flying',
    title: 'Ask if you still need this partnership',
    firstStep: 'Read your purpose aloud at the next meeting, then ask whether it still fits.',
    answers: [
      { statement: 'frustration-3', when: 'high' },
      { statement: 'forming-1', when: 'low' },
      { statement: 'flying-1', when: 'high' },
    ],
    citation: action('Flying', '5th'),
  },
  {
    id: 'flying-a6',
    stage: 'flying',
    title: 'Check that each agency gets what it came for',
    firstStep: 'Ring each agency, and ask what it has gained so far beside what it hoped for.',
    answers: [
      { statement: 'flying-5', when: 'low' },
      { statement: 'failing-1', when: 'high' },
      { statement: 'frustration-6', when: 'high' },
    ],
    citation: action('Flying', '6th'),
  },
  {
    id: 'flying-a7',
    stage: 'flying',
    title: 'Keep marking what goes well',
    firstStep: 'Thank the people behind one recent result in a note that their own managers see.',
    answers: [
      { statement: 'flying-1', when: 'high' },
      { statement: 'forming-2', when: 'low' },
    ],
    citation: action('Flying', '7th'),
  },
  {
    id: 'failing-a1',
    stage: 'failing',
    title: 'Try again with what helps in frustration',
    firstStep: 'Pick one action from the frustration list, and ask those who remain whether they will try it.',
    answers: [
      { statement: 'forming-1', when: 'high' },
      { statement: 'flying-4', when: 'high' },
      { statement: 'failing-2', when: 'low' },
    ],
    citation: action('Failing', '1st'),
  },
  {
    id: 'failing-a2',
    stage: 'failing',
    title: 'Bring the partnership to a good end',
    firstStep: 'Call one closing meeting: say thank you, agree who takes over each open job, decide what is kept.',
    answers: [
      { statement: 'failing-1', when: 'high' },
      { statement: 'failing-2', when: 'high' },
      { statement: 'failing-4', when: 'high' },
      { statement: 'forming-1', when: 'low' },
    ],
    citation: action('Failing', '2nd'),
  },
]

/** What BCS §7.2 advises between frustration and functioning. It comes before both lists of actions. */
export const crossoverAdvice: readonly CrossoverAdvice[] = [
  {
    id: 'crossover-1',
    title: 'Look up again at what you could do together',
    firstStep: 'Ask each member what would be lost if this partnership stopped today, and write the answers up.',
    citation: {
      source: 'BCS',
      section: '7.2',
      part: 'The partnership life cycle in practice, crossover zone: potential and vision',
    },
  },
  {
    id: 'crossover-2',
    title: 'Remind each other what there is to gain',
    firstStep: 'Name one gain for the people you serve, and one for each agency, on a single page.',
    citation: {
      source: 'BCS',
      section: '7.2',
      part: 'The partnership life cycle in practice, crossover zone: benefits',
    },
  },
  {
    id: 'crossover-3',
    title: 'Win something small soon',
    firstStep: 'Choose a result that you can reach before the next meeting, and tell everyone when you have it.',
    citation: {
      source: 'BCS',
      section: '7.2',
      part: 'The partnership life cycle in practice, crossover zone: early wins',
    },
  },
]
