/** The difference of two means, and how far it may lie off either way at the level asked for. */
export type MeanDifference = { difference: number; halfWidth: number }

/**
 * Welch's test for two lots of numbers that cannot be paired, at least two in each.
 * `level` is the share of false alarms over both sides; a standard deviation under `floor` counts as `floor`.
 * The means differ at that level where the difference, either way, is more than the half-width.
 */
export function welchDifference(before: readonly number[], after: readonly number[], level: number, floor: number): MeanDifference {
  const first = meanAndError(before, floor)
  const second = meanAndError(after, floor)
  const error = first.squaredError + second.squaredError
  const freedom = error ** 2 / (first.squaredError ** 2 / (before.length - 1) + second.squaredError ** 2 / (after.length - 1))
  return { difference: second.mean - first.mean, halfWidth: studentQuantile(level, freedom) * Math.sqrt(error) }
}

function meanAndError(values: readonly number[], floor: number) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.max(floor, Math.sqrt(squares / (values.length - 1)))
  return { mean, squaredError: deviation ** 2 / values.length }
}

/**
 * The value that Student's t with this many degrees of freedom (4 or more) passes, either way, with probability `level`.
 * With t = √freedom · tan φ the density is cos φ to the power freedom − 1, which needs no special function.
 */
export function studentQuantile(level: number, freedom: number): number {
  const density = (angle: number) => Math.cos(angle) ** (freedom - 1)
  // Simpson's rule, exact enough on pieces this short.
  const area = (from: number, to: number) => ((density(from) + 4 * density((from + to) / 2) + density(to)) * (to - from)) / 6
  const steps = 100
  // Beyond t = 100 nothing is left, and a narrow density (many people) still gets all the steps.
  const step = Math.atan(100 / Math.sqrt(freedom)) / steps
  const areas = Array.from({ length: steps }, (_, at) => area(at * step, (at + 1) * step))
  let tail = areas.reduce((sum, piece) => sum + piece, 0) * level
  let at = steps - 1
  while (at > 0 && tail > (areas[at] ?? 0)) {
    tail -= areas[at] ?? 0
    at -= 1
  }
  const edge = (at + 1) * step
  let angle = at * step
  for (let newton = 0; newton < 6; newton += 1) angle += (area(angle, edge) - tail) / density(angle)
  return Math.sqrt(freedom) * Math.tan(angle)
}
