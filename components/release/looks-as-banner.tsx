import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import type { PartnershipScope } from '@/lib/access/types'
import { kindInWords } from '@/lib/access/words'
import { stopLookingAction } from '@/lib/grants/actions'

/** On every page of a lead who looks as a guardian angel would: with what released, and the way out. */
export function LooksAsBanner({ scope }: { scope: PartnershipScope }) {
  if (!scope.looksAs) return null
  return (
    <aside aria-label="Looking as a guardian angel" className="look no-print mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
      <p className="prose">
        You see these pages as the guardian angel would, with {scope.released.length === 0 ? 'nothing' : 'this'} released
        {scope.released.length > 0 && `: ${scope.released.map(kindInWords).join('; ')}`}. Nothing is released by looking.
      </p>
      <ActionForm action={stopLookingAction}>
        <HiddenField name="partnershipId" value={scope.partnershipId} />
        <button type="submit" className="button button-small">
          Stop looking
        </button>
      </ActionForm>
    </aside>
  )
}
