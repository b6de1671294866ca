import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { Reo } from '@/components/ui/reo'
import { enterPublic } from '@/lib/access/loaders'
import { factWords } from '@/lib/access/words'
import { loadThresholds } from '@/lib/signals/loaders'
import { rules } from '@/lib/signals/rules'
import { thresholdList } from '@/lib/signals/thresholds'
import { activeClientQuestion, concernsInWords } from '@/lib/signals/words'

export default async function HowSignalsWorkPage() {
  const actor = await enterPublic('/how-signals-work')
  const { thresholds } = await loadThresholds()
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="How signals work"
        lede="Plain rules look through the record and say what is worth a talk. They ask; they give no marks, and rank nobody."
      />
      <section className="prose">
        <h2>In short</h2>
        <ul className="mt-3 list-disc pl-5">
          <li>A rule sees only what you may see. Where you may not see all that it reads, it stays silent for you.</li>
          <li>Each signal shows what was seen, why it matters and what to consider.</li>
          <li>Members can acknowledge a signal with a note. It comes back when there is something new to it, and not because days pass.</li>
          <li>A signal about time comes back once that time has doubled.</li>
          <li>“Our rule” means that no source says so, and that we do.</li>
        </ul>
      </section>
      <section className="mt-10">
        <h2>All rules, those that press most first</h2>
        <ol className="rule-list prose mt-2 list-none pl-0">
          {rules.map((rule) => (
            <li key={rule.id} id={rule.id} className="py-5">
              <h3>{rule.name}</h3>
              <p className="mt-1">{rule.watches}</p>
              <p className="mt-1.5">
                <Reo>{rule.why}</Reo> <span className="cite whitespace-normal">{rule.citation}</span>
              </p>
              {rule.uses.length > 0 && (
                <ul className="mt-1.5 list-disc pl-5 text-sm">
                  {thresholdList
                    .filter((one) => (rule.uses as readonly string[]).includes(one.key))
                    .map((one) => (
                      <li key={one.key}>
                        <strong>{thresholds[one.key]}</strong> {one.unit}
                        {thresholds[one.key] !== one.value && ` (set here; ours is ${one.value})`}. <span className="meta">{one.reason}</span>
                      </li>
                    ))}
                </ul>
              )}
              <p className="meta mt-1.5">
                {concernsInWords(rule.concerns)}. It reads: {rule.reads.map((kind) => factWords[kind].replace(/^./, (first) => first.toLowerCase())).join('; ')}
                .
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className="prose mt-10">
        <h2>What is asked, and not raised</h2>
        <p className="mt-2">
          <strong>{activeClientQuestion.ask}</strong> {activeClientQuestion.why} <span className="cite whitespace-normal">{activeClientQuestion.citation}</span>
        </p>
      </section>
    </PageFrame>
  )
}
