import { fewestInvited } from '@/lib/rounds/rules'

/** Said where a confidential round cannot be opened yet, with the way on. */
export function TooFewPeople({ present, peopleHref }: { present: number; peopleHref: string }) {
  return (
    <div className="prose">
      <p className="look">
        A round needs at least {fewestInvited} people, so that nobody’s answer can be told from the result. There {present === 1 ? 'is' : 'are'} {present} now.
      </p>
      <p className="mt-5">
        <a className="button button-primary" href={peopleHref}>
          Add members
        </a>
      </p>
    </div>
  )
}
