import { receiveAct } from '@/lib/retrospectives/room'

/** Takes one act of a participant as a line of JSON (docs/decisions/0030). */
export const POST = receiveAct
