import type { Tried } from '@/lib/commitments/rules'
import { toldOfHelp } from '@/lib/commitments/words'
import { longDay } from '@/lib/platform/day-words'
import type { SuggestionGroup } from '@/lib/readings/suggestions'

type Props = {
  groups: readonly SuggestionGroup[]
  /** Where an action is adopted; absent where this visitor may not. */
  adoptHref?: (id: string) => string
  /** Ids of actions that are commitments already. */
  adopted?: ReadonlySet<string>
  /** Actions that were tried in this partnership before, by id. */
  tried?: ReadonlyMap<string, readonly Tried[]>
  /** How many of each list stand open; the rest unfolds. */
  most?: number
}

/** What could help now: each with a first step, its reason from this group's own answers, and where it comes from. */
export function SuggestionList({ groups, adoptHref, adopted, tried, most = 3 }: Props) {
  return (
    <>
      {groups.map((group, nth) => {
        const item = (one: SuggestionGroup['suggestions'][number], at: number) => (
          <li key={one.id} className="grid gap-x-6 gap-y-3 sm:grid-cols-[1fr_auto]">
            <div>
              <h4 className="font-semibold">{one.title}</h4>
              <p className="mt-1 text-sm">
                <span className="font-semibold">First step:</span> {one.firstStep}
              </p>
              <p className="meta mt-1">
                {one.because && `${one.because} `}
                <span className="cite whitespace-normal">{one.citation}</span>
              </p>
              {tried
                ?.get(one.id)
                ?.slice(0, 2)
                .map((before) => (
                  <p key={`${before.on} ${before.note}`} className="mt-1 text-sm">
                    <span className="font-semibold">Tried here, done on {longDay(before.on)}.</span> {toldOfHelp(before.helped)} {before.note}
                  </p>
                ))}
            </div>
            {adopted?.has(one.id) ? (
              <p className="self-start">
                <span className="tag tag-accent">Adopted</span>
              </p>
            ) : (
              adoptHref && (
                <a className={`button self-start ${nth === 0 && at === 0 ? 'button-primary' : ''}`} href={adoptHref(one.id)} aria-label={`Adopt: ${one.title}`}>
                  Adopt
                </a>
              )
            )}
          </li>
        )
        return (
          <section key={group.stage} className="mt-4">
            <h3 className="text-soft">{group.heading}</h3>
            <ul className="rule-list mt-2">{group.suggestions.slice(0, most).map(item)}</ul>
            {group.suggestions.length > most && (
              <details className="text-base">
                <summary>{group.suggestions.length - most} more</summary>
                <ul className="rule-list mt-2">{group.suggestions.slice(most).map((one, at) => item(one, at + most))}</ul>
              </details>
            )}
          </section>
        )
      })}
    </>
  )
}
