import { descriptionOf } from '@/lib/operating-models/models'
import { questionById } from '@/lib/operating-models/questions'
import { aspects, type RankedModel, type Ranking, type Reason } from '@/lib/operating-models/types'
import { aspectWords, fitWords, noneWords } from '@/lib/operating-models/words'
import { operatingModelWords } from '@/lib/partnerships/words'
import { capital, counted } from '@/lib/platform/day-words'
import { ToldLines } from './told-lines'

/** The four models and "none of these", in the order of the answers, each with its reasons. Never one alone. */
export function ModelRanking({ ranking }: { ranking: Ranking }) {
  const none = <NoneOfThese key="none" none={ranking.none} />
  return (
    <>
      <p className="prose">
        From {counted(ranking.answered, 'answer', 'answers')}, the nearest first. Each answer counts once: the documents weigh none of them. It is a start for
        talking, and not a verdict.
      </p>
      <ol className="mt-4 grid list-none gap-4 pl-0">
        {ranking.none.standing === 'nearest' && none}
        {ranking.models.map((one) => (
          <OneModel key={one.model} one={one} level={ranking.models.filter((other) => other !== one && other.place === one.place)} />
        ))}
        {ranking.none.standing !== 'nearest' && none}
      </ol>
    </>
  )
}

function OneModel({ one, level }: { one: RankedModel; level: readonly RankedModel[] }) {
  const description = descriptionOf(one.model)
  return (
    <li className="card p-4 sm:p-5">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {operatingModelWords[one.model].name} <span className={`tag ${one.fit === 'well' ? 'tag-accent' : ''}`}>{fitWords[one.fit]}</span>
      </h3>
      <p className="meta mt-1">
        {operatingModelWords[one.model].means}
        {level.length > 0 && ` The answers do not tell it apart from: ${level.map((other) => operatingModelWords[other.model].name.toLowerCase()).join(', ')}.`}
      </p>
      <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Reasons heading="For" reasons={one.pro} />
        <Reasons heading="Against" reasons={one.con} />
      </div>
      {one.partly.length > 0 && (
        <div className="mt-4">
          <Reasons heading="Partly: counts for neither" reasons={one.partly} />
        </div>
      )}
      {one.open.length > 0 && (
        <details className="mt-4 text-sm">
          <summary>{capital(counted(one.open.length, 'question', 'questions'))} still open for this model</summary>
          <ul className="mt-1 list-disc pl-5">
            {one.open.map((id) => (
              <li key={id}>{questionById(id)?.text}</li>
            ))}
          </ul>
        </details>
      )}
      <details className="mt-3 text-sm">
        <summary>What it asks for, and where it ends</summary>
        <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
          {aspects
            .filter((aspect) => aspect !== 'when')
            .map((aspect) => (
              <section key={aspect}>
                <h4 className="font-semibold">
                  {aspectWords[aspect]}
                  {aspect === 'case' && `: ${description.caseName}`}
                </h4>
                <ToldLines lines={description.told[aspect]} />
              </section>
            ))}
          <section>
            <h4 className="font-semibold">Whom it binds</h4>
            <ToldLines lines={description.bindings} />
          </section>
        </div>
      </details>
    </li>
  )
}

function Reasons({ heading, reasons }: { heading: string; reasons: readonly Reason[] }) {
  return (
    <section>
      <h4 className="font-semibold">{heading}</h4>
      {reasons.length === 0 ? (
        <p className="meta">Nothing in your answers.</p>
      ) : (
        <ul className="mt-1 list-disc space-y-1.5 pl-5 text-sm">
          {reasons.map((one) => (
            <li key={one.question}>
              You say that {one.said}. {one.because} <span className="cite whitespace-normal">{one.citation}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NoneOfThese({ none }: { none: Ranking['none'] }) {
  return (
    <li className="card p-4 sm:p-5">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        None of these <span className={`tag ${none.standing === 'nearest' ? 'tag-accent' : ''}`}>{noneWords[none.standing]}</span>
      </h3>
      <ul className="mt-2 list-disc space-y-1.5 pl-5 text-sm">
        {none.reasons.map((one) => (
          <li key={one.text}>
            {one.text} <span className="cite whitespace-normal">{one.citation}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}
