import { longestPassword, type PasswordRefusal, shortestPassword } from './rules'

export const passwordRefusalWords: Record<PasswordRefusal, string> = {
  'too-short': `The password must be at least ${shortestPassword} characters long. Three or four unrelated words are a good one.`,
  'too-long': `The password must be ${longestPassword} characters or fewer.`,
  common: 'This password is on the lists that attackers try first. Choose three or four unrelated words.',
  'about-you': 'This password is made of your name, your address or the name of this tool. Choose something else.',
}
