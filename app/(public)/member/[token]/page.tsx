import { EntryFields } from '@/components/accountabilities/entry-fields'
import { EntryList, EntryWords } from '@/components/accountabilities/entry-list'
import { WhoReadsThis } from '@/components/accountabilities/who-reads-this'
import { HelpField } from '@/components/commitments/help-field'
import { MoveFields } from '@/components/commitments/move-fields'
import { OwnCommitments } from '@/components/commitments/own-commitments'
import { CarryFields } from '@/components/learning/carry-fields'
import { OwnLearnings } from '@/components/learning/own-learnings'
import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterAccountabilityByLinkAction } from '@/lib/accountabilities/actions'
import { loadOwnPage, loadWasSent } from '@/lib/accountabilities/loaders'
import type { AccountabilityInput } from '@/lib/accountabilities/types'
import { loadWasRefused } from '@/lib/partnerships/loaders'
import { finishOwnCommitmentAction, moveOwnCommitmentAction } from '@/lib/commitments/actions'
import { loadOwnCommitments } from '@/lib/commitments/loaders'
import { dayToMoveTo } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { carryOwnLearningAction } from '@/lib/learning/actions'
import { loadOwnLearnings } from '@/lib/learning/loaders'

const anonymous = { kind: 'anonymous' } as const

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OwnPage({ params, searchParams }: Props) {
  const { token } = await params
  const [page, { done, settled, finish, move, carry }] = await Promise.all([loadOwnPage(token), searchParams])
  const here = `/member/${token}`
  const form = (given: (AccountabilityInput & { version: number }) | null, late: boolean) => (
    <ActionForm action={enterAccountabilityByLinkAction} address={here} onlyOnceSent={late}>
      <HiddenField name="linkToken" value={token} />
      <EntryFields given={given} late={late} />
    </ActionForm>
  )
  const finishForm = (id: string, version: number, late: boolean) => (
    <ActionForm action={finishOwnCommitmentAction} address={`${here}?finish=${id}`} onlyOnceSent={late}>
      <HiddenField name="linkToken" value={token} />
      <HiddenField name="commitmentId" value={id} />
      <HiddenField name="version" value={String(version)} />
      <HelpField hint="You can leave this open." />
      <TextAreaField name="reason" label="What came of it" hint="You can leave this empty. The others see it." rows={2} />
      {!late && <SubmitButton>Mark it as done</SubmitButton>}
    </ActionForm>
  )
  const moveForm = (id: string, given: { version: number; dueOn: string; proposed: string } | null) => (
    <ActionForm action={moveOwnCommitmentAction} address={`${here}?move=${id}`} onlyOnceSent={given === null}>
      <HiddenField name="linkToken" value={token} />
      <HiddenField name="commitmentId" value={id} />
      <HiddenField name="version" value={String(given?.version ?? 1)} />
      <MoveFields dueOn={given?.dueOn ?? null} proposed={given?.proposed ?? ''} />
      {given && <SubmitButton>Move it</SubmitButton>}
    </ActionForm>
  )
  const carryForm = (id: string, given: { version: number; today: string } | null) => (
    <ActionForm action={carryOwnLearningAction} address={`${here}?carry=${id}`} onlyOnceSent={given === null}>
      <HiddenField name="linkToken" value={token} />
      <HiddenField name="learningId" value={id} />
      <HiddenField name="version" value={String(given?.version ?? 1)} />
      <CarryFields today={given?.today ?? ''} given={{ carriedOn: null, carriedTo: '', carriedNote: '' }} />
      {given && <SubmitButton>It was carried home</SubmitButton>}
    </ActionForm>
  )
  // Sent too late: what was typed must not be lost with the form.
  if (page === null) {
    return (
      <LinkLeadsNowhere actor={anonymous}>
        {(await loadWasSent())
          ? typeof finish === 'string'
            ? finishForm(finish, 1, true)
            : typeof move === 'string'
              ? moveForm(move, null)
              : typeof carry === 'string'
                ? carryForm(carry, null)
                : form(null, true)
          : null}
      </LinkLeadsNowhere>
    )
  }
  const { own, others, links } = page
  const [commitments, learnings] = await Promise.all([loadOwnCommitments(page.scope), loadOwnLearnings(page.scope)])
  const chosen = (id: string | string[] | undefined) => (page.woundUp ? undefined : commitments.list.find((one) => one.id === id))
  const finished = chosen(finish)
  const moved = chosen(move)
  const carried = page.woundUp ? undefined : learnings.list.find((one) => one.id === carry)
  const moving = (one: ShownCommitment) => moveForm(one.id, { version: one.version, dueOn: one.dueOn, proposed: dayToMoveTo(one.dueOn, commitments.today) })
  return (
    <PageFrame actor={anonymous}>
      <PageHeading
        refused={loadWasRefused()}
        title={`Your own page: ${page.partnershipName}`}
        lede={`For ${page.name}. Here is what you took on, and how it is arranged that you answer to two sides: your own agency, and this group.`}
      />
      {page.invented && (
        <p className="mb-5">
          <span className="tag">Invented example</span>
        </p>
      )}
      {done && own && (
        <p className="look prose mb-6" role="status">
          {own.entry ? 'Saved. The other members see it now. Keep this link to change it.' : 'Your entry is deleted.'}
        </p>
      )}
      {settled && (
        <p className="look prose mb-6" role="status">
          {settled === 'carried'
            ? 'Noted. Thank you for carrying it home.'
            : settled === 'moved'
              ? 'The date is moved. The group sees the old one too, and why.'
              : 'Marked as done. Thank you.'}
        </p>
      )}
      <section className="mb-12">
        <h2 className="mb-2">What you took on</h2>
        <p className="meta mb-3">Your open commitments. The group sees them, and what you say about them here.</p>
        <OwnCommitments
          {...commitments}
          here={here}
          open={!page.woundUp}
          form={
            finished
              ? { commitmentId: finished.id, fields: finishForm(finished.id, finished.version, false) }
              : moved
                ? { commitmentId: moved.id, fields: moving(moved) }
                : null
          }
        />
      </section>
      <section className="mb-12">
        <h2 className="mb-2">What you take home</h2>
        <p className="meta mb-3">What the group learned, and you said you would tell at home.</p>
        <OwnLearnings
          {...learnings}
          here={here}
          open={!page.woundUp}
          form={carried ? { learningId: carried.id, fields: carryForm(carried.id, { version: carried.version, today: learnings.today }) } : null}
        />
      </section>
      <section className="mb-10">
        <h2 className="mb-2">Your two accountabilities: who reads this</h2>
        <WhoReadsThis byLink links={links} />
        <p className="mt-3">
          <a href="/confidentiality">Who sees what, as a table</a>
        </p>
      </section>
      <section className="mb-12">
        <h2 className="mb-3">About you</h2>
        {page.woundUp ? (
          <>
            <p className="look prose mb-3">This partnership was wound up. What stands here can be read, and no longer changed.</p>
            {own?.entry && <EntryWords entry={own.entry} />}
          </>
        ) : (
          form(own?.entry ?? null, false)
        )}
      </section>
      <section>
        <h2 className="mb-2">The other members</h2>
        <EntryList others={others} />
      </section>
    </PageFrame>
  )
}
