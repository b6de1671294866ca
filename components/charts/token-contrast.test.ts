import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stages } from '@/lib/instrument/types'

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')
const [light = '', rest = ''] = css.split('@media (prefers-color-scheme: dark)')
const [dark = '', print = ''] = rest.split('@media print')
const read = (text: string) => Object.fromEntries([...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]))
const schemes = { light: read(light), dark: { ...read(light), ...read(dark) }, print: { ...read(light), ...read(print) } }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

describe.each(Object.entries(schemes))('colours, %s', (_name, colours) => {
  const ratio = (a: string, b: string) => contrast(colours[a]!, colours[b]!)
  const text: [string, string[]][] = [
    ['ink', ['paper', 'card', 'accent-soft', 'look-soft', 'error-soft']],
    ['soft', ['paper', 'card', 'accent-soft', 'look-soft', 'error-soft']],
    ['accent', ['paper', 'card', 'accent-soft']],
    ['look', ['paper', 'card', 'look-soft']],
    ['error', ['paper', 'card', 'error-soft']],
    ['on-accent', ['accent']],
  ]
  it.each(text.flatMap(([fore, grounds]) => grounds.map((ground) => [fore, ground] as const)))('text %s on %s is at least 4.5:1', (fore, ground) => {
    expect(ratio(fore, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...stages, 'edge', 'focus', 'answer-edge'])('graphic %s is at least 3:1 on card and paper', (name) => {
    expect(ratio(name, 'card')).toBeGreaterThanOrEqual(3)
    expect(ratio(name, 'paper')).toBeGreaterThanOrEqual(3)
  })

  it('keeps the five stages apart in lightness alone', () => {
    const sorted = stages.map((stage) => luminance(colours[stage]!)).sort((a, b) => a - b)
    for (let i = 1; i < sorted.length; i++) expect((sorted[i]! + 0.05) / (sorted[i - 1]! + 0.05)).toBeGreaterThan(1.15)
  })

  it('makes the answer ramp one even walk from faint to strong', () => {
    const steps = [1, 2, 3, 4, 5].map((tone) => ratio(`answer-${tone}`, 'card'))
    for (let i = 1; i < steps.length; i++) expect(steps[i]! / steps[i - 1]!).toBeGreaterThan(1.3)
  })
})
