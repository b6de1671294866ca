import type { Stage } from '@/lib/instrument/types'
import { longDay } from '@/lib/platform/day-words'
import { stageName } from './stage-as-read'

type Said = { id: string; on: string; saidStage: Stage; saidReason: string }

/** The group's own word on its stage, beside what was read: neither replaces the other (product §4). */
export function SaidStage({ said, base }: { said: Said; base: string }) {
  return (
    <p className="prose mt-4">
      The group said in its <a href={`${base}/retrospectives/${said.id}`}>retrospective of {longDay(said.on)}</a>: <strong>{stageName(said.saidStage)}</strong>
      {said.saidReason === '' ? (
        '.'
      ) : (
        <>
          , because: <bdi>“{said.saidReason}”</bdi>
        </>
      )}
    </p>
  )
}
