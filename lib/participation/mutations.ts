import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import type { ParticipationInput } from './schema'

export type ParticipationAnswer = { outcome: 'done' } | { outcome: 'refused'; reason: 'wound-up' } | { outcome: 'stale'; theirs: Record<string, string> }

/** Writes what is recorded of iwi and Māori participation, inside a transaction, and keeps the version. */
export async function putParticipation(
  tx: Transaction,
  partnershipId: string,
  input: ParticipationInput,
  version: number,
  on: string,
  byPersonId: string | null,
): Promise<void> {
  const row = { ...input, version: version + 1, updatedOn: on, byPersonId }
  if (version === 0) await tx.iwiParticipation.create({ data: { partnershipId, ...row } })
  else await tx.iwiParticipation.update({ where: { partnershipId }, data: row })
  await recordVersion(tx, { partnershipId, kind: 'iwi-participation', subjectId: partnershipId, content: { ...input }, on, byPersonId })
  await recordEvent(tx, { kind: 'participation.recorded', subject: partnershipId, partnershipId, personId: byPersonId })
}

/** Records iwi and Māori participation, if nobody else did since the form was made (version 0: nothing was there). */
export function recordParticipation(scope: PartnershipScope, input: ParticipationInput, version: number, day: string): Promise<ParticipationAnswer> {
  return inTransaction(async (tx) => {
    const { partnershipId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const current = await tx.iwiParticipation.findUnique({ where: { partnershipId } })
    if ((current?.version ?? 0) !== version) {
      return {
        outcome: 'stale',
        theirs: {
          version: String(current?.version ?? 0),
          involvement: current?.involvement ?? '',
          advisers: current?.advisers ?? '',
          bothAnswerTo: current?.bothAnswerTo ?? '',
          dataWhose: current?.dataWhose ?? '',
        },
      }
    }
    await putParticipation(tx, partnershipId, input, version, day, scope.personId)
    return { outcome: 'done' }
  })
}
