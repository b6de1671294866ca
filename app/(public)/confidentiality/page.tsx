import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { enterPublic } from '@/lib/access/loaders'
import { actTable, sightTable } from '@/lib/access/rules'
import { acts, factKinds, standings } from '@/lib/access/types'
import { actWords, factWords, openedSentence, sightWords, standingWords } from '@/lib/access/words'

export default async function ConfidentialityPage() {
  const actor = await enterPublic('/confidentiality')
  return (
    <PageFrame actor={actor}>
      <PageHeading
        title="Who sees what"
        lede="Candour needs confidentiality that is real. These tables are the ones that the program itself reads, for every page and every form."
      />
      <section>
        <h2>By part and kind of fact</h2>
        <div className="mt-3 hidden lg:block">
          <table className="table table-fixed [&_td]:pr-2 [&_th]:pr-2 [&_th]:hyphens-auto [&_th]:[overflow-wrap:normal]">
            <caption className="sr-only">Who sees what</caption>
            <thead>
              <tr>
                <th scope="col" className="w-44">
                  Kind of fact
                </th>
                {standings.map((standing) => (
                  <th scope="col" key={standing} className="text-xs">
                    {standingWords[standing]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {factKinds.map((fact) => (
                <tr key={fact}>
                  <th scope="row">{factWords[fact]}</th>
                  {standings.map((standing) => {
                    const sight = sightTable[standing][fact]
                    return (
                      <td key={standing} className={sight === 'no' ? 'text-soft' : 'font-semibold'}>
                        {sightWords[sight]}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="mt-3 lg:hidden">
          {standings.map((standing) => (
            <details key={standing} className="border-t border-line py-3">
              <summary>{standingWords[standing]}</summary>
              <dl className="mt-2 text-sm">
                {factKinds.map((fact) => (
                  <div key={fact} className="flex justify-between gap-4 border-t border-line py-1.5">
                    <dt>{factWords[fact]}</dt>
                    <dd className={`text-right ${sightTable[standing][fact] === 'no' ? 'text-soft' : 'font-semibold'}`}>
                      {sightWords[sightTable[standing][fact]]}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ))}
        </div>
        <p className="prose mt-4">{openedSentence}</p>
      </section>
      <section className="prose mt-10">
        <h2>Who may do what</h2>
        <dl className="rule-list mt-2">
          {acts.map((act) => (
            <div key={act}>
              <dt className="font-semibold">{actWords[act]}</dt>
              <dd className="meta">{actTable[act].map((standing) => standingWords[standing]).join('; ')}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="prose mt-10">
        <h2>How answers are kept apart from names</h2>
        <ul className="mt-3">
          <li>
            A personal link holds a secret. The server stores only two fingerprints of it, one beside your name and another beside your answer. They cannot be
            matched without the link.
          </li>
          <li>Each time somebody answers, all answers of the round are written anew, in an order of chance. Nothing shows which came last.</li>
          <li>Closing a round deletes both marks: who answered, and which link an answer came by. A closed round never opens again.</li>
          <li>
            Results need five answers or more, in all and for each statement or condition. With five to nine, answers are counted in three bands, and people in
            words. Where all say the same, that shows.
          </li>
          <li>Answers, links and comments are written to no log.</li>
          <li>What remains: whoever runs the server could change the program, compare copies of the store over time, or look while very few have answered.</li>
          <li>We say confidential, not anonymous. Official information law applies to what an agency holds.</li>
        </ul>
      </section>
      <section className="prose mt-10">
        <h2>What is not confidential</h2>
        <p className="mt-2">
          A group can also answer the statements together, openly. Every page of that says so. It keeps one common answer with the names of those who took part,
          and nothing of any confidential round.
        </p>
      </section>
    </PageFrame>
  )
}
