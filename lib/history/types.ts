/** The parts of the record of which every version is kept. */
export const versionKinds = ['partnership', 'agency', 'member', 'agreement', 'resource', 'iwi-participation'] as const
export type VersionKind = (typeof versionKinds)[number]

/** One part of the record as it stood: plain words and lists, as its form would send them. */
export type VersionContent = { [field: string]: string | number | boolean | null | string[] | { [key: string]: unknown } | { [key: string]: unknown }[] }
