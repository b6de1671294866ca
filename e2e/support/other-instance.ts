// Another instance on the same store, for tests: adds so many cards each time it is told to go.
import { getParticipant } from '../../lib/access/data'
import type { ParticipantScope } from '../../lib/access/types'
import { today } from '../../lib/platform/clock'
import { newSecret } from '../../lib/platform/ids'
import { getRoom } from '../../lib/retrospectives/data'
import { act } from '../../lib/retrospectives/mutations'

const [retrospectiveId = '', secrets = '[]', many = '0'] = process.argv.slice(2)
const scopes = await Promise.all((JSON.parse(secrets) as string[]).map((secret) => getParticipant(retrospectiveId, secret, { kind: 'anonymous' })))
const first = scopes[0] as ParticipantScope
const column = (await getRoom(first))?.board.prompts[0]?.id ?? ''

process.on('message', async () => {
  const acts = Array.from({ length: Number(many) }, (_, at) =>
    act(scopes[at % scopes.length] as ParticipantScope, newSecret(), { kind: 'add-card', column, text: `elsewhere ${at}` }, today()),
  )
  const done = (await Promise.all(acts)).filter((one) => one.outcome === 'done').length
  process.send?.({ done })
})
process.send?.('ready')
