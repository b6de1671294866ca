import { TextField } from '@/components/ui/text-field'

/** The fields of one agency's part in a partnership. */
export function AgencyFields({ given }: { given?: { name: string; from: string | null; to: string | null } }) {
  return (
    <>
      <TextField name="name" label="Name of the agency" value={given?.name} autoComplete="off" />
      <TextField name="from" label="In the partnership from" hint="Can be left empty." type="date" value={given?.from ?? ''} />
      <TextField name="to" label="Until" hint="Leave it empty while the agency takes part." type="date" value={given?.to ?? ''} />
    </>
  )
}
