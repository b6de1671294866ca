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
      <p className="lede mb-6 mt-2">You need no account: only the code from the facilitator’s screen.</p>
      {out && (
        <p className="look prose mb-6">You are not in this retrospective, or it is over. If it is today, join with the code that the facilitator shows now.</p>
      )}
      <ActionForm action={joinRetrospectiveAction} title="Join a retrospective">
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <TextField name="code" label="Code" hint="Eight letters and digits. Capitals and gaps do not matter." value={code} autoComplete="off" width="short" />
        <TextField name="name" label="Your name" hint="Everybody in the room sees it." value={name} autoComplete="name" />
        <TextField name="organisation" label="Your organisation" hint="You can leave this empty." autoComplete="organization" />
        <SubmitButton>Join</SubmitButton>
      </ActionForm>
      <section aria-labelledby="what-others-see" className="prose mt-10">
        <h2 id="what-others-see">What the others will see</h2>
        <ul>
          <li>Your name and organisation, and that you are here.</li>
          <li>Your cards, without your name, and only once all cards are shown. In a small group, your way of writing may still tell.</li>
          <li>How many dots lie on a topic, never whose.</li>
          <li>Not your answer to “Was it worth our time?”. Its counts are shown at the end, from five answers on.</li>
        </ul>
        <p className="mt-3">
          This browser keeps a cookie, so that you come back as the same person. At the end, who wrote which card is deleted. More about{' '}
          <a href="/confidentiality">who sees what</a>.
        </p>
      </section>
    </PageFrame>
  )
}
