import type { Role } from '@/lib/people/types'

/** What the record knows of a member who leaves. Lists that the reader may not see are null. */
export type DepartureFacts = {
  name: string
  agency: string
  lastDay: string
  today: string
  handOver: string
  replacement: string | null
  /** Levels in words that the agency holds with and without this member, most senior first. */
  levelsNow: string[]
  levelsLeft: string[]
  /** Others of the same agency who stay. */
  othersOfAgency: number
  roles: Role[]
  /** Of these roles, those that nobody else holds. */
  rolesEmpty: Role[]
  /** Tasks of leading that nobody else takes, in words. */
  tasksEmpty: string[]
  agreements: { id: string; title: string }[] | null
  commitments: { id: string; what: string; dueOn: string }[] | null
}
