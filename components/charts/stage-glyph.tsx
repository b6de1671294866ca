import type { Stage } from '@/lib/instrument/types'
import { stageShape } from './stage-shape'

/** A stage's shape in its colour, as large as the text it stands in. Never alone: write the stage's name beside it. */
export function StageGlyph({ stage }: { stage: Stage }) {
  return (
    <svg className="stage-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path className={`stage-${stage} curve-shape`} d={stageShape(stage, 8, 8, 6.2)} />
    </svg>
  )
}
