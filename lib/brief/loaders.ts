import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { listAgreementFacts } from '@/lib/agreements/data'
import { getLatestCheckIn } from '@/lib/check-ins/data'
import { loadLatestTogether } from '@/lib/consensus/loaders'
import { countCommitments, listCommitmentsPage } from '@/lib/commitments/data'
import type { ShownCommitment } from '@/lib/commitments/types'
import { getRecord } from '@/lib/partnerships/data'
import { listAgencies } from '@/lib/people/data'
import { today } from '@/lib/platform/clock'
import { listClosedRounds } from '@/lib/readings/data'
import { getOpenRound } from '@/lib/rounds/data'
import { loadSignals } from '@/lib/signals/loaders'
import { loadHowItEnded } from '@/lib/wind-up/loaders'
import { getOwnPart } from './data'
import { briefOf, mostOnPaper } from './rules'

const promise = (on: (one: ShownCommitment) => string) => (one: ShownCommitment) => ({
  what: one.what,
  agency: one.owner.partnershipAgency.name,
  on: on(one),
})

async function commitmentsFor(scope: PartnershipScope, day: string) {
  const page = (show: 'late' | 'done', length: number) => listCommitmentsPage(scope, { show, whose: null, after: null }, day, length)
  const [counts, late, kept] = await Promise.all([countCommitments(scope, null, day), page('late', mostOnPaper.late), page('done', mostOnPaper.kept)])
  return {
    counts,
    late: late.slice(0, mostOnPaper.late).map(promise((one) => one.dueOn)),
    kept: kept.slice(0, mostOnPaper.kept).map(promise((one) => one.closure?.on ?? one.dueOn)),
  }
}

/** One page about a partnership, made from what this reader may see and from nothing else. */
export async function loadBrief(scope: PartnershipScope, actor: SignedInActor) {
  const day = today()
  const sees = (kind: Parameters<typeof maySee>[1]) => maySee(scope, kind)
  const [partnership, agencies, rounds, openRound, signals, commitments, agreements, checkIn, together, ended] = await Promise.all([
    getRecord(scope),
    sees('people') ? listAgencies(scope) : null,
    sees('reading') ? listClosedRounds(scope) : null,
    sees('response-count') ? getOpenRound(scope) : null,
    loadSignals(scope, actor),
    sees('commitments') ? commitmentsFor(scope, day) : null,
    sees('agreements') ? listAgreementFacts(scope) : null,
    sees('check-ins') ? getLatestCheckIn(scope) : undefined,
    loadLatestTogether(scope),
    loadHowItEnded(scope),
  ])
  const brief = briefOf(
    {
      partnership,
      ended,
      together,
      agencies,
      rounds,
      openRound,
      signals: signals?.open ?? null,
      commitments,
      agreements,
      lastCheckInOn: checkIn === undefined ? null : (checkIn?.on ?? ''),
    },
    scope,
    day,
  )
  return { partnership, rounds, brief, madeOn: day }
}

/** So many of one's own commitments stand on the page for a manager. */
const mostOwn = 6

/** What this member alone may hand to their own manager; null for whoever is no member here. */
export async function loadForMyManager(scope: PartnershipScope) {
  const day = today()
  const own = await getOwnPart(scope, day)
  if (!own) return null
  // By a link the scope reaches this member's commitments alone; with an account they are asked for by owner.
  const whose = scope.ownMembershipId
  const [counts, open] = await Promise.all([
    countCommitments(scope, whose, day),
    listCommitmentsPage(scope, { show: 'open', whose, after: null }, day, mostOwn),
  ])
  return { own, counts, open: open.slice(0, mostOwn), madeOn: day }
}
