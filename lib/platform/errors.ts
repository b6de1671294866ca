/** The store could not take the write in time (locked, busy, full or away). Nothing was saved; trying again is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  constructor(cause?: unknown) {
    super('The store is busy or out of reach.', { cause })
  }
}

/** A mistake of ours, never of a visitor: the outer client was used inside a transaction, or a write outside one. */
export class MisusedStore extends Error {
  override readonly name = 'MisusedStore'
}

const busyCodes = new Set([
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  '40001',
  '40P01',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08001',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
const busyKinds = new Set([
  'SocketTimeout',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'TransactionWriteConflict',
  'TooManyConnections',
  'TransactionAlreadyClosed',
])

/** True when an error of the driver or of Prisma says "not now" rather than "never". Walks causes and adapter errors. */
export function meansNotNow(error: unknown): boolean {
  const seen = new Set<unknown>()
  const queue: unknown[] = [error]
  while (queue.length > 0) {
    const one = queue.pop()
    if (one === null || typeof one !== 'object' || seen.has(one)) continue
    seen.add(one)
    const fields = one as Record<string, unknown>
    for (const key of ['code', 'originalCode']) {
      const value = fields[key]
      if (typeof value === 'string' && (busyCodes.has(value) || value.startsWith('SQLITE_BUSY') || value.startsWith('SQLITE_IOERR'))) return true
    }
    if (typeof fields.kind === 'string' && busyKinds.has(fields.kind)) return true
    queue.push(fields.cause, fields.meta, fields.driverAdapterError, fields.error)
  }
  const message = error instanceof Error ? error.message : ''
  return /database is locked|database or disk is full|Connection terminated|timeout exceeded when trying to connect|Can't reach database|server closed the connection|Connection ended/i.test(
    message,
  )
}

/** True when a unique index refused a row, on either store. */
export function isDuplicate(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 'P2002'
}
