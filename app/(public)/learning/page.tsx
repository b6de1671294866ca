import { CitedLines } from '@/components/learning/cited-lines'
import { SharedEntry } from '@/components/learning/shared-entry'
import { PageFrame } from '@/components/shell/page-frame'
import { PageHeading } from '@/components/ui/page-heading'
import { Reo } from '@/components/ui/reo'
import { SearchChoice, SearchForm } from '@/components/ui/search-form'
import { enterPublic } from '@/lib/access/loaders'
import { conditions } from '@/lib/instrument/conditions'
import { stages } from '@/lib/instrument/types'
import { phaseWords, stageWords } from '@/lib/instrument/words'
import { libraryAddress } from '@/lib/learning/library'
import { loadLibrary } from '@/lib/learning/loaders'
import { sourceRecords } from '@/lib/learning/records'
import { narrow, readChoices } from '@/lib/learning/rules'
import { recordKinds } from '@/lib/learning/types'
import { whatFailed } from '@/lib/learning/what-failed'
import { kindWords } from '@/lib/learning/words'
import { operatingModels } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { triggerIds, triggerWords } from '@/lib/partnerships/words-of-triggers'
import { readSearch } from '@/lib/platform/search-words'

export default async function LearningPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await enterPublic('/learning')
  const query = await searchParams
  const search = readSearch(query.q)
  const choices = readChoices(query)
  const library = actor.kind === 'person' ? await loadLibrary(actor, query) : null
  const { stage = null, condition = null } = library?.asked ?? {}
  // What was only shared has no trigger, and what a source tells has no stage: neither is made up.
  const sharedFits = choices.trigger === null && (choices.kind === null || library?.asked.model === choices.kind)
  const recordsFit = stage === null && condition === null
  const found = recordsFit ? narrow(sourceRecords, { words: search.words, ...choices }) : []
  const narrowed = search.words.length > 0 || choices.trigger !== null || choices.kind !== null || !recordsFit
  const RecordHeading = library ? 'h3' : 'h2'
  const shared = sharedFits ? (library?.list ?? []) : []
  return (
    <PageFrame actor={actor} current="learning">
      <PageHeading
        title={library ? 'Learning' : 'Learning from real cases'}
        lede={
          library
            ? 'What partnerships here chose to share, and ten real cases as their sources tell them.'
            : 'Seven stories and three cases of public agencies working together. Each line says what its source states, and where. Nothing is added.'
        }
      />
      {library && (
        <p className="mb-5">
          <a href="/learning/helped">Which actions helped, by stage</a>
        </p>
      )}
      <SearchForm action="/learning" label={library ? 'Search' : 'Search the records'} value={search.shown} button="Show">
        {library && (
          <SearchChoice
            name="stage"
            label="Stage"
            value={stage ?? ''}
            options={[{ value: '', label: 'Any' }, ...stages.map((id) => ({ value: id, label: stageWords[id].name }))]}
          />
        )}
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
        {library && (
          <SearchChoice
            name="condition"
            label="Condition"
            value={condition ?? ''}
            options={[{ value: '', label: 'Any' }, ...conditions.map((one) => ({ value: one.id, label: `${phaseWords[one.phase].name}: ${one.text}` }))]}
          />
        )}
        <SearchChoice
          name="trigger"
          label="What set it going"
          value={choices.trigger ?? ''}
          options={[{ value: '', label: 'Anything' }, ...triggerIds.map((id) => ({ value: id, label: triggerWords[id].label }))]}
        />
      </SearchForm>
      {library && (
        <section className="mt-8" aria-label="Shared here">
          <h2>Shared by partnerships here</h2>
          {!sharedFits ? (
            <p className="meta prose mt-2">What was shared here has no such kind, and nobody asked what set it going. So none is listed.</p>
          ) : shared.length === 0 ? (
            <p className="meta prose mt-2">
              {narrowed || library.asked.after
                ? 'None fits all of this. Macrons make no difference.'
                : 'Nothing is shared yet. A lead shares from the page of a learning.'}
            </p>
          ) : (
            <ul className="rule-list mt-2 max-w-3xl">
              {shared.map((one) => (
                <li key={one.id}>
                  <SharedEntry shared={one} />
                </li>
              ))}
            </ul>
          )}
          {sharedFits && (library.next || library.asked.after) && (
            <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
              {library.asked.after && <a href={`/learning${libraryAddress(query, null)}`}>From the beginning</a>}
              {library.next && <a href={`/learning${libraryAddress(query, library.next)}`}>More of what was shared</a>}
            </p>
          )}
        </section>
      )}
      <section className={library ? 'mt-12' : 'mt-8'} aria-label="Records">
        {library && <h2 className="mb-2">Real cases, as their sources tell them</h2>}
        {narrowed && (
          <p className="mb-3" role="status">
            {!recordsFit
              ? 'No source states a stage or these conditions, so none of the ten is listed.'
              : found.length === 0
                ? 'None of the ten fits all of this.'
                : `${found.length} of ${sourceRecords.length} ${found.length === 1 ? 'fits' : 'fit'}.`}{' '}
            {search.shortened && 'Only the beginning of your search was used. '}
            <a href="/learning">Show all ten</a>
          </p>
        )}
        {found.length === 0 && recordsFit && <p className="meta prose">Try fewer words, or another choice. Macrons make no difference.</p>}
        <ul className="rule-list">
          {found.map((record) => (
            <li key={record.id} className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
              <div className="prose">
                <RecordHeading className="text-base">
                  <a href={`/learning/${record.id}`}>
                    <Reo>{record.title}</Reo>
                  </a>
                </RecordHeading>
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
        {library && (
          <p className="mt-2">
            A partnership shares word by word, and sees before what others will. What stands here without a name says nothing of whose it is: no day, no link,
            and its place in the list is chance. What is marked invented comes from the examples.
          </p>
        )}
        <p className="mt-2">
          In the real cases people appear by what they did, and never by name. No record has a stage on the life cycle: nobody there answered our statements,
          and we make up no answers for real people.
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
              Signed in, you also find here what partnerships chose to share. See also <a href="/how-a-reading-works">how a reading works</a>.
            </>
          )}
        </p>
      </section>
    </PageFrame>
  )
}
