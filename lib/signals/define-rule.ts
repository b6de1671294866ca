import { digestOf } from './digest'
import type { ThresholdKey, Thresholds } from './thresholds'
import type { Concern, FactsSeen, SeenRow, Signal, SignalFacts, SignalKind } from './types'

/** What a rule is told besides the facts: the address of the partnership, the day, the numbers it may use. */
export type Given<Uses extends ThresholdKey = ThresholdKey> = { base: string; today: string; thresholds: Pick<Thresholds, Uses> }

/**
 * What a rule saw. Each of `facts` names one thing that it was made from, by ids and days and never by a count of days:
 * when there is one that was not there before, an acknowledged signal comes back.
 */
export type Sight = { what: string; rows: SeenRow[]; facts: readonly unknown[]; consider?: readonly string[] }

type Definition<Reads extends SignalKind, Uses extends ThresholdKey> = {
  id: string
  name: string
  /** What it watches, for the page that lists all rules: "When …" */
  watches: string
  why: string
  citation: string
  concerns: readonly Concern[]
  /** One or two concrete things. */
  consider: readonly [string] | readonly [string, string]
  /** The kinds of fact that it reads. It gets no others, and is not asked where the viewer may not see them all. */
  reads: readonly Reads[]
  uses: readonly Uses[]
  see: (facts: Pick<SignalFacts, Reads>, given: Given<Uses>) => Sight | null
}

export type Rule = Definition<SignalKind, ThresholdKey> & {
  /** Null where there is nothing to say, or a kind that it reads is missing from the facts. */
  signal: (facts: FactsSeen, given: Omit<Given, 'base'>) => Signal | null
}

/** More rows than these are counted and not listed. */
export const mostRows = 12

/** Makes a rule that gets exactly the kinds of fact and the thresholds that it declares. */
export function defineRule<Reads extends SignalKind, Uses extends ThresholdKey>(rule: Definition<Reads, Uses>): Rule {
  return {
    ...rule,
    signal: (facts, { today, thresholds }) => {
      if (rule.reads.some((kind) => facts[kind] === null)) return null
      const own = Object.fromEntries(rule.reads.map((kind) => [kind, facts[kind]])) as Pick<SignalFacts, Reads>
      const uses = Object.fromEntries(rule.uses.map((key) => [key, thresholds[key]])) as Pick<Thresholds, Uses>
      const seen = rule.see(own, { base: `/partnerships/${facts.partnershipId}`, today, thresholds: uses })
      if (seen === null) return null
      const { id, name, why, citation, concerns, consider } = rule
      return {
        rule: id,
        name,
        what: seen.what,
        rows: seen.rows.slice(0, mostRows),
        why,
        citation,
        consider: seen.consider ?? consider,
        concerns,
        facts: [...new Set(seen.facts.map((one) => digestOf([id, one])))].sort(),
      }
    },
  }
}
