import { ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { levels, roles } from '@/lib/people/types'
import { levelWords, roleWords } from '@/lib/people/words'

type Given = {
  name: string
  email: string | null
  agency: string
  position: string
  level: string
  roles: string[]
  contribution: string
  from: string | null
  to: string | null
}

/** The fields of one member. The agencies that are there already are offered; a new name makes a new agency. */
export function MemberFields({ given, agencies }: { given?: Given; agencies: string[] }) {
  return (
    <>
      <TextField name="name" label="Name" value={given?.name} autoComplete="off" />
      <TextField
        name="agency"
        label="Agency"
        hint="Choose one that is there already, or type a new one."
        value={given?.agency}
        list="agencies"
        autoComplete="off"
      />
      <datalist id="agencies">
        {agencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField name="position" label="Position in the agency" hint="Can be left empty." value={given?.position} autoComplete="off" />
      <ChoiceField
        name="level"
        label="Level"
        value={given?.level ?? ''}
        options={[...levels.map((id) => ({ value: id, label: levelWords[id] })), { value: '', label: 'Not said yet' }]}
      />
      <ChoiceField
        name="roles"
        label="Roles in the partnership"
        hint="Choose all that fit (BCS §4.2)."
        many
        value={given?.roles ?? []}
        options={roles.map((id) => ({ value: id, label: roleWords[id].name, hint: roleWords[id].means }))}
      />
      <TextAreaField
        name="contribution"
        label="What they put on the table"
        hint="Time, money, people, knowledge, a mandate."
        rows={2}
        value={given?.contribution}
      />
      <TextField name="email" label="Email address" hint="Can be left empty. No message is sent." type="email" value={given?.email ?? ''} autoComplete="off" />
      <TextField name="from" label="First day" hint="Can be left empty." type="date" value={given?.from ?? ''} />
      <TextField name="to" label="Last day" hint="Leave it empty while they are a member." type="date" value={given?.to ?? ''} />
    </>
  )
}
