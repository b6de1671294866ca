import type { ReactNode } from 'react'
import { Reo } from '@/components/ui/reo'
import type { Complexity, Intensity, Recorded, Visibility } from '@/lib/partnerships/types'
import { checkInRhythmName, complexityWords, intensityWords, rhythmWords, visibilityWords } from '@/lib/partnerships/words'
import { type TriggerId, triggerWords } from '@/lib/partnerships/words-of-triggers'
import { longDay } from '@/lib/platform/day-words'

export const notSaid = <span className="text-soft">Not said yet</span>

type Props = {
  record: Recorded
  /** What belongs to other kinds of fact, told beside the record to whoever may see it. */
  besides?: [label: string, value: ReactNode][]
}

/** What the record itself says, line by line: the same to everybody who may see it. */
export function RecordList({ record, besides = [] }: Props) {
  const triggers = record.triggers as TriggerId[]
  const rows: [string, ReactNode][] = [
    ['Purpose in common', inTheirWords(record.purpose)],
    ['Shared outcome', inTheirWords(record.sharedOutcome, 'Not yet known')],
    ['Who it is for', inTheirWords(record.forWhom)],
    ['What set it going', triggers.length > 0 ? triggers.map((id) => triggerWords[id].label).join('; ') : notSaid],
    ['How complex the need is', named(complexityWords, record.complexity as Complexity | null)],
    ['How intense the joint work is now', named(intensityWords, record.intensityNow as Intensity | null)],
    ['How intense the joint work needs to be', named(intensityWords, record.intensity as Intensity | null)],
    ['Membership', membership(record) ?? notSaid],
    ...besides,
    ['Start', record.startedOn ? longDay(record.startedOn) : notSaid],
    ['Readings', rhythmWords[String(record.rhythmMonths)]],
    ['Check-ins', checkInRhythmName(record.checkInDays)],
    ['Who can see it', visibilityWords[record.visibility as Visibility].means],
  ]
  return (
    <dl className="prose rule-list">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="meta">{label}</dt>
          <dd className="whitespace-pre-line break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function inTheirWords(text: string | null, none = 'Not said yet'): ReactNode {
  return text ? <Reo>{text}</Reo> : <span className="text-soft">{none}</span>
}

function named<Id extends string>(words: Record<Id, { name: string; means: string }>, id: Id | null): ReactNode {
  return id ? `${words[id].name}. ${words[id].means}` : notSaid
}

function membership(record: { openMembership: boolean | null; mandated: boolean | null }): string | null {
  const words = [
    record.openMembership === null ? null : record.openMembership ? 'open to others' : 'closed',
    record.mandated === null ? null : record.mandated ? 'mandated' : 'self-selected',
  ].filter(Boolean)
  return words.length === 0 ? null : words.join(', ').replace(/^./, (first) => first.toUpperCase())
}
