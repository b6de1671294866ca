/** Why somebody is not entered as manager of an agency. */
export const managerRefusalWords = {
  'no-such-person': 'Choose a person who can sign in',
  'not-oneself': 'Choose somebody else: an administrator cannot enter themselves, since partnerships open to the managers of their agencies',
  administrator: 'Choose somebody who is no administrator: administrators see no partnership as managers of an agency',
} as const
