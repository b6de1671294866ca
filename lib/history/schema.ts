import { z } from 'zod'
import { isDay } from '@/lib/platform/fields'
import type { VersionContent, VersionKind } from './types'

const text = z.string().max(20_000).nullable()
const day = z.union([z.literal(''), z.string().refine(isDay, 'must be a real date')]).nullable()
const list = z.array(z.string().max(500)).max(1000)
const plain = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null(), list])

/** The fields that pages read, each with what may stand in it. */
const read = {
  name: text,
  title: text,
  agency: text,
  position: text,
  level: text,
  contribution: text,
  kind: text,
  status: text,
  amount: text,
  roles: list,
  triggers: list,
  from: day,
  to: day,
  startsOn: day,
  reviewOn: day,
  endsOn: day,
  startedOn: day,
  leadsSince: day,
}
const ofRecord = z.object(read).partial().catchall(plain)
const parties = z.array(z.union([z.string().max(500), z.record(z.string(), z.json())])).max(1000)
const ofAgreement = z
  .object({ ...read, parties })
  .partial()
  .catchall(z.json())

/** What a version of each part of the record holds. */
export const contentOf: Record<VersionKind, typeof ofRecord | typeof ofAgreement> = {
  partnership: ofRecord,
  agency: ofRecord,
  member: ofRecord,
  agreement: ofAgreement,
  resource: ofRecord,
  'iwi-participation': ofRecord,
}

/** A version as it may be shown: where the store holds something else than a version can, only the fields that can stand stay. */
export function soundContent(kind: VersionKind, stored: unknown): VersionContent {
  const whole = contentOf[kind].safeParse(stored)
  if (whole.success) return whole.data as VersionContent
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {}
  const sound = Object.entries(stored).filter(([field, value]) => contentOf[kind].safeParse({ [field]: value }).success)
  return Object.fromEntries(sound) as VersionContent
}
