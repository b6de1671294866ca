import type { Stage } from '@/lib/instrument/types'
import { round } from './curve-geometry'

/**
 * SVG path of a stage's own shape round a point: circle, diamond, square, triangle up, triangle down.
 * Sizes are evened out by eye, so that none looks larger than another at the same `r`.
 */
export function stageShape(stage: Stage, x: number, y: number, r: number): string {
  const points = (corners: readonly (readonly [number, number])[]) => `M${corners.map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`).join('L')}Z`
  switch (stage) {
    case 'forming': {
      const c = round(r * 0.92)
      return `M${round(x - c)},${round(y)}a${c},${c} 0 1,0 ${round(2 * c)},0a${c},${c} 0 1,0 ${round(-2 * c)},0Z`
    }
    case 'frustration':
      return points([
        [0, -1.16],
        [1.16, 0],
        [0, 1.16],
        [-1.16, 0],
      ])
    case 'functioning':
      return points([
        [-0.86, -0.86],
        [0.86, -0.86],
        [0.86, 0.86],
        [-0.86, 0.86],
      ])
    case 'flying':
      return points([
        [0, -1.14],
        [1.12, 0.8],
        [-1.12, 0.8],
      ])
    case 'failing':
      return points([
        [0, 1.14],
        [1.12, -0.8],
        [-1.12, -0.8],
      ])
  }
}
