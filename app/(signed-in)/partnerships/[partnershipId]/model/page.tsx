import { AnswerList } from '@/components/operating-models/answer-list'
import { BeyondDepartments } from '@/components/operating-models/beyond-departments'
import { ModelRanking } from '@/components/operating-models/model-ranking'
import { SetUpChecklist } from '@/components/operating-models/set-up-checklist'
import { LookList } from '@/components/partnerships/look-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { saveSetUpAction } from '@/lib/operating-models/actions'
import { type LoadedChoice, loadChoices, loadModelLook } from '@/lib/operating-models/loaders'
import { rankModels } from '@/lib/operating-models/rules'
import { setUpSteps } from '@/lib/operating-models/set-up'
import { choiceName, placeWords } from '@/lib/operating-models/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import type { OperatingModel } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'

export default async function OperatingModelPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/model', partnershipId)
  const [partnership, choices, looks] = await Promise.all([loadRecord(scope), loadChoices(scope), loadModelLook(scope)])
  const may = mayDo(scope, 'edit-record') && !partnership.windUp
  const [current, ...earlier] = choices
  const ranking = current ? rankModels(current.answers) : null
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="record" beside="/model" title="Operating model">
      {!partnership.windUp && looks.length > 0 && (
        <div className="mb-7">
          <LookList scope={scope} looks={looks.map(({ href: _, ...look }) => look)} heading="The question comes again" />
        </div>
      )}
      {current ? <Chosen choice={current} /> : <NotChosen entered={partnership.operatingModel as OperatingModel | null} />}
      {may && (
        <p className="mt-5 flex flex-wrap gap-3">
          <a className="button button-primary" href={`/partnerships/${partnershipId}/model/choose`}>
            {current ? 'Go through the questions again' : 'Go through the questions'}
          </a>
          <a className="button button-quiet" href="/models#compare">
            The models side by side
          </a>
        </p>
      )}
      {current?.model && <SetUp choice={current} partnershipId={partnershipId} may={may} />}
      {current && ranking && (
        <section className="mt-12">
          <h2>What the answers say</h2>
          <p className="meta prose mb-3">Ranked anew from the answers that were kept with the choice.</p>
          <ModelRanking ranking={ranking} />
        </section>
      )}
      {current && <BeyondDepartments answers={current.answers} named={current.notDepartments} />}
      {earlier.length > 0 && (
        <section className="prose mt-12">
          <h2>Earlier choices</h2>
          <ol className="rule-list mt-2 list-none pl-0" reversed>
            {earlier.map((one) => (
              <li key={one.id}>
                <Chosen choice={one} heading="h3" />
                <details className="mt-2 text-sm">
                  <summary>Its answers</summary>
                  <AnswerList answers={one.answers} notDepartments={one.notDepartments} />
                </details>
              </li>
            ))}
          </ol>
        </section>
      )}
    </PartnershipFrame>
  )
}

/** A record from before choices were kept may name a model, without saying why. */
function NotChosen({ entered }: { entered: OperatingModel | null }) {
  return (
    <div className="prose">
      <p className="text-lg">
        {entered ? `The record says: ${operatingModelWords[entered].name.toLowerCase()}. Why was not kept.` : 'No operating model was chosen yet.'}
      </p>
      <p>
        The questions ask about the work, the agencies and the people it is for. They rank four models, with reasons for and against. None of them is a choice
        too.
      </p>
    </div>
  )
}

function Chosen({ choice, heading: Heading = 'h2' }: { choice: LoadedChoice; heading?: 'h2' | 'h3' }) {
  const words = choice.model ? operatingModelWords[choice.model] : null
  return (
    <section className="prose">
      <Heading>{choiceName(choice.model)}</Heading>
      {words && (
        <p className="mt-1">
          {words.means} <span className="cite whitespace-normal">{words.citation}</span>
        </p>
      )}
      <p className="meta mt-1">
        Choice {choice.number}, on {longDay(choice.on)}.{choice.place && ` The reading said then: ${placeWords[choice.place]}.`}
        {choice.steps.length > 0 && ` ${capital(counted(choice.steps.length, 'step', 'steps'))} of the checklist done.`}
      </p>
      <p className="mt-2 whitespace-pre-line">{choice.reasons}</p>
    </section>
  )
}

function SetUp({ choice, partnershipId, may }: { choice: LoadedChoice; partnershipId: string; may: boolean }) {
  if (!choice.model) return null
  const steps = setUpSteps[choice.model].map((step) => {
    const done = choice.steps.find((one) => one.step === step.id)
    return { ...step, done: done ? { on: longDay(done.doneOn), note: done.note } : null }
  })
  return (
    <section id="checklist" className="mt-12 max-w-4xl">
      <h2>Setting it up</h2>
      <p className="meta prose mt-1 mb-4">
        {steps.filter((step) => step.done).length} of {steps.length} done.{may && ' Take what helps, and leave what does not fit you.'}
      </p>
      {may ? (
        <ActionForm action={saveSetUpAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="choiceId" value={choice.id} />
          <HiddenField name="seen" value={steps.flatMap((step) => (step.done ? [step.id] : [])).join(',')} />
          <SetUpChecklist steps={steps} />
          <div className="mt-4">
            <SubmitButton>Save the checklist</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ul className="rule-list list-none pl-0">
          {steps.map((step) => (
            <li key={step.id}>
              {step.text} <span className="cite whitespace-normal">{step.citation}</span>
              <span className="meta block whitespace-pre-line">{step.done ? `Done on ${step.done.on}. ${step.done.note}` : 'Not done yet'}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
