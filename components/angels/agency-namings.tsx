import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { endNamingAction, nameAgencyAction } from '@/lib/angels/actions'
import { counted, longDay } from '@/lib/platform/day-words'

type Props = {
  partnershipId: string
  namings: readonly { id: string; agency: string; on: string; angels: number }[]
  agencies: readonly { value: string; label: string }[]
  may: boolean
}

/** Guardian angels by agency: whoever manages it, today and later. */
export function AgencyNamings({ partnershipId, namings, agencies, may }: Props) {
  if (namings.length === 0 && !may) return null
  return (
    <section className="mt-10 max-w-3xl" aria-labelledby="by-agency">
      <h2 id="by-agency">Guardian angels by agency</h2>
      <p className="meta prose mt-1">
        Name the managers of one of your agencies. Whoever manages it, now or later, becomes a guardian angel with nothing released; whoever stops managing it
        goes. An administrator enters who manages which agency.
      </p>
      {namings.length > 0 && (
        <ul className="rule-list mt-3">
          {namings.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0 break-words">
                The managers of <strong>{one.agency}</strong>
                <span className="meta block">
                  Named on {longDay(one.on)}.{' '}
                  {one.angels === 0
                    ? 'Nobody has come by it: nobody is entered as its manager, or they stand here already.'
                    : `${counted(one.angels, 'guardian angel has', 'guardian angels have')} come by it.`}
                </span>
              </span>
              {may && (
                <ActionForm action={endNamingAction}>
                  <HiddenField name="partnershipId" value={partnershipId} />
                  <HiddenField name="namingId" value={one.id} />
                  <button type="submit" className="button button-small" aria-label={`End naming the managers of ${one.agency}`}>
                    End
                  </button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && agencies.length > 0 && (
        <ActionForm action={nameAgencyAction} className="mt-4">
          <HiddenField name="partnershipId" value={partnershipId} />
          <SelectField name="agency" label="Whose managers?" options={[{ value: '', label: 'Choose an agency' }, ...agencies]} />
          <SubmitButton quiet>Name its managers</SubmitButton>
        </ActionForm>
      )}
      {may && agencies.length === 0 && namings.length === 0 && <p className="mt-3 text-sm">There is no agency yet.</p>}
    </section>
  )
}
