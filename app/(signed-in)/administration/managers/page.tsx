import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterSignedIn } from '@/lib/access/loaders'
import { addManagerAction, endManagerAction } from '@/lib/angels/actions'
import { loadManagers } from '@/lib/angels/loaders'
import { loadWasRefused } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function ManagersPage() {
  const actor = await enterSignedIn('/administration/managers', '/administration/managers')
  const { now, before, people } = await loadManagers()
  return (
    <PageFrame actor={actor} current="administration">
      <PageHeading
        title="Managers of agencies"
        lede="A partnership may name the managers of one of its agencies as guardian angels, or open itself to them. Say here who they are. You are not told which partnerships do."
        crumbs={[{ href: '/administration', label: 'Administration' }]}
        refused={loadWasRefused()}
      />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section aria-labelledby="now">
          <h2 id="now">Who manages which agency</h2>
          {now.length === 0 ? (
            <p className="meta mt-2">Nobody is entered.</p>
          ) : (
            <ul className="rule-list mt-2">
              {now.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
                  <span className="min-w-0 break-words">
                    <strong>{one.name}</strong>, {one.agencyName}
                    <span className="meta block">Since {longDay(one.since)}</span>
                  </span>
                  <ActionForm action={endManagerAction}>
                    <HiddenField name="managerId" value={one.id} />
                    <button type="submit" className="button button-small" aria-label={`End: ${one.name} manages ${one.agencyName}`}>
                      End
                    </button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          )}
          {before.length > 0 && (
            <details className="mt-6 text-sm">
              <summary>Who managed one before</summary>
              <ul className="rule-list mt-2">
                {before.map((one) => (
                  <li key={one.id} className="break-words">
                    {one.name}, {one.agencyName}
                    <span className="meta block">
                      {longDay(one.since)} to {longDay(one.until ?? one.since)}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
        <section aria-labelledby="add">
          <h2 id="add" className="mb-4">
            Enter a manager
          </h2>
          <ActionForm action={addManagerAction}>
            <SelectField
              name="person"
              label="Person"
              options={[{ value: '', label: 'Choose' }, ...people.map((one) => ({ value: one.personId, label: `${one.name} (${one.email})` }))]}
            />
            <TextField name="agency" label="Agency" hint="Its name as partnerships write it. Macrons and capitals make no difference." autoComplete="off" />
            <SubmitButton>Enter</SubmitButton>
          </ActionForm>
        </section>
      </div>
    </PageFrame>
  )
}
