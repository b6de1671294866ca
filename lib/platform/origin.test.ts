import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoopbackOrigin, type OriginRefusal, readOrigin } from './origin'
import { originRefusalWords } from './origin-words'

describe('readOrigin', () => {
  it('takes https addresses and gives them in the one form that browsers send, or every form would be refused', () => {
    expect(readOrigin(' HTTPS://Crossbrace.Example.org/ ')).toEqual({ origin: 'https://crossbrace.example.org' })
    expect(readOrigin('https://example.org:443')).toEqual({ origin: 'https://example.org' })
    expect(readOrigin('https://example.org:8443')).toEqual({ origin: 'https://example.org:8443' })
  })

  it('takes plain http for this very machine only: elsewhere, links and cookies would travel open', () => {
    for (const local of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000', 'http://crossbrace.localhost'])
      expect(readOrigin(local), local).toHaveProperty('origin')
    for (const other of [
      'http://example.org',
      'http://192.168.1.5:3000',
      'http://10.0.0.1',
      'http://localhost.example.org',
      'http://127.0.0.1.example.org',
      'http://[::2]',
      'http://0.0.0.0',
    ])
      expect(readOrigin(other), other).toEqual({ refused: 'plain-http' })
  })

  it('refuses what is not an address up to the name, each with its own words', () => {
    const cases: [string, OriginRefusal][] = [
      ['', 'not-an-address'],
      ['example.org', 'not-an-address'],
      ['javascript:alert(1)', 'not-an-address'],
      ['ftp://example.org', 'not-an-address'],
      ['https://example.org/path', 'has-a-path'],
      ['https://example.org/?a=b', 'has-a-path'],
      ['https://example.org/#a', 'has-a-path'],
      ['https://user:secret@example.org', 'has-a-path'],
    ]
    for (const [text, refused] of cases) {
      expect(readOrigin(text), text).toEqual({ refused })
      expect(originRefusalWords[refused].length).toBeGreaterThan(10)
    }
  })

  it('gives, whatever is typed, either a refusal or an origin that it takes again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('http', 's', '://', 'localhost', '127.0.0.1', 'example.org', ':80', '@', '/', '?', '#', '[::1]', ' ', 'ā', '%', '.'), {
              maxLength: 8,
            })
            .map((parts) => parts.join('')),
        ),
        (typed) => {
          const read = readOrigin(typed)
          if ('origin' in read) expect(readOrigin(read.origin)).toEqual(read)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('isLoopbackOrigin', () => {
  it('is true for this machine alone: a name that only looks like it would open the origin check', () => {
    for (const yes of ['http://localhost', 'https://localhost:3000', 'http://127.1.2.3', 'http://[::1]', 'http://a.localhost'])
      expect(isLoopbackOrigin(yes), yes).toBe(true)
    for (const no of ['http://localhost.evil.org', 'http://evil-localhost', 'http://127.0.0.1.evil.org', 'http://128.0.0.1', 'null', '', 'localhost'])
      expect(isLoopbackOrigin(no), no).toBe(false)
  })
})
