import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPublic } from '@/lib/access/loaders'
import { loadSubmissionKey } from '@/lib/partnerships/loaders'
import { joinRetrospectiveAction } from '@/lib/retrospectives/actions'
import { loadJoin } from '@/lib/retrospectives/loaders'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JoinRetrospectivePage({ searchParams }: Props) {
  const actor = await enterPublic('/join')
  const { code, name, out } = await loadJoin(actor, await searchParams)
  return (
    <PageFrame actor={actor}>
      <h1>Join a retrospective</h1>
      <p className="lede mb-8 mt-2">You need the code from the wall, or the link that you were sent. You need no account.</p>
      {out && <p className="prose mb-6">You are not in this retrospective, or it is over. Join with the code of today.</p>}
      <ActionForm action={joinRetrospectiveAction} title="Join a retrospective">
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <TextField name="code" label="Code" hint="Eight letters and digits." value={code} autoComplete="off" width="short" />
        <TextField name="name" label="Your name" hint="Everybody in the room sees it." value={name} autoComplete="name" />
        <TextField name="organisation" label="Your organisation" hint="You can leave this empty." autoComplete="organization" />
        <SubmitButton>Join</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
