import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { checkInRhythms, complexities, intensities, type Recorded, rhythms, visibilities } from '@/lib/partnerships/types'
import { checkInRhythmName, complexityWords, intensityWords, rhythmWords, visibilityWords } from '@/lib/partnerships/words'
import { triggerIds, triggerWords } from '@/lib/partnerships/words-of-triggers'

type Given = Recorded & { name: string }

const yesNo = (value: boolean | null | undefined) => (value === null || value === undefined ? '' : value ? 'yes' : 'no')

/** The fields of the record, for registering and for editing. */
export function RecordFields({ given }: { given?: Given }) {
  return (
    <>
      <TextField name="name" label="Name of the partnership" value={given?.name} />
      <TextAreaField name="purpose" label="The purpose in common" hint="Why are you in this together? One or two sentences." value={given?.purpose} />
      <TextAreaField
        name="sharedOutcome"
        label="The shared outcome"
        hint="What will be different for people? Leave it empty if it is not yet known: outcomes are often found along the way (BCS §3.2). Earlier wordings are kept."
        value={given?.sharedOutcome ?? ''}
      />
      <TextAreaField name="forWhom" label="Who it is for" rows={2} value={given?.forWhom} />
      <ChoiceField
        name="triggers"
        label="What set it going?"
        hint="Choose all that fit (BCS §2.2)."
        many
        value={Array.isArray(given?.triggers) ? (given.triggers as string[]) : []}
        options={triggerIds.map((id) => ({ value: id, label: triggerWords[id].label, hint: triggerWords[id].hint }))}
      />
      <ChoiceField
        name="complexity"
        label="How complex is the need?"
        hint="Of the people it is for, taken as a whole (BCS §2.1)."
        value={given?.complexity ?? ''}
        options={[
          ...complexities.map((id) => ({ value: id, label: complexityWords[id].name, hint: complexityWords[id].means })),
          { value: '', label: 'Not said yet' },
        ]}
      />
      <ChoiceField
        name="intensityNow"
        label="How intense is the joint work now?"
        hint="From light to close (BCS §1.2)."
        value={given?.intensityNow ?? ''}
        options={[
          ...intensities.map((id) => ({ value: id, label: intensityWords[id].name, hint: intensityWords[id].means })),
          { value: '', label: 'Not said yet' },
        ]}
      />
      <ChoiceField
        name="intensity"
        label="How intense does it need to be?"
        value={given?.intensity ?? ''}
        options={[
          ...intensities.map((id) => ({ value: id, label: intensityWords[id].name, hint: intensityWords[id].means })),
          { value: '', label: 'Not said yet' },
        ]}
      />
      <ChoiceField
        name="openMembership"
        label="Can others join?"
        value={yesNo(given?.openMembership)}
        options={[
          { value: 'yes', label: 'Yes, membership is open' },
          { value: 'no', label: 'No, it is closed' },
          { value: '', label: 'Not said yet' },
        ]}
      />
      <ChoiceField
        name="mandated"
        label="Were the members told to work together, or did they choose to?"
        value={yesNo(given?.mandated)}
        options={[
          { value: 'yes', label: 'They were told to: mandated' },
          { value: 'no', label: 'They chose to: self-selected' },
          { value: '', label: 'Not said yet' },
        ]}
      />
      <TextField name="startedOn" label="When did it start?" hint="Leave it empty if nobody is sure." type="date" value={given?.startedOn ?? ''} />
      <SelectField
        name="rhythmMonths"
        label="How often will you take a reading?"
        value={String(given?.rhythmMonths ?? 3)}
        options={rhythms.map((value) => ({ value, label: rhythmWords[value] ?? value }))}
      />
      <SelectField
        name="checkInDays"
        label="How often do you want to check in?"
        hint="If a check-in is missing for longer, its lead is reminded."
        value={String(given?.checkInDays ?? 14)}
        options={checkInRhythms.map((value) => ({ value, label: checkInRhythmName(Number(value)) }))}
      />
      <ChoiceField
        name="visibility"
        label="Who can see this partnership?"
        value={given?.visibility ?? 'below-the-radar'}
        options={visibilities.map((id) => ({ value: id, label: visibilityWords[id].name, hint: visibilityWords[id].means }))}
      />
    </>
  )
}
