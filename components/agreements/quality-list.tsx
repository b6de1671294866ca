import type { QualityAnswer } from '@/lib/agreements/quality'

const words = { yes: 'Yes', no: 'No', 'not-said': 'Not said' } as const

/** The quality check: each question with its answer, why it matters and who says so. No sum, no score. */
export function QualityList({ answers }: { answers: readonly QualityAnswer[] }) {
  return (
    <ul className="rule-list mt-2 grid list-none gap-x-14 pl-0 lg:grid-cols-2">
      {answers.map((one) => (
        <li key={one.id} className="grid content-start gap-x-4 gap-y-1 sm:grid-cols-[5.5rem_1fr]">
          <p>
            <span className={`tag ${one.answer === 'yes' ? 'tag-accent' : ''}`}>{words[one.answer]}</span>
          </p>
          <div>
            <h3>{one.ask}</h3>
            {one.because && <p className="whitespace-pre-line">{one.because}</p>}
            <p className="meta">
              {one.why} <span className="cite whitespace-normal">{one.citation}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
