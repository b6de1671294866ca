import { conditions } from '@/lib/instrument/conditions'
import { type ConditionId, type Stage, stages } from '@/lib/instrument/types'
import { type OperatingModel, operatingModels } from '@/lib/partnerships/types'
import { readSearch, type Search } from '@/lib/platform/search-words'

type Query = Record<string, string | string[] | undefined>

/** What is asked of what partnerships shared. */
export type LibraryAsked = {
  search: Search
  stage: Stage | null
  model: OperatingModel | null
  condition: ConditionId | null
  /** The id after which the list goes on. Ids are random: their order says nothing of when. */
  after: string | null
}

const among = <T extends string>(list: readonly T[], value: string | string[] | undefined) => list.find((one) => one === [value].flat().at(-1)) ?? null

const conditionIds = conditions.map(({ id }) => id)

/** Reads it out of an address. What is not on a list counts as not chosen. */
export function readLibraryAsked(query: Query): LibraryAsked {
  const after = [query.after].flat().at(-1) ?? ''
  return {
    search: readSearch(query.q),
    stage: among(stages, query.stage),
    model: among(operatingModels, query.model) ?? among(operatingModels, query.kind),
    condition: among(conditionIds, query.condition),
    after: /^[a-z0-9]{1,40}$/.test(after) ? after : null,
  }
}

/** The address that asks for this, after the library's own, with what else the page was asked for. */
export function libraryAddress(query: Query, after: string | null): string {
  const kept = ['q', 'stage', 'kind', 'trigger', 'condition'].flatMap((name) => {
    const value = [query[name]].flat().at(-1)
    return value ? [[name, value] as const] : []
  })
  const asked = new URLSearchParams(Object.fromEntries([...kept, ...(after ? [['after', after] as const] : [])]))
  return asked.size > 0 ? `?${asked}` : ''
}

/** A condition's own sentence, or null for an id that this version does not know. */
export function conditionText(id: string): string | null {
  return conditions.find((one) => one.id === id)?.text ?? null
}
