import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { readAsWords } from '@/components/retrospectives/stage-as-read'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { openRetrospectiveAction } from '@/lib/retrospectives/actions'
import { loadNewRetrospective } from '@/lib/retrospectives/loaders'

export default async function NewRetrospectivePage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives/new', partnershipId)
  const [partnership, { read, prompts, open, name, organisation }] = await Promise.all([loadRecord(scope), loadNewRetrospective(scope, actor)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="retrospectives" title="Open a retrospective">
      <p className="lede mb-6">For 3 to 40 people, each on their own phone. They join with a code; nobody needs an account.</p>
      <p className="prose mb-6">
        Whoever has the code sees the latest reading with its counts, the open commitments, and the names of members. Give it to those who are in the room.
      </p>
      {open && (
        <p className="look prose mb-6">
          One is open since {longDay(open.on)}. <a href={`/retrospective/${open.id}`}>Go to it</a>, or{' '}
          <a href={`/partnerships/${partnershipId}/retrospectives/${open.id}`}>end it first</a>.
        </p>
      )}
      <section aria-labelledby="prompts" className="mb-8">
        <h2 id="prompts">It will ask</h2>
        <p className="prose mt-1">{readAsWords(read)} These questions fit. You can write others before the group gathers.</p>
        <ul className="prose mt-3 list-disc pl-5">
          {prompts.map((prompt) => (
            <li key={prompt.id}>
              {prompt.text} {prompt.citation && <span className="cite whitespace-normal">{prompt.citation}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="you">
        <h2 id="you" className="mb-3">
          You are the first in the room, and facilitate
        </h2>
        <p className="meta prose mb-4">You can hand that over to anybody who has joined.</p>
        <ActionForm action={openRetrospectiveAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="submissionKey" value={loadSubmissionKey()} />
          <TextField name="name" label="Your name" hint="Everybody in the room sees it." value={name} autoComplete="name" />
          <TextField name="organisation" label="Your organisation" hint="You can leave this empty." value={organisation} autoComplete="organization" />
          <TextField
            name="dotsEach"
            label="Dots for each person"
            hint="To vote with: from 1 to 10. Three is a good number."
            value="3"
            inputMode="numeric"
            width="short"
          />
          <SubmitButton>Open it</SubmitButton>
        </ActionForm>
      </section>
    </PartnershipFrame>
  )
}
