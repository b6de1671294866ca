import { type Releasable, releasable } from './types'

/** The cookie of a lead who looks through a partnership as a guardian angel would see it. It only narrows, so it is no secret. */
export const looksAsCookie = 'crossbrace-looks-as'

export type LooksAs = { partnershipId: string; grantId: string; released: readonly Releasable[] }

export const looksAsValue = ({ partnershipId, grantId, released }: LooksAs) => [partnershipId, grantId, released.join('+')].join('~')

/** Null for anything that is not one. */
export function readLooksAs(value: string | null): LooksAs | null {
  const [partnershipId = '', grantId = '', kinds] = (value ?? '').split('~')
  if (!/^[a-z0-9]{1,40}$/.test(partnershipId) || !/^[a-z0-9]{1,40}$/.test(grantId) || kinds === undefined) return null
  const asked = kinds.split('+')
  return { partnershipId, grantId, released: releasable.filter((fact) => asked.includes(fact)) }
}
