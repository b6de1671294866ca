import type { Complexity, Intensity, OperatingModel, Visibility } from './types'

/** The five steps of BCS §1.2, in our words. */
export const intensityWords: Record<Intensity, { name: string; means: string }> = {
  'co-existence': { name: 'Co-existence', means: 'Each relies on itself. There is no formal contact.' },
  communication: { name: 'Communication', means: 'We meet informally and tell each other what is needed.' },
  'co-operation': { name: 'Co-operation', means: 'We meet and exchange information in a set way, so that each reaches its own goals better.' },
  'co-ordination': { name: 'Co-ordination', means: 'We share resources and do tasks together, so that each reaches its own goals better.' },
  collaboration: { name: 'Collaboration', means: 'We work for goals in common, from a shared understanding of words and values.' },
}

/** The ends are those of BCS §2.1, figure 3; the steps between are ours. */
export const complexityWords: Record<Complexity, { name: string; means: string }> = {
  simple: { name: 'One plain matter', means: 'One service answers it, such as a licence or a passport.' },
  'several-parts': { name: 'Several plain parts', means: 'A few services answer it, each its own part.' },
  complex: { name: 'Complex', means: 'The parts hang together, and nobody sees the whole.' },
  wicked: { name: 'A wicked problem', means: 'Hard to say what it is, with many causes, and no clear solution.' },
}

/** The models of the three Toolkit documents, in our words. */
export const operatingModelWords: Record<OperatingModel, { name: string; means: string; citation: string }> = {
  'cross-agency-group': {
    name: 'Cross-agency group',
    means: 'Agencies align their own work. The group decides nothing for them.',
    citation: 'Toolkit: cross-agency group',
  },
  'lead-agency': {
    name: 'Cross-agency group with a lead agency',
    means: 'The same, with one agency responsible for the result as a whole.',
    citation: 'Toolkit: cross-agency group',
  },
  'cross-agency-board': {
    name: 'Cross-agency board',
    means: 'A few chief executives answer together for shared results.',
    citation: 'Toolkit: cross-agency board',
  },
  'federated-service': {
    name: 'Federated service',
    means: 'A service and its money move to one agency, which delivers it for all.',
    citation: 'Toolkit: federated service',
  },
}

export const visibilityWords: Record<Visibility, { name: string; means: string }> = {
  'below-the-radar': { name: 'Below the radar', means: 'Only people whom its lead names can see that it exists.' },
  agencies: {
    name: 'Open to the managers of its agencies',
    means:
      'Whoever manages one of its agencies (an administrator says who) can see the record, the operating model, the members, readings, commitments, check-ins and signals. Comments, agreements and resources stay with the group.',
  },
  installation: {
    name: 'Open here',
    means:
      'Everyone who can sign in here can see the record, the operating model, the members, readings, commitments, check-ins and signals. Comments, agreements and resources stay with the group.',
  },
}

export const rhythmWords: Record<string, string> = {
  '1': 'Every month',
  '2': 'Every two months',
  '3': 'Every quarter',
  '4': 'Every four months',
  '6': 'Twice a year',
  '12': 'Once a year',
}

export const checkInRhythmWords: Record<string, string> = {
  '7': 'Each week',
  '14': 'Every two weeks',
  '30': 'Each month',
  '0': 'No reminder',
}

/** A rhythm of check-ins in words; one that came in a file by its days. */
export function checkInRhythmName(days: number): string {
  return checkInRhythmWords[String(days)] ?? `Every ${days} days`
}

export const refusalWords = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This entry is no longer there.',
  stale: 'Somebody else changed this while you were writing. Their version stands beside yours. Send the form again to put yours in its place.',
} as const
export type RecordRefusal = keyof typeof refusalWords
