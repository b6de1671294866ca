import { fewestPresent } from '@/lib/consensus/rules'
import { fewestInvited } from '@/lib/rounds/rules'

/** Said where a confidential round cannot be opened yet, with the ways on: more people, or (where the statements are meant) together and openly. */
export function TooFewPeople({ present, peopleHref, togetherHref }: { present: number; peopleHref: string; togetherHref?: string }) {
  return (
    <div className="prose">
      <p className="look">
        A round needs at least {fewestInvited} people, so that nobody’s answer can be told from the result. There {present === 1 ? 'is' : 'are'} {present} now.
      </p>
      {togetherHref && present >= fewestPresent && (
        <p className="mt-4">
          You can also fill the statements in together, on one screen. That is open and <strong>not confidential</strong>, and the result says so.
        </p>
      )}
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="button button-primary" href={peopleHref}>
          Add members
        </a>
        {togetherHref && present >= fewestPresent && (
          <a className="button" href={togetherHref}>
            Fill it in together
          </a>
        )}
      </p>
    </div>
  )
}
