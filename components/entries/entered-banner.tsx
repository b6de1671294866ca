import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import type { Actor } from '@/lib/access/types'
import { endEntryAction } from '@/lib/entries/actions'
import { loadOwnEntries } from '@/lib/entries/loaders'

/** On every page of an administrator who entered a partnership: where, until when, and the way out. */
export async function EnteredBanner({ actor }: { actor: Actor }) {
  const entries = await loadOwnEntries(actor)
  if (entries.length === 0) return null
  return (
    <aside aria-label="Entered as administrator" className="no-print border-b-3 border-look bg-card">
      <ul className="page grid gap-2 py-2 text-sm">
        {entries.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 break-words">
              You entered <a href={`/partnerships/${one.partnershipId}`}>{one.partnership}</a> as administrator, until {one.until}. Its leads are told, and
              every page that you open there is noted.
            </span>
            <ActionForm action={endEntryAction}>
              <HiddenField name="entryId" value={one.id} />
              <button type="submit" className="button button-small">
                Leave<span className="sr-only"> {one.partnership}</span>
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </aside>
  )
}
