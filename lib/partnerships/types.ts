/** The continuum of joint work (BCS §1.2), from least to most intense. */
export const intensities = ['co-existence', 'communication', 'co-operation', 'co-ordination', 'collaboration'] as const
export type Intensity = (typeof intensities)[number]

/** How complex the need is: from one transaction to many tangled ones (BCS §2.1, figure 3; the steps between are ours). */
export const complexities = ['simple', 'several-parts', 'complex', 'wicked'] as const
export type Complexity = (typeof complexities)[number]

/** The models of the three Toolkit documents. */
export const operatingModels = ['cross-agency-group', 'lead-agency', 'cross-agency-board', 'federated-service'] as const
export type OperatingModel = (typeof operatingModels)[number]

export const visibilities = ['below-the-radar', 'agencies', 'installation'] as const
export type Visibility = (typeof visibilities)[number]

export const rhythms = ['1', '2', '3', '4', '6', '12'] as const

/** How many days may pass between two check-ins before the lead is reminded; 0: never. */
export const checkInRhythms = ['7', '14', '30', '0'] as const

/** The record as its page tells it, without what belongs to another kind of fact. */
export type Recorded = {
  purpose: string
  sharedOutcome: string | null
  forWhom: string
  triggers: unknown
  complexity: string | null
  intensityNow: string | null
  intensity: string | null
  openMembership: boolean | null
  mandated: boolean | null
  startedOn: string | null
  rhythmMonths: number
  checkInDays: number
  visibility: string
}

/** How the shared outcome was worded before, and the day until which that held (yyyy-mm-dd). */
export type OutcomeWording = { id: string; text: string | null; until: string }
