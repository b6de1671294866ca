'use client'

import { ChoiceField } from '@/components/ui/choice-field'
import { useFormState } from '@/components/ui/form-context'
import type { Stage } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import type { OperatingModel } from '@/lib/partnerships/types'
import { operatingModelWords } from '@/lib/partnerships/words'
import { ConditionChoice } from './condition-choice'

type Props = {
  facts: { name: string; stage: Stage | null; operatingModel: OperatingModel | null }
  given?: { withName: boolean; with: readonly string[]; conditions: readonly string[] }
}

/** What goes along with a text that is shared. Nothing does unless it is ticked. */
export function SharingFields({ facts, given = { withName: false, with: [], conditions: [] } }: Props) {
  const { typed } = useFormState()
  const along = [
    ...(facts.stage ? [{ value: 'stage', label: `The stage: ${stageWords[facts.stage].name.toLowerCase()}`, hint: 'As your latest reading named it.' }] : []),
    ...(facts.operatingModel
      ? [{ value: 'model', label: `The operating model: ${operatingModelWords[facts.operatingModel].name.toLowerCase()}`, hint: 'As your record says.' }]
      : []),
  ]
  return (
    <>
      <ChoiceField
        name="withName"
        label="Is the partnership’s name shown?"
        value={typed.withName ?? (given.withName ? 'yes' : 'no')}
        options={[
          { value: 'no', label: 'No', hint: 'Nobody outside can tell from it whose it is, or that you exist. Read the text once more for names and places.' },
          { value: 'yes', label: `Yes: ${facts.name}`, hint: 'Everybody who can sign in here then learns that this partnership exists.' },
        ]}
      />
      {along.length > 0 && (
        <ChoiceField
          name="with"
          many
          label="What else goes along?"
          hint="Others can then find it by this. Two things that you share without the name, with the same stage and model, may look alike."
          value={typed.with ?? [...given.with]}
          options={along}
        />
      )}
      <ConditionChoice name="conditions" label="Which conditions is it about?" hint="Others can find it by these. At most eight." value={given.conditions} />
    </>
  )
}
