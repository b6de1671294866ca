import type { AccountabilityInput } from './schema'

/** The questions to each member, for themselves. All can be left empty. */
export const accountabilityWords: Record<keyof AccountabilityInput, { label: string; hint: string; short: string }> = {
  reportsTo: { label: 'Whom do you report to at home?', hint: 'A role is enough.', short: 'Reports to' },
  agreedTime: { label: 'What time has your manager agreed to?', hint: 'Half a day a week, for example.', short: 'Time agreed' },
  agreedMandate: { label: 'What may you commit your agency to?', hint: 'Without asking first.', short: 'May commit to' },
  agreedRoom: { label: 'What room have you to do things differently?', hint: 'Rules that may be bent, procedures that may be left out.', short: 'Room to act' },
  adviceSignedBy: {
    label: 'Does somebody else sign your agency’s advice on this?',
    hint: 'The Treasury has long done so, where its own person sits in the group (BCS §8.1).',
    short: 'Advice is signed by',
  },
  limits: { label: 'What limits do you work under?', hint: 'What you can not do or say here, so that nobody is surprised.', short: 'Limits' },
}
