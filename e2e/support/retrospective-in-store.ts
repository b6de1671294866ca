import { getParticipant } from '@/lib/access/data'
import type { ParticipantScope, PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { findWhole } from '@/lib/retrospectives/data'
import { act } from '@/lib/retrospectives/mutations'
import { openRetrospective } from '@/lib/retrospectives/people'
import { phaseAfter } from '@/lib/retrospectives/rules'
import type { Act, Board, Phase } from '@/lib/retrospectives/types'

/** A retrospective that was held from its first phase to its last, by one person, with something of everything in it. Gives its id. */
export async function heldRetrospective(scope: PartnershipScope, owner: string): Promise<string> {
  const secret = newSecret()
  const opened = await openRetrospective(scope, { name: 'Lena', organisation: 'City Council', dotsEach: 3 }, newSecret(), secret, today())
  if (opened.outcome !== 'opened') throw new Error(opened.reason)
  const me = (await getParticipant(opened.id, secret, { kind: 'anonymous' })) as ParticipantScope
  const board = async () => (await reading((from) => findWhole(from, opened.id)))?.board as Board
  const does = async (what: Act) => {
    const answer = await act(me, newSecret(), what, today())
    if (answer.outcome === 'refused') throw new Error(`${what.kind}: ${answer.reason}`)
  }
  const moveTo = async (phase: Phase) => {
    for (let now = await board(); now.phase !== phase; now = await board())
      await does({ kind: 'move-phase', to: phaseAfter(now.phase) ?? 'closed', steps: now.steps })
  }
  await moveTo('last-time')
  const open = await reading((from) =>
    from.commitment.findFirst({ where: { partnershipId: scope.partnershipId, closure: { is: null } }, orderBy: { what: 'asc' } }),
  )
  if (open) await does({ kind: 'review', commitmentId: open.id, outcome: 'done', dueOn: open.dueOn, helped: 'partly', reason: '', to: null })
  await moveTo('gather')
  const [first, second] = (await board()).prompts
  for (const text of ['The ferry waits', 'The bus does not']) await does({ kind: 'add-card', column: first?.id ?? '', text })
  await does({ kind: 'add-card', column: second?.id ?? '', text: 'Nobody asked the drivers 🚢' })
  await moveTo('group')
  const { cards } = await board()
  await does({ kind: 'move-card', cardId: cards[0]?.id ?? '', groupId: cards[1]?.groupId ?? '' })
  await does({ kind: 'name-group', groupId: cards[1]?.groupId ?? '', title: 'Timetables' })
  await moveTo('vote')
  await does({ kind: 'set-dots', groupId: cards[1]?.groupId ?? '', dots: 2 })
  await moveTo('discuss')
  await does({ kind: 'write-note', groupId: cards[1]?.groupId ?? '', text: 'Two timetables, one desk', noteVersion: 0 })
  await moveTo('decide')
  await does({ kind: 'put-decision', decisionId: null, what: 'One timetable', owner, dueOn: '2027-05-01', actionId: null })
  await does({ kind: 'say-stage', stage: 'flying', reason: 'It runs by itself' })
  await moveTo('learn')
  await does({ kind: 'put-learning', learningId: null, text: 'Ask the drivers first', takerName: '', taker: owner, organisation: 'Ministry of Examples' })
  await moveTo('how')
  await does({ kind: 'add-card', column: 'how', text: 'Shorter meetings' })
  await does({ kind: 'write-how', text: 'An hour, not two' })
  await moveTo('worth')
  await does({ kind: 'give-worth', answer: 4 })
  await moveTo('closed')
  return opened.id
}
