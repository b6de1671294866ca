'use client'

import { FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { Reo } from '@/components/ui/reo'
import { conditionsOf } from '@/lib/instrument/conditions'
import { conditionPhases } from '@/lib/instrument/types'
import { phaseWords } from '@/lib/instrument/words'

type Props = { name: string; label: string; hint: string; value?: readonly string[] }

/** The conditions of BCS, folded by phase, of which several may be ticked. A phase with a tick in it stands open. */
export function ConditionChoice({ name, label, hint, value = [] }: Props) {
  const field = useField(name, '')
  const chosen = field.values ?? value
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} group describedBy={field.describedBy(true)}>
      <div key={field.turn} className="mt-2 grid gap-2">
        {conditionPhases.map((phase) => {
          const list = conditionsOf(phase)
          const ticked = list.filter(({ id }) => chosen.includes(id)).length
          return (
            <details key={phase} open={ticked > 0 || undefined}>
              <summary>
                {phaseWords[phase].name} <span className="meta">(BCS §{phaseWords[phase].section})</span>
              </summary>
              <div className="mt-1 pl-1">
                {list.map((one) => (
                  <label key={one.id} className="mb-1 flex cursor-pointer items-start gap-3 rounded-md py-1.5">
                    <input type="checkbox" name={name} value={one.id} defaultChecked={chosen.includes(one.id)} className="tick mt-0.5" />
                    <span>
                      <Reo>{one.text}</Reo>
                      <span className="meta block">{one.kind === 'enabler' ? 'Helps' : 'Gets in the way'}</span>
                    </span>
                  </label>
                ))}
              </div>
            </details>
          )
        })}
      </div>
    </FieldFrame>
  )
}
