import type { Citation, Stage, Statement } from '@/lib/instrument/types'

/** The version that a round keeps. Only identical statements are compared between rounds. */
export const instrumentVersion = 'v1'

const stageHeadings: Record<Stage, string> = {
  forming: 'Stage 1 Forming',
  frustration: 'Stage 2 Frustration',
  functioning: 'Stage 3 Functioning',
  flying: 'Stage 4 Flying',
  failing: 'Stage 5 Failing',
}

const ordinals = ['1st', '2nd', '3rd', '4th', '5th', '6th'] as const

function characteristic(stage: Stage, nth: 1 | 2 | 3 | 4 | 5 | 6): Citation {
  return { source: 'BCS', section: '7.2', part: `${stageHeadings[stage]}, ${ordinals[nth - 1]} characteristic` }
}

/**
 * Instrument v1: the 24 characteristics of BCS §7.2 in the order of the source, each as one observable
 * statement about "us, in the last three months". The source breaks one bullet of stage 4 in two
 * (changing what partners do, partnership objectives): it is one characteristic, `flying-3`.
 */
export const statements: readonly Statement[] = [
  {
    id: 'forming-1',
    stage: 'forming',
    text: 'A cause that we all share brings us to the table.',
    citation: characteristic('forming', 1),
  },
  {
    id: 'forming-2',
    stage: 'forming',
    text: 'We have been excited about starting something new with each other.',
    citation: characteristic('forming', 2),
  },
  {
    id: 'forming-3',
    stage: 'forming',
    text: 'We have spent most of our time finding out what could be done.',
    citation: characteristic('forming', 3),
  },
  {
    id: 'forming-4',
    stage: 'forming',
    text: 'What each of us will contribute is still to be worked out.',
    citation: characteristic('forming', 4),
  },
  {
    id: 'frustration-1',
    stage: 'frustration',
    text: 'It has been hard to see where we are heading.',
    citation: characteristic('frustration', 1),
  },
  {
    id: 'frustration-2',
    stage: 'frustration',
    text: 'Choosing what to do next has caused tension among us.',
    citation: characteristic('frustration', 2),
  },
  {
    id: 'frustration-3',
    stage: 'frustration',
    text: 'Some of us have asked what the point of this partnership is.',
    citation: characteristic('frustration', 3),
  },
  {
    id: 'frustration-4',
    stage: 'frustration',
    text: 'Aims that stay unspoken have shaped what some of us do here.',
    citation: characteristic('frustration', 4),
  },
  {
    id: 'frustration-5',
    stage: 'frustration',
    text: 'We have had doubts about what others at the table can offer.',
    citation: characteristic('frustration', 5),
  },
  {
    id: 'frustration-6',
    stage: 'frustration',
    text: 'Agencies here have competed with each other over this work.',
    citation: characteristic('frustration', 6),
  },
  {
    id: 'functioning-1',
    stage: 'functioning',
    text: 'We now see clearly what we want to achieve together.',
    citation: characteristic('functioning', 1),
  },
  {
    id: 'functioning-2',
    stage: 'functioning',
    text: 'Teams made up of several agencies have moved the work forward.',
    citation: characteristic('functioning', 2),
  },
  {
    id: 'functioning-3',
    stage: 'functioning',
    text: 'People here say “we” when they talk about this work.',
    citation: characteristic('functioning', 3),
  },
  {
    id: 'functioning-4',
    stage: 'functioning',
    text: 'Everyone here knows who does what.',
    citation: characteristic('functioning', 4),
  },
  {
    id: 'functioning-5',
    stage: 'functioning',
    text: 'We answer to each other for what we said we would do.',
    citation: characteristic('functioning', 5),
  },
  {
    id: 'flying-1',
    stage: 'flying',
    text: 'We have achieved things that this partnership was set up to achieve.',
    citation: characteristic('flying', 1),
  },
  {
    id: 'flying-2',
    stage: 'flying',
    text: 'Several of us have taken a turn at leading the work.',
    citation: characteristic('flying', 2),
  },
  {
    id: 'flying-3',
    stage: 'flying',
    text: 'Agencies have changed the way they work to reach our shared goals.',
    citation: characteristic('flying', 3),
  },
  {
    id: 'flying-4',
    stage: 'flying',
    text: 'We trust each other enough to share bad news.',
    citation: characteristic('flying', 4),
  },
  {
    id: 'flying-5',
    stage: 'flying',
    text: 'Our shared goals shape what each agency does from day to day.',
    citation: characteristic('flying', 5),
  },
  {
    id: 'failing-1',
    stage: 'failing',
    text: 'People have been turning up less often.',
    citation: characteristic('failing', 1),
  },
  {
    id: 'failing-2',
    stage: 'failing',
    text: 'Work for this partnership keeps slipping to the bottom of our lists.',
    citation: characteristic('failing', 2),
  },
  {
    id: 'failing-3',
    stage: 'failing',
    text: 'The same quarrels keep coming back.',
    citation: characteristic('failing', 3),
  },
  {
    id: 'failing-4',
    stage: 'failing',
    text: 'Relationships between us have been coming undone.',
    citation: characteristic('failing', 4),
  },
]
