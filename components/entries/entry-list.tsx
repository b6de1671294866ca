import { Reo } from '@/components/ui/reo'
import type { LoadedEntry } from '@/lib/entries/loaders'

/** Administrators who entered: who, when, and the reason they gave. */
export function EntryList({ entries, more }: { entries: readonly LoadedEntry[]; more?: string }) {
  if (entries.length === 0) return null
  return (
    <section className="mt-10 max-w-3xl" aria-labelledby="entries">
      <h2 id="entries">Administrators who entered</h2>
      <p className="meta prose mt-1">They see the record, the members, who may look, how many answered, and messages; no reading, comment or answer.</p>
      <ul className="rule-list mt-2">
        {entries.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.name}</strong> <span className="meta">{one.when}</span> {one.isIn && <span className="tag tag-accent">In now</span>}
            </p>
            <p className="mt-1 whitespace-pre-line break-words text-sm" dir="auto">
              “<Reo>{one.reason}</Reo>”
            </p>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-2 text-sm">
          <a href={more}>What they opened</a>
        </p>
      )}
    </section>
  )
}
