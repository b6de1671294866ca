import { CitedLines } from '@/components/learning/cited-lines'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { Reo } from '@/components/ui/reo'
import { SearchChoice, SearchForm } from '@/components/ui/search-form'
import { enterPublic } from '@/lib/access/loaders'
import { sourceRecords } from '@/lib/learning/records'
import { narrow, readChoices } from '@/lib/learning/rules'
import { recordKinds } from '@/lib/learning/types'
import { whatFailed } from '@/lib/learning/what-failed'
import { kindWords } from '@/lib/learning/words'
import { operatingModels } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { triggerIds, triggerWords } from '@/lib/partnerships/words-of-triggers'
import { readSearch } from '@/lib/platform/search-words'

type Asked = { q?: string | string[]; trigger?: string | string[]; kind?: string | string[] }

export default async function LearningPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await enterPublic('/learning')
  const asked = await searchParams
  const search = readSearch(asked.q)
  const choices = readChoices(asked)
  const found = narrow(sourceRecords, { words: search.words, ...choices })
  const narrowed = search.words.length > 0 || choices.trigger !== null || choices.kind !== null
  return (
    <PageFrame actor={actor} current="learning">
      <PageHeading
        title="Learning from real cases"
        lede="Seven stories and three cases of public agencies working together. Each line says what its source states, and where. Nothing is added."
      />
      <SearchForm action="/learning" label="Search the records" value={search.shown} button="Show">
        <SearchChoice
          name="trigger"
          label="What set it going"
          value={choices.trigger ?? ''}
          options={[{ value: '', label: 'Anything' }, ...triggerIds.map((id) => ({ value: id, label: triggerWords[id].label }))]}
        />
        <SearchChoice
          name="kind"
          label="Kind or model"
          value={choices.kind ?? ''}
          options={[
            { value: '', label: 'All' },
            ...recordKinds.map((id) => ({ value: id, label: kindWords[id].many })),
            ...operatingModels.map((id) => ({ value: id, label: operatingModelWords[id].name })),
          ]}
        />
      </SearchForm>
      <section className="mt-8" aria-label="Records">
        {narrowed && (
          <p className="mb-3" role="status">
            {found.length === 0 ? 'None of the ten fits all of this.' : `${found.length} of ${sourceRecords.length} ${found.length === 1 ? 'fits' : 'fit'}.`}{' '}
            {search.shortened && 'Only the beginning of your search was used. '}
            <a href="/learning">Show all ten</a>
          </p>
        )}
        {found.length === 0 && <p className="meta prose">Try fewer words, or another choice. Macrons make no difference.</p>}
        <ul className="rule-list">
          {found.map((record) => (
            <li key={record.id} className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
              <div className="prose">
                <h2 className="text-base">
                  <a href={`/learning/${record.id}`}>
                    <Reo>{record.title}</Reo>
                  </a>
                </h2>
                <p>
                  <Reo>{record.summary}</Reo>
                </p>
                {record.triggers.length > 0 && <p className="meta">{record.triggers.map((one) => triggerWords[one.id].label).join(' · ')}</p>}
              </div>
              <p className="flex flex-wrap gap-2 sm:justify-end">
                {record.model && <span className="tag">{operatingModelWords[record.model.id].name}</span>}
                <span className="tag tag-accent">{kindWords[record.kind].one}</span>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="look prose mt-10">
        <h2>What failed: {whatFailed.title}</h2>
        <CitedLines lines={whatFailed.lines} none="" />
      </section>
      <section className="prose mt-10 text-sm">
        <h2>What this is, and is not</h2>
        <p className="mt-2">
          People appear by what they did, and never by name. No record has a stage on the life cycle: nobody there answered our statements, and we make up no
          answers for real people.
        </p>
        <p>
          What set a case going follows the conditions of BCS §2.2. Where the source does not name a condition itself, we matched it to the words that are
          cited.
        </p>
        <p>
          {actor.kind === 'person' ? (
            <>
              Beside these, <a href="/partnerships">your partnerships</a> may hold invented examples. Each of them says so on every page.
            </>
          ) : (
            <>
              See also <a href="/how-a-reading-works">how a reading works</a>.
            </>
          )}
        </p>
      </section>
    </PageFrame>
  )
}
