/** The storeys of the organisations (BCS figure 5; the names are ours), from governance to community. */
export const levels = ['governance', 'chief-executive', 'senior-manager', 'manager', 'front-line', 'community'] as const
export type Level = (typeof levels)[number]

/** The critical factors of collaboration as roles that people take (BCS §4.2). */
export const roles = [
  'public-entrepreneur',
  'guardian-angel',
  'fellow-traveller',
  'active-client',
  'critical-friend',
  'facilitator',
  'chair',
  'secretariat',
] as const
export type Role = (typeof roles)[number]
