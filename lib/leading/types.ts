/** The five tasks of leading and managing a collaboration (BCS §4.2). They are the group's, not one person's. */
export const tasks = ['activation', 'framing', 'mobilising', 'synthesising', 'game-management'] as const
export type Task = (typeof tasks)[number]

/** What agencies bring. */
export const resourceKinds = ['money', 'staff-time', 'data', 'premises', 'mandate'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** Somebody who held or holds a role or a task. Days are yyyy-mm-dd; `until` is the first day without it. */
export type Holding = { key: string; membershipId: string; name: string; agency: string; agencyId: string; since: string | null; until: string | null }

/** One agency's part of one kind: words, and where the group agreed on it a share in per cent. */
export type Resource = { id: string; version: number; agencyId: string; agency: string; kind: ResourceKind; amount: string; share: number | null }

export type ResourceRefusal = 'wound-up' | 'not-found' | 'no-such-agency' | 'entered-already'
