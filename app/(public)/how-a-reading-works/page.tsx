import { StageGlyph } from '@/components/charts/stage-glyph'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterPublic } from '@/lib/access/loaders'
import { statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { expectedProfiles, readingConstants } from '@/lib/readings/constants'

export default async function HowAReadingWorksPage() {
  const actor = await enterPublic('/how-a-reading-works')
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="How a reading works"
        lede="From 24 answers to a place on the curve, with nothing hidden. A reading is a conversation starter, not a validated measure."
      />
      <section className="prose">
        <h2>In short</h2>
        <ol className="mt-3">
          <li>Each person’s answers give five scores, one for each stage, from 0 to 1. “I can’t say” and “too early” never count.</li>
          <li>Each person is placed at the stage whose expected profile lies nearest to their scores, or between two, or nowhere.</li>
          <li>The group’s stage is the one nearest to its people. It is named only where most people stand behind it.</li>
          <li>Then we ask a thousand times: what if a few other people had answered? A stage is named only if it comes out eight times in ten.</li>
          <li>Where two camps each see something clear, both are shown. They are never averaged into a stage between.</li>
        </ol>
      </section>
      <section className="mt-10">
        <h2>What we expect to see at each stage</h2>
        <p className="meta mt-1">Our own table, after the characteristics of BCS §7.2. 0 is not at all like us, 1 is very much like us.</p>
        <div className="scroll-x mt-3" tabIndex={0} role="region" aria-label="Expected profiles">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">A group that is …</th>
                {stages.map((stage) => (
                  <th scope="col" key={stage} className="number">
                    {stageWords[stage].name}
                  </th>
                ))}
                <th scope="col" className="min-w-64">
                  Reason
                </th>
              </tr>
            </thead>
            <tbody>
              {stages.map((stage) => (
                <tr key={stage}>
                  <th scope="row">
                    <StageGlyph stage={stage} /> {stageWords[stage].name}
                  </th>
                  {stages.map((other) => (
                    <td key={other} className="number">
                      {expectedProfiles[stage].scores[other].toFixed(2)}
                    </td>
                  ))}
                  <td>{expectedProfiles[stage].reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="prose mt-10">
        <h2>What a reading cannot do</h2>
        <ul className="mt-3">
          <li>The times in ten tell how much hangs on who answered, not whether the statements are right.</li>
          <li>Five people who think alike look certain. Five complete answers are the least; eight are better.</li>
          <li>People who use only the middle of the scale read lower than they are.</li>
          <li>A change is called moved only where chance alone would hardly make it. Answers are not tied to people from one round to the next.</li>
        </ul>
      </section>
      <section className="prose mt-10">
        <h2>Made together</h2>
        <p className="mt-2">
          A group of fewer than five, or any group that wants it, can answer the statements together, aloud, on one screen. That is not confidential. The one
          common answer is placed by the same profiles as one person’s would be.
        </p>
        <p>
          There is nobody else to compare with. So it says nothing of how sure it is, who differs or what moved, and it is never set beside a confidential
          reading. It says by how many it was made.
        </p>
      </section>
      <section className="prose mt-10">
        <h2>The 24 statements</h2>
        {stages.map((stage) => (
          <div key={stage} className="mt-4">
            <h3>
              <StageGlyph stage={stage} /> {stageWords[stage].name}
            </h3>
            <ul className="mt-1">
              {statements
                .filter((statement) => statement.stage === stage)
                .map((statement) => (
                  <li key={statement.id}>
                    {statement.text}{' '}
                    <span className="cite whitespace-normal">
                      {statement.citation.source} §{statement.citation.section}, {statement.citation.part}
                    </span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <p className="mt-5">
          <a href="/api/instrument">The whole instrument as data</a> (JSON)
        </p>
      </section>
      <section className="prose mt-10">
        <h2>Every number used, with its reason</h2>
        <dl className="rule-list mt-2">
          {Object.entries(readingConstants).map(([name, constant]) => (
            <div key={name}>
              <dt className="font-semibold">
                {name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase())}:{' '}
                {Number(constant.value.toFixed(2))}
              </dt>
              <dd className="meta">{constant.reason}</dd>
            </div>
          ))}
        </dl>
      </section>
    </PageFrame>
  )
}
