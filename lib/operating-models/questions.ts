import { questionsOfAgencies } from './questions-of-agencies'
import { questionsOfServices } from './questions-of-services'
import { questionsOfWork } from './questions-of-work'
import type { Question } from './types'

/** Asked of everybody, beside the models: what a model cannot bind. It ranks none of them. */
export const mostlyDepartments = 'mostly-departments'

/** The questions, each drawn from what the documents say of when to use a model, what it needs and where it ends. */
export const questions: readonly Question[] = [...questionsOfWork, ...questionsOfAgencies, ...questionsOfServices]

export const questionIds: readonly string[] = questions.map((question) => question.id)

/** One question by its id, or null where it is no longer asked. */
export function questionById(id: string): Question | null {
  return questions.find((question) => question.id === id) ?? null
}
