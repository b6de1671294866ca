import { sendEvents } from '@/lib/retrospectives/room'

/** The events of a retrospective for one participant, as they happen (docs/decisions/0030). */
export const GET = sendEvents
