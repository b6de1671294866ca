import type { ReminderRefusal } from './rules'

export const reminderRefusalWords: Record<ReminderRefusal, string> = {
  'no-mail': 'No mail server is set, so nobody can be reminded by e-mail.',
  'round-over': 'This round takes no more answers.',
  'reminded-twice': 'Two reminders went out. There are no more.',
  'reminded-today': 'A reminder went out today. The next one can go tomorrow.',
  'all-answered': 'Everyone has answered. There is nobody to remind.',
  'no-addresses': 'None of those who have not answered has an e-mail address here.',
}
