import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'

type Member = { id: string; person: { name: string }; partnershipAgency: { name: string } }
type Given = { membershipId: string | null; name: string; position: string; signedOn: string | null }

/** Who signs: a member of the partnership, or somebody else by name; as what; and when they did. */
export function SignatoryFields({ members, given }: { members: readonly Member[]; given?: Given }) {
  return (
    <>
      <SelectField
        name="member"
        label="A member who signs"
        value={given?.membershipId ?? ''}
        options={[
          { value: '', label: 'Somebody else, named below' },
          ...members.map((member) => ({ value: member.id, label: `${member.person.name}, ${member.partnershipAgency.name}` })),
        ]}
      />
      <TextField name="name" label="Or the name of somebody else" autoComplete="off" value={given && given.membershipId === null ? given.name : ''} />
      <TextField
        name="position"
        label="Position in which they sign"
        hint="The position outlasts the person. For a member it is taken from their entry, if you leave it empty."
        autoComplete="off"
        value={given?.position}
      />
      <TextField name="signedOn" label="Signed on" hint="Leave it empty until they have." type="date" value={given?.signedOn ?? ''} />
    </>
  )
}
