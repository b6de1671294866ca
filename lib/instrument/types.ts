/** The five stages of the partnership life cycle, in life-cycle order (BCS §7.2, figure 6). */
export const stages = ['forming', 'frustration', 'functioning', 'flying', 'failing'] as const
export type Stage = (typeof stages)[number]

/** Where an item comes from: the document, its section and the group of items inside that section. */
export type Citation = {
  source: 'BCS' | 'Crossbrace'
  section: string
  part: string
}

export type StatementId = `${Stage}-${number}`

/** One characteristic of a stage as a plain, observable statement about "us, in the last three months". */
export type Statement = {
  id: StatementId
  stage: Stage
  text: string
  citation: Citation
}

/** The phases of working together, each with its enablers and impediments: one of them may be a round's condition module. */
export const conditionPhases = ['before-starting', 'getting-together', 'working-together', 'learning', 'support-from-organisations', 'sustaining'] as const
export type ConditionPhase = (typeof conditionPhases)[number]

export type ConditionId = `${ConditionPhase}-${'e' | 'i'}${number}`

/** Is it there? The last stands apart and is counted apart. */
export const conditionAnswers = ['yes', 'partly', 'no', 'cannot-say'] as const
export type ConditionAnswer = (typeof conditionAnswers)[number]

/** An enabler or impediment of BCS §§2.3 to 7.3. Counted in a condition module, never scored. */
export type Condition = {
  id: ConditionId
  phase: ConditionPhase
  kind: 'enabler' | 'impediment'
  text: string
  citation: Citation
}

export type StageActionId = `${Stage}-a${number}`

/** What a group at one stage might do next ("Moving partnerships forward", BCS §7.2). */
export type StageAction = {
  id: StageActionId
  stage: Stage
  title: string
  firstStep: string
  /** The statements whose answers make this action more relevant, and in which direction. */
  answers: { statement: StatementId; when: 'high' | 'low' }[]
  citation: Citation
}

/** BCS's own advice for a group between frustration and functioning. Comes before both lists of actions. */
export type CrossoverAdvice = {
  id: `crossover-${number}`
  title: string
  firstStep: string
  citation: Citation
}

/** Where an issue may lie (Kurtz and Snowden, as BCS §3.2 tells them). "Chaotic" stands as "chaos" in the source's figure. */
export const domains = ['known', 'knowable', 'complex', 'chaotic'] as const
export type Domain = (typeof domains)[number]

/** What one person answers in a sense-making session. */
export const placements = [...domains, 'cannot-say'] as const
export type Placement = (typeof placements)[number]
