import { BeyondDepartments } from '@/components/operating-models/beyond-departments'
import { ModelComparison } from '@/components/operating-models/model-comparison'
import { ModelOverview } from '@/components/operating-models/model-overview'
import { ModelQuestions } from '@/components/operating-models/model-questions'
import { ModelRanking } from '@/components/operating-models/model-ranking'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterPublic } from '@/lib/access/loaders'
import { loadLedPartnerships } from '@/lib/operating-models/loaders'
import { answersFrom, rankModels } from '@/lib/operating-models/rules'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ModelsPage({ searchParams }: Props) {
  const actor = await enterPublic('/models')
  const answers = answersFrom(await searchParams)
  const ranking = rankModels(answers)
  const led = ranking && actor.kind === 'person' ? await loadLedPartnerships(actor) : []
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="How will you run it?"
        lede="Four operating models for work across agencies, told after the three documents of the system design toolkit. Compare them, or answer some questions and see which lie near."
      />
      <nav aria-label="On this page" className="no-print mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {ranking && <a href="#ranking">From your answers</a>}
        <a href="#questions">{ranking ? 'Change the answers' : 'The questions'}</a>
        <a href="#compare">Side by side</a>
      </nav>
      {ranking ? (
        <section id="ranking">
          <h2 className="mb-2">From your answers</h2>
          <ModelRanking ranking={ranking} />
          <BeyondDepartments answers={answers} />
          <p className="prose mt-6 text-sm">Nothing was stored. The answers stand in the address of this page: keep or send it, and the same ranking opens.</p>
          {led.length > 0 && (
            <div className="prose mt-3 text-sm">
              <p>Take them along to a partnership that you lead:</p>
              <ul>
                {led.map((one) => (
                  <li key={one.id}>
                    <a href={`/partnerships/${one.id}/model/choose?${new URLSearchParams(answers)}`}>{one.name}</a>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
      ) : (
        <section>
          <h2 className="mb-3">The four in short</h2>
          <ModelOverview />
          <p className="prose mt-4 text-sm">
            None of these is a choice too. <cite>Better Connected Services for Kiwis</cite> gives no recipe on purpose.{' '}
            <span className="cite whitespace-normal">BCS §1</span>
          </p>
        </section>
      )}
      <section id="questions" className="mt-12">
        <h2>The questions</h2>
        <p className="meta prose mt-1">Answer those that you can. Each is drawn from what the documents say. Nothing is stored.</p>
        <ModelQuestions path="/models" answers={answers} button="Rank the models" />
      </section>
      <section id="compare" className="mt-12">
        <h2>Side by side</h2>
        <p className="meta prose mt-1">
          In our own words, with the place in each document. They are written for New Zealand’s central government: departments, chief executives, ministers.
        </p>
        <ModelComparison />
      </section>
    </PageFrame>
  )
}
