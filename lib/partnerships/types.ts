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
