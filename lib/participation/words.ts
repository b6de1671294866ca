import type { Involvement } from './types'

export const involvementWords: Record<Involvement, { name: string; means: string }> = {
  partnership: { name: 'Partnership', means: 'Iwi or Māori take part as partners, and decide with the others.' },
  consultation: { name: 'Consultation', means: 'The group asks iwi or Māori for their view, and decides itself.' },
  'not-yet-clear': { name: 'Not yet clear', means: 'The group still has to talk about it.' },
}

/** What is asked, why, and where that comes from. */
export const questionWords = {
  involvement: {
    label: 'Is this partnership or consultation?',
    why: 'If people expect different things of working together, confusion follows.',
    citation: 'BCS §8.3',
  },
  advisers: {
    label: 'Who advises the group on this?',
    why: 'The group needs to know whom it can ask. An organisation, a role, or a person who agreed to be named.',
    citation: 'BCS §8.3',
  },
  bothAnswerTo: {
    label: 'Who here answers both to an agency and to their people?',
    why: 'Some Māori staff answer to their agency, and to their whānau, iwi or community in ways that go beyond the job.',
    citation: 'BCS §8.3',
  },
  dataWhose: {
    label: 'Whose data is it?',
    why: 'What is gathered about iwi, hapū and whānau: who may use it, and who decides.',
    citation: 'Our question',
  },
} as const
export type Question = keyof typeof questionWords
export const questions = Object.keys(questionWords) as Question[]
