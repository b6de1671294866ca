import { Reo } from '@/components/ui/reo'
import type { ReactNode } from 'react'
import { kindName, statusName } from '@/lib/agreements/words'
import type { loadHistory } from '@/lib/history/loaders'
import type { VersionContent } from '@/lib/history/types'
import { fieldName } from '@/lib/history/words'
import type { Involvement } from '@/lib/participation/types'
import { involvementWords, questions, questionWords } from '@/lib/participation/words'
import { complexityWords, intensityWords, operatingModelWords, rhythmWords } from '@/lib/partnerships/words'
import { type TriggerId, triggerWords } from '@/lib/partnerships/words-of-triggers'
import type { Role } from '@/lib/people/types'
import { levelName, roleWords } from '@/lib/people/words'
import { longDay } from '@/lib/platform/day-words'

const mostShown = 200

type History = Awaited<ReturnType<typeof loadHistory>>

const fields = [
  'name',
  'purpose',
  'sharedOutcome',
  'forWhom',
  'triggers',
  'complexity',
  'intensityNow',
  'intensity',
  'operatingModel',
  'startedOn',
  'rhythmMonths',
]

function inWords(field: string, value: VersionContent[string] | undefined): ReactNode {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <span className="text-soft">Not said</span>
  const text = String(value)
  if (field === 'triggers' && Array.isArray(value)) return value.map((id) => triggerWords[String(id) as TriggerId]?.label ?? String(id)).join('; ')
  if (field === 'complexity') return complexityWords[text as keyof typeof complexityWords]?.name ?? text
  if (field === 'intensity' || field === 'intensityNow') return intensityWords[text as keyof typeof intensityWords]?.name ?? text
  if (field === 'operatingModel') return operatingModelWords[text as keyof typeof operatingModelWords]?.name ?? text
  if (field === 'startedOn') return longDay(text)
  if (field === 'rhythmMonths') return rhythmWords[text] ?? text
  return text
}

type Props = { history: History; base: string; seesModel: boolean; seesPeople: boolean; seesAgreements: boolean }

/** The record, agencies, members, what they bring and agreements as they stood on one day. */
export function RecordAsItWas({ history, base, seesModel, seesPeople, seesAgreements }: Props) {
  const { record, agencies, members, agreements, resources, participation, day, firstDay } = history
  if (!record && agencies.length === 0 && members.length === 0) {
    return <p className="look prose self-start">Nothing was kept yet on that day.{firstDay && ` The first entry is of ${longDay(firstDay)}.`}</p>
  }
  return (
    <div className="grid content-start gap-9">
      {record && (
        <section>
          <h2>The record on {longDay(day)}</h2>
          <dl className="rule-list mt-2">
            {fields
              .filter((field) => seesModel || field !== 'operatingModel')
              .map((field) => (
                <div key={field}>
                  <dt className="meta first-letter:uppercase">{fieldName(field)}</dt>
                  <dd className="whitespace-pre-line">{inWords(field, record[field])}</dd>
                </div>
              ))}
          </dl>
        </section>
      )}
      {seesPeople && (
        <section>
          <h2>Members</h2>
          {members.length === 0 ? (
            <p className="meta mt-2">None on that day.</p>
          ) : (
            <ul className="rule-list mt-2 text-sm">
              {members.slice(0, mostShown).map(({ subjectId, content }) => (
                <li key={subjectId}>
                  <strong>{String(content.name)}</strong>, {String(content.agency)}
                  <span className="meta block">
                    {[
                      levelName(String(content.level ?? '')),
                      ...(Array.isArray(content.roles) ? content.roles.map((role) => roleWords[String(role) as Role]?.name ?? String(role)) : []),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {members.length > mostShown && <p className="meta mt-2">And {members.length - mostShown} more.</p>}
          <p className="mt-3 text-sm">
            <a href={`${base}/bracing?on=${day}`}>The cross-brace picture of that day</a>
          </p>
          <h2 className="mt-8">Agencies</h2>
          {agencies.length === 0 ? (
            <p className="meta mt-2">None on that day.</p>
          ) : (
            <p className="mt-2 text-sm">{agencies.map(({ content }) => String(content.name)).join('; ')}</p>
          )}
        </section>
      )}
      {resources.length > 0 && (
        <section>
          <h2>Who brings what</h2>
          <ul className="rule-list mt-2 text-sm">
            {resources.map(({ subjectId, content }) => (
              <li key={subjectId}>
                <strong>{String(content.title ?? '')}</strong>
                {typeof content.share === 'number' && `, ${content.share} of 100`}
                {content.amount && <span className="meta block">{String(content.amount)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {participation && (
        <section>
          <h2>
            <Reo>Iwi and Māori participation</Reo>
          </h2>
          <dl className="rule-list mt-2">
            {questions
              .filter((question) => participation[question])
              .map((question) => (
                <div key={question}>
                  <dt className="meta">
                    <Reo>{questionWords[question].label}</Reo>
                  </dt>
                  <dd className="whitespace-pre-line">
                    <Reo>
                      {question === 'involvement'
                        ? (involvementWords[String(participation[question]) as Involvement]?.name ?? String(participation[question]))
                        : String(participation[question])}
                    </Reo>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      )}
      {seesAgreements && agreements.length > 0 && (
        <section>
          <h2>Agreements</h2>
          <ul className="rule-list mt-2 text-sm">
            {agreements.map(({ subjectId, content }) => (
              <li key={subjectId}>
                <strong>{String(content.title ?? '')}</strong>
                <span className="meta block">
                  {[kindName(String(content.kind ?? '')), statusName(String(content.status ?? ''))].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
