import { signOutAction } from '@/lib/accounts/actions'
import { ActionForm } from '@/components/ui/action-form'

/** Ends the session at the server, not only the cookie. */
export function SignOutForm({ name }: { name: string }) {
  return (
    <ActionForm action={signOutAction}>
      <button type="submit" className="cursor-pointer border-b-3 border-transparent py-2 text-ink hover:border-line" title={`Signed in as ${name}`}>
        Sign out
      </button>
    </ActionForm>
  )
}
