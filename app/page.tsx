import { redirect } from 'next/navigation'
import { LifeCycleCurve } from '@/components/charts/life-cycle-curve'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterPublic } from '@/lib/access/loaders'
import { loadFirstPage } from '@/lib/grants/loaders'
import { loadIsEmpty } from '@/lib/installation/loaders'
import { stageWords } from '@/lib/instrument/words'
import { stages } from '@/lib/instrument/types'
import { stageNames } from '@/lib/readings/curve-words'

export default async function HomePage() {
  if (await loadIsEmpty()) redirect('/first-run')
  const actor = await enterPublic('/')
  if (actor.kind === 'person') redirect(await loadFirstPage(actor))
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="Where is our partnership, and what helps now?"
        lede="Crossbrace helps agencies that work together to see where they are on the partnership life cycle, and to choose what to do next."
      />
      <div className="card mb-8 p-4 sm:p-6">
        <LifeCycleCurve
          idPrefix="home"
          outcome="empty"
          certainty={null}
          places={[]}
          trail={[]}
          nowHeading=""
          nowDetail=""
          stageNames={stageNames}
          title="The partnership life cycle"
          description="A partnership forms, goes down into frustration, and climbs through functioning to flying. From frustration and from flying, ways lead down to failing."
        />
      </div>
      <div className="grid gap-10 md:grid-cols-[3fr_2fr]">
        <section>
          <h2>Five stages</h2>
          <dl className="prose mt-3 grid gap-4">
            {stages.map((stage) => (
              <div key={stage}>
                <dt className="font-semibold">{stageWords[stage].name}</dt>
                <dd>{stageWords[stage].description}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>How it works</h2>
          <ol className="prose mt-3 list-decimal space-y-3 pl-5">
            <li>A collaboration lead registers the partnership, its agencies and its members.</li>
            <li>Each quarter, members answer 24 short statements by a personal link. They need no account.</li>
            <li>Everyone sees where the group is, how sure that is, why, and what could help.</li>
          </ol>
          <p className="mt-6 flex flex-wrap gap-3">
            <a className="button button-primary" href="/sign-in">
              Sign in
            </a>
            <a className="button" href="/models">
              Compare four operating models
            </a>
            <a className="button" href="/learning">
              Learn from ten real cases
            </a>
          </p>
          <p className="meta prose mt-6">
            Built on <cite>Better Connected Services for Kiwis</cite> (BCS §7.2).
          </p>
        </section>
      </div>
    </PageFrame>
  )
}
