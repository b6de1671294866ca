import { SharingFields } from '@/components/learning/sharing-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { Reo } from '@/components/ui/reo'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { FateFields } from '@/components/wind-up/fate-fields'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { cut } from '@/lib/platform/cut'
import { longDay } from '@/lib/platform/day-words'
import { saveWindUpAgreementsAction, saveWindUpStoryAction, saveWindUpThanksAction, saveWindUpWorkAction } from '@/lib/wind-up/actions'
import { loadStep, loadWindUpPath } from '@/lib/wind-up/loaders'
import { recordChoices } from '@/lib/wind-up/types'
import { fateWordsField } from '@/lib/wind-up/schema'
import { recordChoiceWords, windUpStepWords } from '@/lib/wind-up/words'

export default async function WindUpStepPage({ params }: { params: Promise<{ partnershipId: string; step: string }> }) {
  const { partnershipId, step: asked } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/wind-up/[step]', partnershipId)
  const step = loadStep(asked)
  const [partnership, { draft, open, facts }] = await Promise.all([loadRecord(scope), loadWindUpPath(scope)])
  const base = `/partnerships/${partnershipId}`
  const back = `${base}/wind-up`
  const hidden = (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="version" value={String(draft.version)} />
    </>
  )
  // Of several rows with the same problem each is told by its name.
  const about = Object.fromEntries(
    [
      ...open.commitments.map((one) => ({ field: fateWordsField('commitment', one.id), name: one.what })),
      ...open.balls.map((one) => ({ field: fateWordsField('ball', one.id), name: one.work })),
      ...open.agreements.map((one) => ({ field: fateWordsField('agreement', one.id), name: one.title })),
    ].map(({ field, name }) => [field, cut(name, 60)]),
  )
  const forms = {
    work:
      open.commitments.length + open.balls.length === 0 ? (
        <p className="prose">No commitment is open, and nobody holds a ball.</p>
      ) : (
        <ActionForm action={saveWindUpWorkAction} about={about}>
          {hidden}
          {open.commitments.length > 0 && <h2 className="mb-3">Open commitments</h2>}
          {open.commitments.map((one) => (
            <FateFields
              key={one.id}
              part="commitment"
              id={one.id}
              label={one.what}
              hint={`${one.owner}, by ${longDay(one.dueOn)}`}
              given={draft.commitments[one.id]}
            />
          ))}
          {open.balls.length > 0 && <h2 className="mb-3 mt-8">Who holds the ball</h2>}
          {open.balls.map((one) => (
            <FateFields key={one.id} part="ball" id={one.id} label={one.work} hint={`${one.agency} holds the ball`} given={draft.balls[one.id]} />
          ))}
          <SubmitButton>Save this step</SubmitButton>
        </ActionForm>
      ),
    agreements:
      open.agreements.length === 0 ? (
        <p className="prose">No agreement is open.</p>
      ) : (
        <ActionForm action={saveWindUpAgreementsAction} about={about}>
          {hidden}
          {open.agreements.map((one) => (
            <FateFields key={one.id} part="agreement" id={one.id} label={one.title} given={draft.agreements[one.id]} />
          ))}
          <SubmitButton>Save this step</SubmitButton>
        </ActionForm>
      ),
    thanks: (
      <ActionForm action={saveWindUpThanksAction}>
        {hidden}
        <TextAreaField name="thanks" label="Thanks" hint="To whom, and for what. Say it to them as well." value={draft.thanks} rows={4} />
        <TextAreaField name="note" label="What passes to whom" hint="Work, money, people, promises: in a few sentences." value={draft.note} rows={5} />
        <TextAreaField name="kept" label="What is kept, and where" hint="Papers, data, contacts: who has them, and for how long." value={draft.kept} rows={4} />
        <SubmitButton>Save this step</SubmitButton>
      </ActionForm>
    ),
    learnings: (
      <>
        {open.learnings.length === 0 ? (
          <p className="prose">No learning waits to be taken home.</p>
        ) : (
          <ul className="rule-list max-w-3xl">
            {open.learnings.map((one) => (
              <li key={one.id} className="prose">
                <a href={`${base}/learnings/${one.id}`}>
                  <Reo>{one.text}</Reo>
                </a>
                {one.organisation && (
                  <p className="meta">
                    <Reo>{`To be taken to ${one.organisation}`}</Reo>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <p className="prose mt-6">
          After the end no learning can be noted or shared any more; what is shared can still be taken back. <a href={`${base}/learnings`}>All learnings</a>
        </p>
      </>
    ),
    story: (
      <ActionForm action={saveWindUpStoryAction}>
        {hidden}
        <TextAreaField
          name="story"
          label="The story of your work"
          hint="What you set out to do, what came of it, what helped, what got in the way, what you would do otherwise. Leave it empty and no story is shared."
          value={draft.story}
          rows={9}
        />
        <SharingFields facts={facts} given={draft.storyWith} />
        {partnership.visibility === 'installation' ? (
          // It is open to everybody here already.
          <HiddenField name="recordStays" value="as-now" />
        ) : (
          <ChoiceField
            name="recordStays"
            label="Who may read the record afterwards?"
            value={draft.recordStays}
            options={recordChoices.map((value) => ({ value, label: recordChoiceWords[value].name, hint: recordChoiceWords[value].means }))}
          />
        )}
        <SubmitButton>Save this step</SubmitButton>
      </ActionForm>
    ),
  }
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="record" title={windUpStepWords[step].name}>
      <p className="meta mb-5">
        A step of winding up. Nothing happens before you confirm it. <a href={back}>All steps</a>
      </p>
      {forms[step]}
    </PartnershipFrame>
  )
}
