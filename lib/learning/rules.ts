import { fold } from '@/lib/platform/fold'
import { findsAll } from '@/lib/platform/search-words'
import type { OperatingModel } from '@/lib/partnerships/types'
import { operatingModels } from '@/lib/partnerships/types'
import { type TriggerId, triggerIds } from '@/lib/partnerships/words-of-triggers'
import { type RecordKind, recordKinds, recordParts, type Line, type SourceRecord } from './types'

/** What a list may be narrowed to: a kind of record, or a model that a source names. */
export type Narrowing = { words: readonly string[]; trigger: TriggerId | null; kind: RecordKind | OperatingModel | null }

/** Reads the two choices out of an address. What is not on a list counts as not chosen. */
export function readChoices(raw: { trigger?: string | string[]; kind?: string | string[] }): Pick<Narrowing, 'trigger' | 'kind'> {
  const among = <T extends string>(list: readonly T[], value: string | string[] | undefined) => list.find((one) => one === [value].flat().at(-1)) ?? null
  return { trigger: among(triggerIds, raw.trigger), kind: among([...recordKinds, ...operatingModels], raw.kind) }
}

/** Every line of a record, in the order in which it is read. */
export function linesOf(record: SourceRecord): Line[] {
  return [
    ...(record.years ? [record.years] : []),
    ...(record.model ? [record.model.line] : []),
    ...record.triggers.map((one) => one.line),
    ...record.agencies,
    ...record.people,
    ...recordParts.flatMap((part) => record[part]),
  ]
}

/** The records that fit all that was chosen, in their own order. Macrons make no difference. */
export function narrow(records: readonly SourceRecord[], { words, trigger, kind }: Narrowing): SourceRecord[] {
  return records.filter(
    (record) =>
      (trigger === null || record.triggers.some((one) => one.id === trigger)) &&
      (kind === null || record.kind === kind || record.model?.id === kind) &&
      findsAll(words, [record.title, record.summary, ...linesOf(record).map((line) => line.text)].map(fold)),
  )
}
