/** The tasks of leading a group of several agencies (BCS §4.2). */
export const leadershipTasks = ['activation', 'framing', 'mobilising', 'synthesising', 'game-management'] as const
export type LeadershipTaskId = (typeof leadershipTasks)[number]

/** What an agency can bring (product rule, after BCS §§4.2, 6.2). */
export const resourceKinds = ['money', 'staff-time', 'data', 'premises', 'mandate'] as const
export type ResourceKind = (typeof resourceKinds)[number]

export type ResourceFact = { agencyId: string; agency: string; kind: string; share: number | null }
