export const tableKinds = ['members', 'agencies', 'agreements'] as const
export type TableKind = (typeof tableKinds)[number]

/** What an import that was refused shows: each problem by its row, or by its place in the file. */
export type ImportProblems = { problems: string[]; more: number }
