import { Reo } from '@/components/ui/reo'
import { accountabilityWords } from '@/lib/accountabilities/words'
import { andMore, mostOnPaper } from '@/lib/brief/rules'
import { cut } from '@/lib/platform/cut'
import type { OwnPart } from '@/lib/brief/types'
import { askWords, managerWords } from '@/lib/brief/words'
import { statusOf } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'

type Props = { own: OwnPart; counts: { open: number; late: number; done: number }; open: readonly ShownCommitment[]; madeOn: string }

const agreedFields = ['agreedTime', 'agreedMandate', 'agreedRoom'] as const

/** What a member hands to their own manager: this work, their part in it, what is agreed, and what they ask. Nothing of anybody else. */
export function ManagerPage({ own, counts, open, madeOn }: Props) {
  const { partnership, entry } = own
  const agreed = agreedFields.filter((field) => entry && entry[field] !== '')
  const missing = agreedFields.filter((field) => !agreed.includes(field))
  const parts = [...own.roles, ...own.tasks].map((one) => one.toLowerCase())
  const more = counts.open - open.length
  return (
    <div className="brief">
      <section className="brief-whole">
        <h2>What this work is for</h2>
        <p className="brief-first brief-clip">
          <Reo>{cut(partnership.purpose, mostOnPaper.purpose)}</Reo>
        </p>
        {partnership.sharedOutcome && (
          <p className="brief-clip">
            <strong>Outcome in common:</strong> <Reo>{cut(partnership.sharedOutcome, mostOnPaper.outcome)}</Reo>
          </p>
        )}
        {partnership.forWhom && (
          <p className="brief-clip">
            <strong>For:</strong> <Reo>{cut(partnership.forWhom, mostOnPaper.forWhom)}</Reo>
          </p>
        )}
      </section>
      <div className="brief-columns">
        <div>
          <section>
            <h2>What I do in it</h2>
            <p>
              I am there for <Reo>{cut(own.agency, mostOnPaper.name)}</Reo>
              {own.position && (
                <>
                  {' as '}
                  <Reo>{cut(own.position, mostOnPaper.name)}</Reo>
                </>
              )}
              {own.from && `, since ${longDay(own.from)}`}
              {own.to && `, until ${longDay(own.to)}`}.{parts.length > 0 && ` My part: ${listed(parts)}.`}
            </p>
            {own.contribution && (
              <p className="brief-clip">
                <strong>What I can put on the table:</strong> <Reo>{cut(own.contribution, mostOnPaper.outcome)}</Reo>
              </p>
            )}
            <h3>What I took on</h3>
            {open.length === 0 ? (
              <p>{counts.done === 0 ? 'Nothing yet.' : 'Nothing is open now.'}</p>
            ) : (
              <ul>
                {open.map((one) => (
                  <li key={one.id}>
                    <span className="brief-clip block">
                      <Reo>{cut(one.what, mostOnPaper.what)}</Reo> (by {longDay(one.dueOn)}
                      {statusOf(one, madeOn) === 'late' && ', late'})
                    </span>
                  </li>
                ))}
                {more > 0 && <li className="brief-more">{andMore(more)}</li>}
              </ul>
            )}
            {counts.done > 0 && <p>{capital(counted(counts.done, 'commitment of mine is', 'commitments of mine are'))} done.</p>}
          </section>
        </div>
        <div>
          <section>
            <h2>What you have agreed to, as I noted it</h2>
            {agreed.length === 0 ? (
              <p>Nothing is noted yet.</p>
            ) : (
              <dl>
                {agreed.map((field) => (
                  <div key={field}>
                    <dt>{accountabilityWords[field].told}</dt>
                    <dd className="brief-clip">
                      <Reo>{cut(entry?.[field] ?? '', mostOnPaper.outcome)}</Reo>
                    </dd>
                  </div>
                ))}
                {entry?.adviceSignedBy && (
                  <div>
                    <dt>{accountabilityWords.adviceSignedBy.told}</dt>
                    <dd className="brief-clip">
                      <Reo>{cut(entry.adviceSignedBy, mostOnPaper.forWhom)}</Reo>
                    </dd>
                  </div>
                )}
              </dl>
            )}
          </section>
          <section>
            <h2>What I ask of you</h2>
            <ul>
              {missing.map((field) => (
                <li key={field}>{askWords[field]}</li>
              ))}
              <li>{askWords.shield}</li>
              <li>{askWords.review}</li>
            </ul>
          </section>
        </div>
      </div>
      <section className="brief-whole">
        <h2>Why two sides</h2>
        {(['two', 'part', 'systems'] as const).map((key) => (
          <p key={key}>
            {managerWords[key]} <span className="cite">{managerWords[`${key}Citation`]}</span>
          </p>
        ))}
      </section>
      <div className="brief-foot">
        <p>
          Made on {longDay(madeOn)} with Crossbrace by <Reo>{own.name}</Reo>, for their own manager. It tells of them alone: what other members entered, who
          they are, and the group’s readings are not in it.
        </p>
      </div>
    </div>
  )
}
