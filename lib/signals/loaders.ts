import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { getStoredThresholds, listAcknowledgements, listSignalFacts } from './data'
import { type Acknowledged, asksActiveClient, rules, seenOf, signalsOf, sortOut } from './rules'
import { thresholdsFrom } from './thresholds'
import type { Signal } from './types'

export type Signals = { open: Signal[]; acknowledged: Acknowledged[]; asksActiveClient: boolean; watched: string[]; notWatched: string[] }

/**
 * The signals of one partnership for whoever looks: open, acknowledged, and what is watched for them. Null where this
 * standing may not see signals. The number of statements is the same however much is recorded.
 */
export async function loadSignals(scope: PartnershipScope, actor: SignedInActor): Promise<Signals | null> {
  if (!maySee(scope, 'signals')) return null
  const day = today()
  const [[facts], acknowledgements, stored] = await Promise.all([listSignalFacts([scope], actor, day), listAcknowledgements([scope]), getStoredThresholds()])
  if (!facts) return null
  const signals = signalsOf(facts, scope, thresholdsFrom(stored), day)
  const isWatched = (reads: (typeof rules)[number]['reads']) => reads.every((kind) => maySee(scope, kind))
  return {
    ...sortOut(signals, acknowledgements.get(scope.partnershipId) ?? []),
    asksActiveClient: asksActiveClient(facts, scope, day),
    watched: rules.filter((rule) => isWatched(rule.reads)).map((rule) => rule.name),
    notWatched: rules.filter((rule) => !isWatched(rule.reads)).map((rule) => rule.name),
  }
}

/** One signal as it stands now, if it is the one that the form showed; else why not. */
export async function loadSignalSeen(scope: PartnershipScope, actor: SignedInActor, rule: string, seen: string): Promise<Signal | 'changed' | 'gone'> {
  const signals = await loadSignals(scope, actor)
  const signal = [...(signals?.open ?? []), ...(signals?.acknowledged ?? []).map((one) => one.signal)].find((one) => one.rule === rule)
  if (!signal) return 'gone'
  return seenOf(signal) === seen ? signal : 'changed'
}

/** The thresholds in force, and how they are stored, for a form to know what it saw. */
export async function loadThresholds() {
  const stored = await getStoredThresholds()
  return { thresholds: thresholdsFrom(stored), stored: stored ?? '' }
}
