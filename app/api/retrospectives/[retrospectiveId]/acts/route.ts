import { leadOn } from '@/lib/platform/plain-answer'
import { receiveAct } from '@/lib/retrospectives/room'

/** Takes one act of a participant as a line of JSON (docs/decisions/0030). */
export const POST = receiveAct

/** Asked for, it leads to the room. */
export async function GET(_request: Request, { params }: { params: Promise<{ retrospectiveId: string }> }): Promise<Response> {
  const { retrospectiveId } = await params
  return leadOn(/^[a-z0-9]{1,40}$/.test(retrospectiveId) ? `/retrospective/${retrospectiveId}` : '/join', 307)
}
