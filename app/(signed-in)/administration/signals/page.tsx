import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterSignedIn } from '@/lib/access/loaders'
import { resetThresholdsAction, setThresholdsAction } from '@/lib/signals/actions'
import { loadThresholds } from '@/lib/signals/loaders'
import { thresholdList } from '@/lib/signals/thresholds'

export default async function SignalThresholdsPage() {
  const actor = await enterSignedIn('/administration/signals', '/administration/signals')
  const { thresholds, stored } = await loadThresholds()
  return (
    <PageFrame actor={actor} current="administration">
      <nav aria-label="Breadcrumb" className="meta no-print mb-2">
        <a href="/administration">Administration</a>
      </nav>
      <h1>When signals are raised</h1>
      <p className="lede mb-6 mt-2">
        These numbers hold for all partnerships here. Everybody can read them under “How signals work”. No rule can be switched off.
      </p>
      <ActionForm action={setThresholdsAction} title="When signals are raised">
        <HiddenField name="seen" value={stored} />
        <div className="grid gap-x-14 lg:grid-cols-2">
          {thresholdList.map(({ key, name, unit, value, least, most, reason }) => (
            <TextField
              key={key}
              name={key}
              label={name}
              hint={`${unit.charAt(0).toUpperCase()}${unit.slice(1)}. From ${least} to ${most}; ours is ${value}. ${reason}`}
              value={String(thresholds[key])}
              inputMode="numeric"
              width="short"
              autoComplete="off"
            />
          ))}
        </div>
        <SubmitButton>Save the numbers</SubmitButton>
      </ActionForm>
      <section className="mt-10">
        <h2>Back to ours</h2>
        <p className="meta mb-3 mt-1">{stored === '' ? 'All numbers are ours already.' : 'Sets every number back to the one that comes with Crossbrace.'}</p>
        <ActionForm action={resetThresholdsAction}>
          <HiddenField name="seen" value={stored} />
          <SubmitButton quiet>Set all back</SubmitButton>
        </ActionForm>
      </section>
    </PageFrame>
  )
}
