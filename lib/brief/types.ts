import type { PartnershipScope, Releasable } from '@/lib/access/types'
import type { AccountabilityInput } from '@/lib/accountabilities/types'
import type { AgreementFacts } from '@/lib/agreements/types'
import type { ClosedRound } from '@/lib/readings/types-published'
import type { CommonResult, SessionInShort } from '@/lib/consensus/types'
import type { Signal } from '@/lib/signals/types'
import type { HowItEnded } from '@/lib/wind-up/types'

export type Viewer = Pick<PartnershipScope, 'standing' | 'released' | 'personId' | 'ownMembershipId'>

/** A commitment as a brief tells it: by its agency, never by a person. '' where this reader may not see the members. */
export type PromiseFact = { what: string; agency: string; on: string }

/** What a brief is made from, as this reader may see it: null for each kind that they may not. Days are yyyy-mm-dd. */
export type BriefFacts = {
  partnership: {
    purpose: string
    sharedOutcome: string | null
    forWhom: string
    startedOn: string | null
    rhythmMonths: number
  }
  /** How it ended, with what goes on of the kinds that this reader may see; null while it goes on. */
  ended: Pick<HowItEnded, 'on' | 'note' | 'passages'> | null
  agencies: readonly { name: string; from: string | null; to: string | null }[] | null
  rounds: readonly ClosedRound[] | null
  /** The latest session made together, openly; null where there is none. */
  together: SessionInShort | null
  openRound: { closesOn: string; invited: number; answered: number } | null
  signals: readonly Pick<Signal, 'rule' | 'what' | 'consider'>[] | null
  commitments: {
    counts: { open: number; late: number; done: number; dropped: number; passed: number }
    /** The first of each, in the order of their own list. */
    late: readonly PromiseFact[]
    kept: readonly PromiseFact[]
  } | null
  agreements: readonly AgreementFacts[] | null
  /** The day of the last check-in; '' where there is none. */
  lastCheckInOn: string | null
}

/** Some of a list, and how many more there are. */
export type Some<Row> = { rows: Row[]; more: number }

/** Where a partnership is on the curve, in words. */
export type PlaceTold = { heading: string; sentence: string; sure: string | null; since: string; change: string | null }

/** What one page tells about one partnership. Null: not shown to this reader. */
export type Told = {
  purpose: string
  outcome: string | null
  forWhom: string | null
  since: string | null
  agencies: Some<string> | null
  place: PlaceTold | 'no-reading' | null
  /** What a group read together, openly, where that is newer than its last reading. */
  together: { heading: string; made: string; result: CommonResult; present: number } | null
  ending: { on: string; note: string; goesOn: Some<string> } | null
  needs: Some<{ rule: string; what: string; first: string }> | null
  promises: { sentence: string; late: Some<string>; kept: Some<string> } | null
  agreements: Some<string> | null
  next: string[]
  /** Kinds of fact that this reader was not given. */
  withheld: Releasable[]
}

/** The same, ready to be set, with how much room is left on the paper. */
export type Brief = Told & { room: 'much' | 'some' | 'little' }

/** One partnership that needs something, for the brief of a portfolio. Null: it is being looked through again. */
export type NeedingRow = { id: string; name: string; place: string | null; asks: readonly { what: string; first: string }[] | null }

/** A portfolio on one page: those that need something, and how many need nothing. */
export type PortfolioBrief = {
  needing: Some<{ id: string; name: string; place: string | null; asks: Some<{ what: string; first: string }> | null }>
  quiet: number
}

/** What one member alone may hand to their own manager. Nothing of anybody else. */
export type OwnPart = {
  name: string
  agency: string
  position: string
  contribution: string
  from: string | null
  to: string | null
  roles: string[]
  tasks: string[]
  entry: Pick<AccountabilityInput, 'agreedTime' | 'agreedMandate' | 'agreedRoom' | 'adviceSignedBy'> | null
  partnership: {
    name: string
    purpose: string
    sharedOutcome: string | null
    forWhom: string
    startedOn: string | null
    invented: boolean
    woundUpOn: string | null
  }
}
