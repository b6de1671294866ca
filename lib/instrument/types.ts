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

export type ConditionPhase = 'before-starting' | 'getting-together' | 'working-together' | 'learning' | 'support-from-organisations' | 'sustaining'

/** An enabler or impediment of BCS §§2.3 to 7.3. Counted in a condition module, never scored. */
export type Condition = {
  id: string
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
