import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Releasable } from '@/lib/access/types'
import { lookAsAction } from '@/lib/grants/actions'

type Props = { partnershipId: string; grantId: string; name: string; released: readonly Releasable[] }

/** The way from what stands in short to the very pages: the lead goes through them as the angel would. */
export function LookAsForm({ partnershipId, grantId, name, released }: Props) {
  return (
    <section className="mt-8" aria-labelledby="every-page">
      <h2 id="every-page">Every page, as {name} would see it</h2>
      <p className="prose mb-3 mt-1">Above stands what there is, in short. Go through the pages themselves, with these kinds released, before you decide.</p>
      <ActionForm action={lookAsAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="grantId" value={grantId} />
        {released.map((fact) => (
          <HiddenField key={fact} name="released" value={fact} />
        ))}
        <SubmitButton quiet>Go through the pages as they would</SubmitButton>
      </ActionForm>
    </section>
  )
}
