/** Rows in an order that rests on what they say and not on when or where they were stored; rows that say the same, by id. */
export function inOrder<Row extends { id: string }>(rows: readonly Row[], says: (row: Row) => readonly (string | null | undefined)[]): Row[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(says(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row)
}

/** Names for rows inside a file: member-1, member-2 … in their order. Null for an id that is not among them. */
export function refsFor(kind: string, rows: readonly { id: string }[]): (id: string) => string | null {
  const names = new Map(rows.map((row, at) => [row.id, `${kind}-${at + 1}`]))
  return (id) => names.get(id) ?? null
}

/** The same value with the keys of every object in the order of their letters: a store may keep an object's keys in another order. */
export function keysInOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(keysInOrder) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, keysInOrder(one)])) as T
}
