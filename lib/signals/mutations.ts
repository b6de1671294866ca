import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { dropSetting, putSetting } from '@/lib/platform/settings'
import { storedThresholds, type Thresholds } from './thresholds'

type Seen = { rule: string; facts: readonly string[]; note: string; on: string }

/** Notes that somebody saw a signal, once per form. Two people at once are two notes: both are kept, and both are shown. */
export function acknowledge(scope: PartnershipScope, seen: Seen, key: string): Promise<'done' | 'wound-up'> {
  return inTransaction(async (tx) => {
    const { partnershipId, personId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return 'wound-up'
    await once(tx, `acknowledge ${partnershipId} ${personId} ${key}`, seen, async () => {
      const id = newId()
      const { rule, note, on } = seen
      await tx.signalAcknowledgement.create({ data: { id, partnershipId, rule, facts: seen.facts.join(' '), note, on, byPersonId: personId } })
      await recordEvent(tx, { kind: 'signal.acknowledged', subject: id, partnershipId, personId })
      return id
    })
    return 'done'
  })
}

export type ThresholdsAnswer = { outcome: 'done' } | { outcome: 'stale'; stored: string | null }

/**
 * Sets the thresholds of the installation, or (null) goes back to those of the program. `seen` is how they stood when the
 * form was made; where somebody else changed them since, nothing is done.
 */
export function setThresholds(thresholds: Thresholds | null, seen: string, personId: string): Promise<ThresholdsAnswer> {
  return inTransaction(async (tx): Promise<ThresholdsAnswer> => {
    const stored = (await tx.setting.findUnique({ where: { key: 'signal-thresholds' } }))?.value ?? null
    const wanted = thresholds && storedThresholds(thresholds)
    if (wanted === stored) return { outcome: 'done' }
    if ((stored ?? '') !== seen) return { outcome: 'stale', stored }
    if (wanted === null) await dropSetting(tx, 'signal-thresholds')
    else await putSetting(tx, 'signal-thresholds', wanted)
    // What portfolios show was worked out with the numbers from before.
    await tx.grant.updateMany({ where: { standing: 'guardian-angel', endedAt: null }, data: { dueOn: '', changes: { increment: 1 } } })
    await recordEvent(tx, { kind: wanted === null ? 'thresholds.reset' : 'thresholds.set', subject: 'signal-thresholds', personId })
    return { outcome: 'done' }
  })
}
