import { BeyondDepartments } from '@/components/operating-models/beyond-departments'
import { ModelQuestions } from '@/components/operating-models/model-questions'
import { ModelRanking } from '@/components/operating-models/model-ranking'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { chooseModelAction } from '@/lib/operating-models/actions'
import { loadChoices, loadPartnerNames } from '@/lib/operating-models/loaders'
import { answersFrom, rankModels } from '@/lib/operating-models/rules'
import { fitWords } from '@/lib/operating-models/words'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { operatingModels } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'

type Props = { params: Promise<{ partnershipId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ChooseModelPage({ params, searchParams }: Props) {
  const [{ partnershipId }, query] = await Promise.all([params, searchParams])
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/model/choose', partnershipId)
  const [partnership, [latest], partners] = await Promise.all([loadRecord(scope), loadChoices(scope), loadPartnerNames(scope)])
  const path = `/partnerships/${partnershipId}/model/choose`
  const answers = answersFrom(query)
  const ranking = rankModels(answers)
  const asked = ranking !== null || query.without === 'questions'
  const order = ranking?.models ?? operatingModels.map((model) => ({ model, fit: null }))
  const options = order.map(({ model, fit }) => ({
    value: model as string,
    label: operatingModelWords[model].name,
    hint: `${operatingModelWords[model].means}${fit ? ` By your answers: ${fitWords[fit].toLowerCase()}.` : ''}`,
  }))
  return (
    <PartnershipFrame
      form
      actor={actor}
      scope={scope}
      partnership={partnership}
      tab="record"
      beside="/model"
      title={asked ? 'Choose an operating model' : 'Questions about the operating model'}
    >
      {ranking && (
        <section id="ranking">
          <h2 className="mb-2">From your answers</h2>
          <ModelRanking ranking={ranking} />
          <BeyondDepartments answers={answers} />
        </section>
      )}
      {asked && (
        <section id="choice" className="mt-12">
          <h2 className="mb-2">Your choice</h2>
          <p className="meta prose mb-5">
            {ranking ? 'The answers above are kept with it. If you change them below, rank again first. ' : ''}Earlier choices stay in the history. You can
            choose anew at any time.
          </p>
          <ActionForm action={chooseModelAction}>
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="submissionKey" value={loadSubmissionKey()} />
            <HiddenField name="seen" value={String(latest?.number ?? 0)} />
            {Object.entries(answers).map(([id, value]) => (
              <HiddenField key={id} name={id} value={value} />
            ))}
            {partners.length > 0 && (
              <ChoiceField
                name="notDepartments"
                label="Which of your partners are not government departments?"
                hint="Councils, iwi organisations, community groups, businesses and others. No model can bind them."
                many
                value={partners.filter((one) => latest?.notDepartments.includes(one.name)).map((one) => one.id)}
                options={partners.map((one) => ({ value: one.id, label: one.name }))}
              />
            )}
            <ChoiceField
              name="model"
              label="What do you choose?"
              options={[...options, { value: 'none', label: 'None of these', hint: 'You work without a model. That is a choice too.' }]}
            />
            <TextAreaField name="reasons" label="Why you chose this" hint="Whoever comes after you will want to know. A few sentences are enough." rows={4} />
            <SubmitButton>Keep the choice</SubmitButton>
          </ActionForm>
        </section>
      )}
      <section id="questions" className={asked ? 'mt-12' : ''}>
        {asked && <h2>The questions</h2>}
        <p className="meta prose mt-1">
          Best answered together, in a meeting. Answer those that you can. Nothing is stored until you keep a choice.
          {!ranking && latest && ' The answers of your last choice are filled in.'}
        </p>
        {!asked && (
          <p className="mt-2 text-sm">
            <a href={`${path}?without=questions`}>Choose without the questions</a>
          </p>
        )}
        <ModelQuestions path={path} answers={ranking ? answers : (latest?.answers ?? {})} button="Rank the models" heading={asked ? 'h3' : 'h2'} />
      </section>
    </PartnershipFrame>
  )
}
