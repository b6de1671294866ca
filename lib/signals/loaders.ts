import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { now, today } from '@/lib/platform/clock'
import { getRecordedMark, getStoredThresholds, listAcknowledgements, listSignalFacts } from './data'
import { type Acknowledged, asksActiveClient, rules, seenOf, signalsOf, sortOut } from './rules'
import { thresholdsFrom } from './thresholds'
import type { Signal } from './types'

export type Signals = { open: Signal[]; acknowledged: Acknowledged[]; asksActiveClient: boolean; watched: string[]; notWatched: string[] }

type Raised = { signals: Signal[]; asksActiveClient: boolean }
const remembered = new Map<string, { until: number; raised: Raised }>()
const mostRemembered = 500
const rememberMs = 20_000
/** Rests on other partnerships too, and what is taken back there leaves no mark here: what holds it is worked out each time. */
const restsOnOthers = 'in-many-partnerships'

/** What is raised for this viewer today, remembered until something is recorded in the partnership, 20 seconds at most. */
async function raisedFor(scope: PartnershipScope, actor: SignedInActor): Promise<Raised | null> {
  const day = today()
  const [mark, stored] = await Promise.all([getRecordedMark(scope), getStoredThresholds()])
  const key = JSON.stringify([scope, mark, stored, day])
  const at = now().getTime()
  const known = remembered.get(key)
  if (known && known.until > at && known.until <= at + rememberMs) return known.raised
  const [facts] = await listSignalFacts([scope], actor, day)
  if (!facts) return null
  const raised = { signals: signalsOf(facts, scope, thresholdsFrom(stored), day), asksActiveClient: asksActiveClient(facts, scope, day) }
  if (remembered.size >= mostRemembered) remembered.clear()
  if (raised.signals.some((one) => one.rule === restsOnOthers)) return raised
  remembered.set(key, { until: at + rememberMs, raised })
  return raised
}

/**
 * The signals of one partnership for whoever looks: open, acknowledged, and what is watched for them. Null where this
 * standing may not see signals. The number of statements is the same however much is recorded.
 */
export async function loadSignals(scope: PartnershipScope, actor: SignedInActor): Promise<Signals | null> {
  if (!maySee(scope, 'signals')) return null
  const [raised, acknowledgements] = await Promise.all([raisedFor(scope, actor), listAcknowledgements([scope])])
  if (!raised) return null
  const isWatched = (reads: (typeof rules)[number]['reads']) => reads.every((kind) => maySee(scope, kind))
  return {
    ...sortOut(raised.signals, acknowledgements.get(scope.partnershipId) ?? []),
    asksActiveClient: raised.asksActiveClient,
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
