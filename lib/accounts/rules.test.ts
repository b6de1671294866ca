import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '@/e2e/support/any-character'
import { addressBlock, longestPassword, type PasswordRefusal, refusePassword, shortestPassword } from './rules'
import { passwordRefusalWords } from './words'

const about = ['aroha.ngata@example.govt.nz', 'Aroha Ngata']

describe('refusePassword', () => {
  it('takes unrelated words, blanks, macrons and signs: a rule of composition would only make passwords worse', () => {
    for (const good of ['tuna kettle orbit', 'correct horse battery staple', 'kererū pōhutukawa ngahere', '🤝🌊🪶🐚🍃🛶🌋🏔️🪵🧺🎣🔥', 'vK2&xP9!qLz7mR4'])
      expect(refusePassword(good, about), good).toBe(null)
  })

  it('counts characters, so that twelve of four bytes are twelve', () => {
    expect(refusePassword('🤝🌊🪶🐚🍃', about)).toBe('too-short')
    expect(refusePassword('vK2&xP9!qLz', about)).toBe('too-short')
    expect(refusePassword(`vK2&x${'y'.repeat(longestPassword - 4)}`, about)).toBe('too-long')
  })

  it('refuses what attackers try first, dressed up or not', () => {
    for (const bad of [
      'passwordpassword',
      'Password2026!',
      'qwertyuiop123',
      '123456789012',
      'aaaaaaaaaaaa',
      'abababababab',
      'WelcomeWelcome1',
      '!!letmeinletmein!!',
      'aotearoa2026!!',
    ])
      expect(refusePassword(bad, about), bad).toBe('common')
  })

  it('refuses what is made of the person or the product: a colleague would guess it', () => {
    for (const bad of ['aroha.ngata2026', 'NgataAroha!!12', 'crossbrace2026', 'Crossbrace-Crossbrace', 'example.govt.nz1'])
      expect(refusePassword(bad, about), bad).not.toBe(null)
    expect(refusePassword('crossbrace aroha tuna kettle', about)).toBe(null)
  })

  it('decides about anything that is typed without throwing, and has words for each refusal', () => {
    const reasons: (PasswordRefusal | null)[] = [null, 'too-short', 'too-long', 'common', 'about-you']
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: anyCharacter }), (typed) => {
        const reason = refusePassword(typed, about)
        expect(reasons).toContain(reason)
        if ([...typed].length < shortestPassword) expect(reason).toBe('too-short')
        if (reason) expect(passwordRefusalWords[reason].length).toBeGreaterThan(20)
      }),
    )
  })
})

describe('addressBlock', () => {
  it('is the whole IPv4 address, in either spelling, or one visitor counts as two', () => {
    expect(addressBlock('192.0.2.7')).toBe('192.0.2.7')
    expect(addressBlock('::ffff:192.0.2.7')).toBe('192.0.2.7')
  })

  it('is the first 64 bits of an IPv6 address: a visitor can change the rest at will and try for ever', () => {
    expect(addressBlock('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(addressBlock('2001:db8:1:2::1')).toBe(addressBlock('2001:db8:1:2:ffff:ffff:ffff:ffff'))
    expect(addressBlock('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2::/64')
    expect(addressBlock('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(addressBlock('::1')).toBe('0:0:0:0::/64')
    expect(addressBlock('2001:db8:1:3::1')).not.toBe(addressBlock('2001:db8:1:2::1'))
  })
})
