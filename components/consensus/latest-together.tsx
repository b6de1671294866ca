import { madeBySentence, togetherHeading } from '@/lib/consensus/words'
import type { SessionInShort } from '@/lib/consensus/types'

/** The latest reading made together, apart from the confidential ones: never on their curve, and never compared. */
export function LatestTogether({ latest, base }: { latest: SessionInShort; base: string }) {
  if (latest.result === null || latest.closedOn === null) return null
  return (
    <section>
      <h2>Made together</h2>
      <p className="mt-2">
        <a href={`${base}/together/${latest.id}`}>{togetherHeading(latest.result)}</a>
      </p>
      <p className="meta mt-1">{madeBySentence(latest.present, latest.closedOn)}</p>
    </section>
  )
}
