import { describe, expect, it } from 'vitest'
import { isDuplicate, meansNotNow, StoreUnavailable } from './errors'

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more })

describe('meansNotNow', () => {
  it('knows a busy, full or absent store by what its drivers say, or the visitor gets a fault page instead of "try again"', () => {
    for (const code of [
      'SQLITE_BUSY',
      'SQLITE_BUSY_SNAPSHOT',
      'SQLITE_FULL',
      'SQLITE_IOERR_WRITE',
      'ECONNREFUSED',
      '55P03',
      '57P01',
      '53300',
      'P2024',
      'P2028',
      'P1001',
    ]) {
      expect(meansNotNow(coded(code)), code).toBe(true)
    }
    for (const words of ['database is locked', 'database or disk is full', 'Connection terminated unexpectedly', "Can't reach database server"]) {
      expect(meansNotNow(new Error(words)), words).toBe(true)
    }
  })

  it('finds it inside what Prisma wraps round it', () => {
    expect(meansNotNow(coded('P2010', { meta: { driverAdapterError: { cause: { originalCode: '55P03', kind: 'postgres' } } } }))).toBe(true)
    expect(meansNotNow(new Error('x', { cause: { kind: 'SocketTimeout' } }))).toBe(true)
    expect(meansNotNow(new Error('x', { cause: new Error('y', { cause: coded('SQLITE_BUSY') }) }))).toBe(true)
  })

  it('does not take a mistake for a busy store: it would be tried again for ever', () => {
    for (const code of ['P2002', 'P2003', 'P2025', '23505', '42601', 'SQLITE_CONSTRAINT_UNIQUE', 'ENOENT']) expect(meansNotNow(coded(code)), code).toBe(false)
    for (const other of [null, undefined, 'SQLITE_BUSY', 5, new Error('plain')]) expect(meansNotNow(other)).toBe(false)
  })

  it('ends on errors that lead round in a circle', () => {
    const one = coded('X')
    const two = Object.assign(new Error('y'), { cause: one })
    Object.assign(one, { cause: two })
    expect(meansNotNow(one)).toBe(false)
  })
})

describe('isDuplicate', () => {
  it('is true for a refused second row only', () => {
    expect(isDuplicate(coded('P2002'))).toBe(true)
    for (const other of [coded('P2003'), new StoreUnavailable(coded('P2002')), null, 'P2002']) expect(isDuplicate(other)).toBe(false)
  })
})
