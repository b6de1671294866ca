import { crossoverAdvice, stageActions } from './actions-of-stages'
import { conditions } from './conditions'
import { domainWords } from './domains'
import { instrumentVersion, statements } from './statements'
import { conditionPhases, domains, stages } from './types'
import { answerScale, answersApart, conditionQuestions, conditionScale, feltQuestion, openQuestions, phaseWords, stageWords, statementQuestion } from './words'

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
  phases: conditionPhases.map((id) => ({ id, ...phaseWords[id] })),
  conditionQuestions,
  conditionScale,
  domains: domains.map((id) => ({ id, ...domainWords[id] })),
  actions: stageActions,
  crossoverAdvice,
}
