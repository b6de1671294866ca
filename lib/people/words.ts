import type { Level, Role } from './types'

export const levelWords: Record<Level, string> = {
  governance: 'Governance',
  'chief-executive': 'Chief executive',
  'senior-manager': 'Senior manager',
  manager: 'Manager',
  'front-line': 'Front line',
  community: 'Community',
}

/** The level in words; an empty one was not said yet. */
export function levelName(level: string): string {
  return levelWords[level as Level] ?? 'Not said yet'
}

export const roleWords: Record<Role, { name: string; means: string }> = {
  'public-entrepreneur': { name: 'Public entrepreneur', means: 'Makes things happen across agencies.' },
  'guardian-angel': { name: 'Guardian angel', means: 'A manager who shields the work from above.' },
  'fellow-traveller': { name: 'Fellow traveller', means: 'Shares the cause and carries part of the work.' },
  'active-client': { name: 'Active client', means: 'Somebody the work is for, who takes part in it.' },
  'critical-friend': { name: 'Critical friend', means: 'Walks alongside, watches and asks. Is not asked in rounds.' },
  facilitator: { name: 'Facilitator', means: 'Holds the process, not the answer.' },
  chair: { name: 'Chair', means: 'Chairs the meetings.' },
  secretariat: { name: 'Secretariat', means: 'Keeps papers and dates.' },
}
