import { LinkOnce } from '@/components/accounts/link-once'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterSignedIn } from '@/lib/access/loaders'
import { endAccountInvitationAction, inviteAccountAction, invitePasswordChangeAction, switchAccountAction } from '@/lib/accounts/actions'
import { loadAccounts } from '@/lib/accounts/loaders'
import { changeAddressAction, loadExamplesAction } from '@/lib/installation/actions'
import { loadNoMail } from '@/lib/messages/loaders'
import { loadSchedule } from '@/lib/schedule/loaders'
import { loadAddress, loadExamplesLoaded, loadHealth } from '@/lib/installation/loaders'
import { loadWasRefused } from '@/lib/partnerships/loaders'

export default async function AdministrationPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { examples } = await searchParams
  const actor = await enterSignedIn('/administration', '/administration')
  const [{ accounts, invitations }, origin, examplesLoaded, health, schedule] = await Promise.all([
    loadAccounts(),
    loadAddress(),
    loadExamplesLoaded(),
    loadHealth(),
    loadSchedule(),
  ])
  const noMail = loadNoMail()
  return (
    <PageFrame actor={actor} current="administration">
      <PageHeading
        refused={loadWasRefused()}
        title="Administration"
        lede="You look after the installation. You see no partnership that did not name you, but for those opened to everyone here and those that you enter with a reason."
      />
      {examples === 'not-loaded' && !examplesLoaded && (
        <p className="look prose mb-8" role="status">
          You are set up and signed in. The examples could not be loaded just now; nothing of them was kept. Try again below.
        </p>
      )}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
        <section>
          <h2>People who sign in</h2>
          <ul className="rule-list mt-2">
            {accounts.map((account) => (
              <li key={account.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>
                  <strong>{account.person.name}</strong> {account.isAdministrator && <span className="tag tag-accent">Administrator</span>}{' '}
                  {account.disabledAt && <span className="tag">Switched off</span>}
                  <span className="meta block">{account.email}</span>
                </span>
                <ActionForm action={switchAccountAction}>
                  <HiddenField name="id" value={account.id} />
                  <HiddenField name="to" value={account.disabledAt ? 'on' : 'off'} />
                  <button type="submit" className="button button-small" aria-label={`Switch ${account.disabledAt ? 'on' : 'off'} ${account.person.name}`}>
                    Switch {account.disabledAt ? 'on' : 'off'}
                  </button>
                </ActionForm>
                {!account.disabledAt && (
                  <ActionForm action={invitePasswordChangeAction} after={<LinkOnce origin={origin} />} className="basis-full">
                    <HiddenField name="id" value={account.id} />
                    <button type="submit" className="button button-quiet button-small px-0" aria-label={`Make a new password link for ${account.person.name}`}>
                      New password link
                    </button>
                  </ActionForm>
                )}
              </li>
            ))}
            {invitations.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>
                  {one.name} <span className="tag">Link not used yet</span>
                  <span className="meta block">{one.email}</span>
                </span>
                <ActionForm action={endAccountInvitationAction}>
                  <HiddenField name="id" value={one.id} />
                  <button type="submit" className="button button-small" aria-label={`End the link of ${one.name}`}>
                    End the link
                  </button>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Add somebody</h2>
          <p className="meta mb-5 mt-1">They get a link to set a password. Once signed in they can register partnerships.</p>
          <ActionForm action={inviteAccountAction} after={<LinkOnce origin={origin} />}>
            <TextField name="name" label="Name" autoComplete="off" />
            <TextField name="email" label="Email address" hint="No message is sent." type="email" autoComplete="off" />
            <ChoiceField name="administrator" label="Part" many options={[{ value: 'yes', label: 'Administrator, too' }]} />
            <SubmitButton>Make the link</SubmitButton>
          </ActionForm>
        </section>
        <section>
          <h2>Address</h2>
          <p className="meta mb-4 mt-1">Personal links begin with it, and forms sent from elsewhere are refused.</p>
          <ActionForm action={changeAddressAction}>
            <TextField name="address" label="Address of this installation" value={origin} type="url" inputMode="url" />
            <SubmitButton quiet>Save the address</SubmitButton>
          </ActionForm>
        </section>
        <section>
          <h2>This installation</h2>
          <dl className="mt-2 grid gap-2 text-sm">
            <div>
              <dt className="meta">Version</dt>
              <dd>{health.appVersion}</dd>
            </div>
            <div>
              <dt className="meta">Store</dt>
              <dd>
                {health.storeKind === 'sqlite' ? 'Embedded (SQLite)' : 'PostgreSQL'}, schema {health.schemaVersion}
              </dd>
            </div>
            <div>
              <dt className="meta">Backup</dt>
              <dd>{health.storeKind === 'sqlite' ? 'Run npm run backup on the server, while it runs.' : 'Use pg_dump, as for any PostgreSQL database.'}</dd>
            </div>
          </dl>
          <h3 className="mt-6">Messages and the schedule</h3>
          {schedule.overdue && <p className="look mt-2 text-sm">Rounds do not close and nothing is sent by itself. {schedule.words}</p>}
          <p className="meta mt-1">
            {noMail ?? 'Messages are sent by e-mail.'} {!schedule.overdue && `The schedule runs. ${schedule.words}`}{' '}
            <a href="/administration/messages">Messages and the schedule</a>
          </p>
          <h3 className="mt-6">Helping a partnership</h3>
          <p className="meta mt-1">
            You see no partnership unless you enter it with a reason that its leads are told. <a href="/administration/enter">Enter a partnership</a>
          </p>
          <h3 className="mt-6">Agencies</h3>
          <p className="meta mt-1">
            <a href="/administration/managers">Managers of agencies</a>
          </p>
          <h3 className="mt-6">Signals</h3>
          <p className="meta mt-1">
            <a href="/administration/signals">When signals are raised</a>
          </p>
          <h3 className="mt-6">Examples</h3>
          {examplesLoaded ? (
            <p className="meta mt-1">The four invented partnerships are loaded.</p>
          ) : (
            <ActionForm action={loadExamplesAction} className="mt-2">
              <p className="mb-3 text-sm">Four invented partnerships, marked as invented on every page.</p>
              <SubmitButton quiet>Load the examples</SubmitButton>
            </ActionForm>
          )}
        </section>
      </div>
    </PageFrame>
  )
}
