import type { Intensity, OperatingModel, Visibility } from './types'

export const intensityWords: Record<Intensity, { name: string; means: string }> = {
  'co-existence': { name: 'Co-existence', means: 'Each works alone, side by side.' },
  communication: { name: 'Communication', means: 'We tell each other what we do.' },
  'co-operation': { name: 'Co-operation', means: 'We help each other now and then, and stay as we are.' },
  'co-ordination': { name: 'Co-ordination', means: 'We line up our separate work.' },
  collaboration: { name: 'Collaboration', means: 'We do together what none of us could do alone, and change how we work.' },
}

export const operatingModelWords: Record<OperatingModel, { name: string; means: string; citation: string }> = {
  'cross-agency-group': { name: 'Cross-agency group', means: 'Several agencies plan and decide together.', citation: 'Toolkit: cross-agency group' },
  'lead-agency': { name: 'Cross-agency group with a lead agency', means: 'One agency takes the lead for the others.', citation: 'Toolkit: cross-agency group' },
  'cross-agency-board': { name: 'Cross-agency board', means: 'Chief executives answer together for shared results.', citation: 'Toolkit: cross-agency board' },
  'federated-service': { name: 'Federated service', means: 'One service that several agencies own and run together.', citation: 'Toolkit: federated service' },
}

export const visibilityWords: Record<Visibility, { name: string; means: string }> = {
  'below-the-radar': { name: 'Below the radar', means: 'Only people you name can see that it exists.' },
  installation: { name: 'Open here', means: 'Everyone who can sign in here can see the record and the readings. Comments stay with the group.' },
}

export const rhythmWords: Record<string, string> = {
  '1': 'Every month',
  '2': 'Every two months',
  '3': 'Every quarter',
  '4': 'Every four months',
  '6': 'Twice a year',
  '12': 'Once a year',
}

export const refusalWords = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This entry is no longer there.',
  stale: 'Somebody else changed this while you were writing. Their version stands beside yours. Send the form again to put yours in its place.',
} as const
export type RecordRefusal = keyof typeof refusalWords
