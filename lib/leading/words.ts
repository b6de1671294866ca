import type { Role } from '@/lib/people/types'
import type { ResourceKind, Task } from './types'

/** The five tasks of BCS §4.2, in our words. */
export const taskWords: Record<Task, { name: string; means: string }> = {
  activation: { name: 'Activation', means: 'Finds who should be here, and draws on what they know, can do and can bring.' },
  framing: { name: 'Framing', means: 'Helps the group agree how it works, and see the issue and one another in a new light.' },
  mobilising: { name: 'Mobilising', means: 'Wins commitment and keeps it, in the group and in each agency behind it.' },
  synthesising: { name: 'Synthesising', means: 'Makes it easy to work well together, and blends different aims and values into one purpose.' },
  'game-management': { name: 'Game management', means: 'Helps people deal with each other: shares information, lowers uncertainty, keeps everyone talking.' },
}

/** A task's name; an unknown one by its own id. */
export function taskName(task: string): string {
  return taskWords[task as Task]?.name ?? task
}

export const resourceWords: Record<ResourceKind, { name: string; means: string }> = {
  money: { name: 'Money', means: 'From a baseline, a grant, a pool.' },
  'staff-time': { name: 'Staff time', means: 'People, and days of theirs.' },
  data: { name: 'Data and knowledge', means: 'What an agency knows, or can find out.' },
  premises: { name: 'Premises and equipment', means: 'Rooms, vehicles, tools.' },
  mandate: { name: 'Mandate', means: 'The right to act: a law, a decision of Cabinet or a council, the trust of a community.' },
}

/** What is asked where nobody holds a role. Questions, not faults. */
export const roleQuestions: Record<Role, { question: string; citation: string }> = {
  'public-entrepreneur': { question: 'Who gets things moving across the agencies, and works with the people it is for?', citation: 'BCS §3.2' },
  'guardian-angel': { question: 'Which manager further up keeps a watching brief, and keeps others off?', citation: 'BCS, critical factors' },
  'fellow-traveller': { question: 'Who puts something on the table that others may use?', citation: 'BCS, critical factors' },
  'active-client': {
    question: 'Does somebody the work is for take part in it? It is often so, and not always: story 7 went well without.',
    citation: 'BCS, critical factors; appendix 1, story 7',
  },
  'critical-friend': { question: 'Who walks alongside, watches, and asks?', citation: 'BCS §7.3' },
  facilitator: { question: 'Who looks after how the group talks and decides?', citation: 'BCS §4.2' },
  chair: { question: 'Who chairs? It need not be the agency with the most resources.', citation: 'BCS §4.2' },
  secretariat: { question: 'Who keeps papers and dates? Groups need to know that they have this support.', citation: 'BCS §6.2' },
}
