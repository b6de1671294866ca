import { redirect } from 'next/navigation'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPublic } from '@/lib/access/loaders'
import { signInAction } from '@/lib/accounts/actions'
import { loadDemonstrationPeople, loadIsEmpty } from '@/lib/installation/loaders'

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  if (await loadIsEmpty()) redirect('/first-run')
  const actor = await enterPublic('/sign-in')
  const { next, out } = await searchParams
  const people = loadDemonstrationPeople()
  return (
    <PageFrame actor={actor}>
      {out && (
        <p className="look prose mb-6" role="status">
          You are signed out. The session has ended at the server, too.
        </p>
      )}
      <h1 className="mb-6">Sign in</h1>
      <div className="grid gap-10 md:grid-cols-2">
        <ActionForm action={signInAction} title="Sign in" refusedHeading="You are not signed in">
          <HiddenField name="next" value={typeof next === 'string' ? next : ''} />
          <TextField name="email" label="Email address" type="email" autoComplete="username" inputMode="email" />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" />
          <SubmitButton>Sign in</SubmitButton>
          <p className="meta prose mt-6">
            Members answer through the personal link that they were given. They need no account. If you forgot your password, ask an administrator for a new
            link.
          </p>
        </ActionForm>
        {people.length > 0 && (
          <section>
            <h2>Sign-ins of this demonstration</h2>
            <p className="meta mt-1">One press signs you in. The password of all of them is “{people[0]?.password}”.</p>
            <ul className="rule-list mt-3">
              {people.map((person) => (
                <li key={person.email} className="flex flex-wrap items-center justify-between gap-3">
                  <span>
                    <strong>{person.name}</strong> {person.means}
                    <span className="meta block">{person.email}</span>
                  </span>
                  <ActionForm action={signInAction} refusedHeading="You are not signed in">
                    <input type="hidden" name="email" value={person.email} />
                    <input type="hidden" name="password" value={person.password} />
                    <button type="submit" className="button button-small" aria-label={`Sign in as ${person.name}`}>
                      Sign in
                    </button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PageFrame>
  )
}
