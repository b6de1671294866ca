import { crossoverAdvice, stageActions } from './actions-of-stages'
import { conditions } from './conditions'
import { instrumentVersion, statements } from './statements'
import { stages } from './types'
import { answerScale, answersApart, feltQuestion, openQuestions, stageWords, statementQuestion } from './words'

/** Instrument v1, whole: what `GET /api/instrument` returns. */
export const instrumentData = {
  version: instrumentVersion,
  source: 'Better Connected Services for Kiwis (BCS). The wording is our own; each item carries its citation.',
  stages: stages.map((id) => ({ id, ...stageWords[id] })),
  question: statementQuestion,
  scale: answerScale,
  apart: answersApart,
  statements,
  felt: feltQuestion,
  openQuestions,
  conditions,
  actions: stageActions,
  crossoverAdvice,
}
