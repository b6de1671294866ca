import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { LookAsForm } from '@/components/release/look-as-form'
import { ReleasePreview } from '@/components/release/release-preview'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { releasable } from '@/lib/access/types'
import { factWords } from '@/lib/access/words'
import { releaseAction } from '@/lib/grants/actions'
import { openInWords, releasedInWords } from '@/lib/grants/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadRelease } from '@/lib/release/loaders'

type Props = { params: Promise<{ partnershipId: string; grantId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReleasePage({ params, searchParams }: Props) {
  const { partnershipId, grantId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/access/[grantId]', partnershipId)
  const [partnership, { angel, chosen, preview }] = await Promise.all([loadRecord(scope), loadRelease(scope, grantId, await searchParams)])
  const here = `/partnerships/${partnershipId}/access/${grantId}`
  const stands = [...angel.released].sort().join(' ')
  const open = openInWords(partnership.visibility, angel.name, angel.open)
  const isNew = [...chosen].sort().join(' ') !== stands
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="access" title={`What ${angel.name} may see`}>
      <p className="lede mb-6">
        Tick kinds of fact and look: you see in short what {angel.name} would see, from the record as it stands now, and nothing that they would not see.
        Nothing changes until you release it. Released now: {releasedInWords(angel.released)}.
      </p>
      {open && <p className="look prose mb-6">{open}</p>}
      <form action={here} method="get" className="prose">
        <input type="hidden" name="asked" value="1" />
        <fieldset>
          <legend className="font-semibold">Kinds of fact to look at</legend>
          <div className="mt-2 gap-x-8 sm:columns-2">
            {releasable.map((fact) => (
              <label key={fact} className="mb-1 flex cursor-pointer break-inside-avoid items-start gap-3 rounded-md py-1.5">
                <input type="checkbox" name="released" value={fact} defaultChecked={chosen.includes(fact)} className="tick mt-0.5" />
                <span>{factWords[fact]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p className="mt-4">
          <button type="submit" className="button">
            Look at it
          </button>
        </p>
      </form>
      <ReleasePreview preview={preview} name={angel.name} openAnyway={angel.open.filter((fact) => !chosen.includes(fact))} />
      <LookAsForm partnershipId={partnershipId} grantId={grantId} name={angel.name} released={chosen} />
      {(isNew || chosen.length > 0) && (
        <section className="card mt-10 p-4 sm:p-6" aria-labelledby="release">
          <h2 id="release">{isNew ? (chosen.length === 0 ? 'Take everything back? It is not done yet' : 'Release this?') : 'This is released now'}</h2>
          <p className="prose mb-4 mt-1">
            {isNew && chosen.length === 0
              ? `${angel.name} then sees nothing but the name and the record${open ? ', and what is open to them anyway' : ''}. It counts from their next click.`
              : isNew
                ? `${angel.name} then sees these kinds, whole, and not one kind more: ${releasedInWords([...new Set([...chosen, ...angel.open])])}. You can take it back at any time; it counts from their next click.`
                : 'To change it, tick or untick kinds above and look at it.'}
          </p>
          {isNew && (
            <ActionForm action={releaseAction}>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="grantId" value={grantId} />
              <HiddenField name="seen" value={stands} />
              {chosen.map((fact) => (
                <HiddenField key={fact} name="released" value={fact} />
              ))}
              <SubmitButton>{chosen.length === 0 ? 'Take everything back' : 'Release this'}</SubmitButton>
            </ActionForm>
          )}
          {!isNew && (
            <p>
              <a href={`${here}?asked=1`}>Take everything back</a>
            </p>
          )}
        </section>
      )}
    </PartnershipFrame>
  )
}
